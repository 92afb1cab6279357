/// What each headline is worth as the title or a subhead of an article.
struct HeadlineDesk: Sendable {
    let headings: [PageHeading]
    let paragraphs: [PageParagraph]
    let match: HeadingMatch
    let weights: PageWeights.Headline
    /// Only whole regions of the page are out of place, not single columns.
    let isOrdered: Bool
    private var windows: [UInt64: Double] = [:]
    /// Worth of standing right before the text, as this page keeps it.
    let adjacency: Double

    init(headings: [PageHeading], paragraphs: [PageParagraph], match: HeadingMatch, weights: PageWeights.Headline, isOrdered: Bool)
    {
        self.isOrdered = isOrdered
        self.weights = weights
        self.headings = headings
        self.paragraphs = paragraphs
        self.match = match
        adjacency = Self.learned(headings, paragraphs, match)
    }

    /// Of the headlines whose words tell where they belong, how many stand right before that text?
    private static func learned(_ headings: [PageHeading], _ paragraphs: [PageParagraph], _ match: HeadingMatch) -> Double {
        var seen = 0.0
        var agree = 0.0
        for index in headings.indices {
            let windows = stride(from: 0, to: paragraphs.count, by: 3).map { $0..<min(paragraphs.count, $0 + 3) }
            let best = windows.map { match.odds(index, over: $0) }.max() ?? 0
            guard best > 1.5 else { continue }
            seen += 1
            guard let follower = headings[index].follower else { continue }
            let own = match.odds(index, over: follower..<min(paragraphs.count, follower + 3))
            if own > 0.55 * best { agree += headings[index].distance == 0 ? 1 : 0.5 }
        }
        let rate = (agree + 0.4) / (seen + 1)
        return max(0.1, min(2.4, Double.logarithm((rate + 0.06) / 0.12)))
    }

    /// Log-odds that a headline is a title rather than a subhead, by its own looks: titles are longer, and play with quoted words more.
    func titlePrior(_ heading: Int) -> Double {
        let (width, text) = (headings[heading].width, headings[heading].text)
        var odds = weights.titleLength * (width - weights.titleCenter) + weights.titleLong * max(0, width - weights.titleUsual)
        if text.contains("“") { odds += weights.titleQuoted }
        if text.contains("，") { odds += weights.titleComma }
        return max(-3, min(3, odds))
    }

    /// Log-odds that a headline is the title of an article.
    func title(_ heading: Int, of plan: ArticlePlan) -> Double {
        var odds =
            weights.titleBase + weights.titleMatch * match.odds(heading, over: plan.paragraphs) + weights.titlePriorScale
            * titlePrior(heading)
        odds +=
            weights.leadWord * (plan.paragraphs.count > 2 ? 1 : weights.leadOfAll)
            * match.odds(heading, over: plan.paragraphs.prefix(2))
        if let follower = headings[heading].follower, follower == plan.paragraphs.first {
            odds += adjacency / (1 + 0.5 * Double(headings[heading].distance))
        }
        if headings[heading].isInside { odds += weights.insideTitle }
        return odds
    }

    /// Log-odds that a headline is a kicker or deck of an article: like a title's, but the title is the one of a head that is short
    /// and names the subject.
    func side(_ heading: Int, of plan: ArticlePlan, asTitle: Double) -> Double {
        var odds = asTitle + weights.side - weights.groupMatch * match.odds(heading, over: plan.paragraphs)
        odds += weights.groupLength * (headings[heading].width - weights.titleCenter)
        return odds + (headings[heading].isSideLine ? weights.sideLine : 0)
    }

    /// Log-odds that a headline is a subhead of an article before the paragraph at a place of it; `whole` is its match with the
    /// whole article.
    mutating func subhead(_ heading: Int, in plan: ArticlePlan, at place: Int, to end: Int, isSectionStart: Bool, whole: Double)
        -> Double
    {
        let window = plan.paragraphs[place..<min(end, place + 4)]
        var odds = weights.subheadMatch * windowOdds(heading, window) + weights.wholeArticle * whole
        odds += weights.windowFirst * max(0, windowOdds(heading, window.prefix(1)))
        odds -= weights.subheadPriorScale * titlePrior(heading)
        if isSectionStart { odds += weights.sectionStart }
        if changesColumn(plan, at: place) { odds += weights.columnChange }
        if headings[heading].follower == plan.paragraphs[place] {
            odds += adjacency * (headings[heading].distance == 0 ? weights.follows : 0.25 * weights.follows)
            if headings[heading].isInside { odds += weights.inside }
        }
        if plan.length < 500 { odds += weights.shortArticle * (plan.length < 300 ? 1.5 : 1) }
        if plan.paragraphs.count - place < 2, plan.paragraphs.count > 3 { odds -= 0.3 }
        return odds
    }

    /// The match with up to four paragraphs, remembered because the same ones come again in many groups.
    private mutating func windowOdds(_ heading: Int, _ window: ArraySlice<Int>) -> Double {
        let key = window.reduce(UInt64(heading)) { $0 << 12 | UInt64($1 + 1) }
        if let odds = windows[key] { return odds }
        let odds = match.odds(heading, over: window)
        windows[key] = odds
        return odds
    }

    /// Whether the column gets another width before a paragraph.
    func changesColumn(_ plan: ArticlePlan, at place: Int) -> Bool {
        guard let a = paragraphs[plan.paragraphs[place - 1]].lastColumn, let b = paragraphs[plan.paragraphs[place]].firstColumn
        else { return false }
        return abs(a - b) > 0.9
    }

    /// The best place of a headline as a subhead of an article.
    mutating func bestSubhead(_ heading: Int, in plan: ArticlePlan, sectionStarts: Set<Int>) -> (place: Int, odds: Double)? {
        guard plan.paragraphs.count > 2 else { return nil }
        var best: (place: Int, odds: Double)?
        let whole = match.odds(heading, over: plan.paragraphs)
        for place in 1..<plan.paragraphs.count {
            let odds = subhead(
                heading, in: plan, at: place, to: plan.paragraphs.count,
                isSectionStart: sectionStarts.contains(plan.paragraphs[place]), whole: whole)
            if odds > best?.odds ?? -.infinity { best = (place, odds) }
        }
        return best
    }
}
