/// Cuts the paragraphs of a page, in the order of the dump, where an article or a region of one may end.
///
/// Cutting too often is repaired when sections are grouped; cutting too little is not.
struct Sections: Sendable {
    let parts: PageParts
    let index: TermIndex
    let names: NameEvidence
    let cues: Cues
    let weights: PageWeights.Cut

    func sections() -> [PageSection] {
        var result: [PageSection] = []
        var isTaken = [Bool](repeating: false, count: parts.paragraphs.count)
        var isFollower = [Bool](repeating: false, count: parts.paragraphs.count)
        for case let follower? in parts.paragraphs.map(\.follower) { isFollower[follower] = true }
        for start in parts.paragraphs.indices.filter({ !isFollower[$0] }) + Array(parts.paragraphs.indices) where !isTaken[start] {
            var run = [start]
            isTaken[start] = true
            while let last = run.last, let next = parts.paragraphs[last].follower, !isTaken[next] {
                run.append(next)
                isTaken[next] = true
            }
            for (part, stay) in cut(run) { result.append(section(part, stay: stay)) }
        }
        return result.sorted { ($0.paragraphs.first ?? 0) < ($1.paragraphs.first ?? 0) }
    }

    /// The same sections cut once more where a person is introduced after having been named, for the order inside articles only:
    /// who belongs together is known by then.
    func refined(_ sections: [PageSection]) -> [[PageSection]] {
        sections.map { whole in
            let run = whole.paragraphs
            let places = run.indices.dropFirst().filter { place in
                introducesWhatWasBare(Array(run[max(0, place - 4)..<place]), Array(run[place..<min(run.count, place + 4)]))
            }
            guard !places.isEmpty, places.count <= 4 else { return [whole] }
            return zip([0] + places, places + [run.count]).map { section(Array(run[$0..<$1]), stay: $0 == 0 ? whole.stay : nil) }
        }
    }

    // MARK: Cuts

    /// The parts of a run, and for each the log-odds that it belongs to the one before it; nil where that has ended for certain.
    private func cut(_ run: [Int]) -> [(part: [Int], stay: Double?)] {
        var result: [(part: [Int], stay: Double?)] = []
        var start = 0
        var before: Double?
        for place in run.indices.dropFirst() {
            let odds = endsForCertain(before: place, in: run) ? nil : stay(before: place, in: run, since: start)
            guard odds ?? -.infinity < weights.threshold else { continue }
            result.append((Array(run[start..<place]), before))
            start = place
            before = odds
        }
        result.append((Array(run[start...]), before))
        return result
    }

    private func endsForCertain(before place: Int, in run: [Int]) -> Bool {
        let right = parts.paragraphs[run[place]]
        return !parts.paragraphs[run[place - 1]].closing.isEmpty || !right.bylines.isEmpty || cues.hasSlug(right.text)
            || opensCaption(run[place], in: run)
    }

    /// Log-odds that two neighbours belong together.
    private func stay(before place: Int, in run: [Int], since start: Int) -> Double {
        if opensCaption(run[place - 1], in: run) { return 6 }
        let left = parts.paragraphs[run[place - 1]]
        let right = parts.paragraphs[run[place]]
        let above = run[max(start, place - 4)..<place]
        let below = run[place..<min(run.count, place + 4)]
        let likeness = { (cosine: Double) in Double.logarithm((cosine + 0.004) / 0.022) }
        var odds = weights.base + weights.cohesion * likeness(index.vector(above).cosine(index.vector(below)))
        odds += weights.neighbours * likeness(index.vector(run[place - 1...place - 1]).cosine(index.vector(run[place...place])))
        if let heading = right.headingsBefore.last {
            odds += parts.headings[heading].isInside ? weights.insideHeading : weights.heading
            if right.headingsBefore.count > 1 { odds += weights.moreHeadings }
        }
        if right.isMarked { odds += weights.regionMark }
        if let a = left.lastColumn, let b = right.firstColumn {
            if abs(a - b) > 0.9 { odds += weights.otherColumn }
        } else {
            odds += weights.unknownColumn
        }
        if cues.opensStory(right.text) { odds += weights.storyOpening }
        if cues.setsScene(right.text) { odds += weights.scene }
        if cues.looksAhead(left.text) { odds += weights.outlook }
        if cues.refersBack(right.text) { odds += weights.backReference }
        if introducesWhatWasBare(Array(above), Array(below)) { odds += weights.namesReversed }
        if length(above) < 90 || length(below) < 90 { odds += weights.shortSide }
        if right.text.count < 60 { odds += weights.shortParagraph }
        return odds
    }

    private func length(_ paragraphs: ArraySlice<Int>) -> Int {
        paragraphs.reduce(0) { $0 + parts.paragraphs[$1].text.count }
    }

    private func introducesWhatWasBare(_ above: [Int], _ below: [Int]) -> Bool {
        var bare: Set<Int> = []
        var introduced: Set<Int> = []
        for paragraph in above {
            for (name, use) in names.uses[paragraph] { if use == .bare { bare.insert(name) } else { introduced.insert(name) } }
        }
        bare.subtract(introduced)
        guard !bare.isEmpty else { return false }
        return below.contains { paragraph in names.uses[paragraph].contains { $0.use == .introduced && bare.contains($0.name) } }
    }

    /// A dated first sentence that a picture credit soon follows.
    private func opensCaption(_ paragraph: Int, in run: [Int]) -> Bool {
        guard cues.startsWithDate(parts.paragraphs[paragraph].text), let place = run.firstIndex(of: paragraph) else { return false }
        for following in run[place..<min(run.count, place + 2)] where !parts.paragraphs[following].closing.isEmpty {
            return parts.paragraphs[following].closingIsCredit
        }
        return false
    }

    // MARK: A section

    private func section(_ run: [Int], stay: Double?) -> PageSection {
        let first = parts.paragraphs[run[0]]
        let last = parts.paragraphs[run[run.count - 1]]
        var opening = weights.openingBase
        if !first.bylines.isEmpty { opening += weights.openingByline }
        if cues.hasSlug(first.text) { opening += weights.openingSlug }
        if cues.opensStory(first.text) { opening += weights.openingStory }
        if cues.setsScene(first.text) { opening += weights.openingScene }
        if first.text.first == "“" { opening += weights.openingQuotation }
        if cues.refersBack(first.text) { opening += weights.openingBack }
        for (_, use) in names.uses[run[0]].prefix(2) {
            opening += use == .introduced ? weights.openingIntroduced : weights.openingBare
        }
        opening += weights.openingIntroduction * Double(min(3, cues.introductionCount(first.text)))
        let isCaption = last.closingIsCredit && run.count <= 2
        if isCaption { opening += weights.openingCaption }
        return PageSection(
            paragraphs: run, stay: stay, vector: index.vector(run), length: run.reduce(0) { $0 + parts.paragraphs[$1].text.count },
            opening: opening,
            hasClosing: !last.closing.isEmpty, closesPicture: last.closingIsCredit, hasByline: !first.bylines.isEmpty,
            hasSlug: cues.hasSlug(first.text),
            firstColumn: first.firstColumn, lastColumn: last.lastColumn, isCaption: isCaption)
    }
}
