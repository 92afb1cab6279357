/// Weighs sections as one article.
struct ArticlePlanner: Sendable {
    let sections: [PageSection]
    let weights: PageWeights.Article
    /// For each section the one that goes on into it in the source, if nothing there says that an article ends between them.
    let leaders: [Int?]
    let cosines: [[Double]]
    /// Log-odds that one section stands somewhere before another, and right before it.
    let before: [[Double]]
    let next: [[Double]]
    private let index: TermIndex
    let center: Double
    private let markers: Int
    /// What a pair of sections gains by standing as the page has it: no reason to be one article.
    private let usualOrder: Double

    init(sections: [PageSection], parts: PageParts, names: NameEvidence, index: TermIndex, weights: PageWeights.Article) {
        self.weights = weights
        self.sections = sections
        self.index = index
        markers = sections.count { ($0.hasClosing || $0.hasByline) && !$0.isCaption }
        usualOrder = weights.usualOrder * weights.dumpOrder * min(1, parts.order)
        let evidence = sections.map { Self.evidence($0, names) }
        let count = sections.count
        var before = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        var next = before
        var leaders = [Int?](repeating: nil, count: count)
        var cosines = before
        for i in 0..<count {
            for j in 0..<count where i != j {
                var odds = i < j ? weights.dumpOrder * min(1, parts.order) : 0
                var introductions = 0.0
                for name in evidence[i].introduced where evidence[j].bare.contains(name) {
                    introductions += evidence[i].bare.contains(name) ? 0 : 1
                }
                odds += weights.introducedFirst * min(2, introductions)
                odds += weights.definedFirst * min(2, Double(evidence[i].defined.intersection(evidence[j].mentioned).count))
                if sections[i].hasClosing { odds += weights.closingInside }
                if sections[j].hasByline || sections[j].hasSlug { odds += weights.bylineInside }
                before[i][j] = odds
                let last = sections[i].paragraphs[sections[i].paragraphs.count - 1]
                if parts.paragraphs[last].follower == sections[j].paragraphs[0] {
                    next[i][j] += weights.followsInDump * parts.order
                    if let stay = sections[j].stay { next[i][j] += weights.stay * max(-3, min(4, stay)) * parts.order }
                    let isOpen =
                        !sections[i].hasClosing && !sections[j].hasByline && !sections[i].isCaption && !sections[j].isCaption
                    if isOpen, parts.paragraphs[sections[j].paragraphs[0]].headingsBefore.isEmpty { leaders[j] = i }
                }
                if let a = sections[i].lastColumn, let b = sections[j].firstColumn, abs(a - b) < 0.9 {
                    next[i][j] += weights.sameColumn
                }
                cosines[i][j] = i < j ? sections[i].vector.cosine(sections[j].vector) : cosines[j][i]
            }
        }
        self.before = before
        self.next = next
        self.leaders = leaders
        self.cosines = cosines
        center = Self.center(cosines, weights)
    }

    /// The likeness that speaks neither for nor against one article: the usual one, moved towards what this page shows between
    /// most pairs of its sections.
    private static func center(_ cosines: [[Double]], _ weights: PageWeights.Article) -> Double {
        let pairs = cosines.indices.flatMap { i in cosines.indices.filter { $0 > i }.map { cosines[i][$0] } }.sorted()
        guard pairs.count >= 6 else { return weights.cohesionCenter }
        let typical = max(0.006, min(0.08, 2.5 * (pairs[pairs.count * 6 / 10] + 0.003)))
        return Double.exponential(
            (1 - weights.cohesionOfPage) * Double.logarithm(weights.cohesionCenter) + weights.cohesionOfPage
                * Double.logarithm(typical))
    }

    private struct Evidence {
        var introduced: Set<Int> = []
        var bare: Set<Int> = []
        var defined: Set<String> = []
        var mentioned: Set<String> = []
    }

    private static func evidence(_ section: PageSection, _ names: NameEvidence) -> Evidence {
        var result = Evidence()
        for paragraph in section.paragraphs {
            for (name, use) in names.uses[paragraph] {
                guard !result.introduced.contains(name), !result.bare.contains(name) else { continue }
                if use == .introduced { result.introduced.insert(name) } else { result.bare.insert(name) }
            }
            result.defined.formUnion(names.defined[paragraph].subtracting(result.mentioned))
            result.mentioned.formUnion(names.mentioned[paragraph].subtracting(result.defined))
        }
        return result
    }

    /// The plan of a set of sections, given in rising order.
    func plan(_ group: [Int]) -> ArticlePlan {
        let (order, orderScore, margin) = bestOrder(group)
        var score = orderScore + weights.article
        score -= usualOrder * Double(group.count * (group.count - 1) / 2)
        for section in group where group.count > 1 { score += cohesion(section, group) }
        if group.count > 2 { score += weights.seam * seam(group) }
        let closed = group.count { sections[$0].hasClosing }
        let bylined = group.count { sections[$0].hasByline }
        let slugs = group.count { sections[$0].hasSlug }
        let captions = group.count { sections[$0].isCaption }
        if closed > 1 { score += weights.secondClosing * Double(closed - 1) }
        if bylined > 1 { score += weights.secondByline * Double(bylined - 1) }
        if captions > 0, group.count > 1 { score += weights.insideCaption }
        if closed == 0, bylined == 0, slugs == 0, markers >= 2 {
            score += weights.noClosing * (1 + weights.noClosingEach * Double(min(4, markers - 2)))
        }
        if closed == 0, bylined == 0, slugs == 0 {
            let length = group.reduce(0) { $0 + sections[$1].length }
            score += weights.scanty * max(0, 1 - Double(length) / weights.scantyLength)
        }
        if closed > 0, bylined > 0, captions == 0 { score += weights.bylineAndClosing }
        return ArticlePlan(
            sections: order, score: score, paragraphs: order.flatMap { sections[$0].paragraphs },
            length: group.reduce(0) { $0 + sections[$1].length },
            orderMargin: margin)
    }

    /// How much a section is about the same as the rest of its article.
    private func cohesion(_ section: Int, _ group: [Int]) -> Double {
        var best = 0.0
        var sum = 0.0
        for other in group where other != section {
            best = max(best, cosines[section][other])
            sum += cosines[section][other]
        }
        let likeness = 0.5 * best + 0.5 * sum / Double(group.count - 1) * Double(group.count).squareRoot()
        let odds = max(-3, min(3, weights.cohesion * Double.logarithm((likeness + 0.004) / center)))
        let wholeness = Double.logarithm(max(100, Double(sections[section].length)) / weights.wholeLength)
        return weights.whole * max(0, wholeness) + weights.cohesionScale * odds
            * min(1, 0.5 + Double(sections[section].length) / weights.shortSection)
    }
}
