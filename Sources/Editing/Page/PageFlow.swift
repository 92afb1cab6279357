/// The articles of a page whose parts are out of place.
struct PageFlow: Sendable {
    let page: PageText
    let credits: Credits
    let cues: Cues
    let words: WordList
    let weights: PageWeights

    /// More paragraphs than this are not one page: such a text keeps its order.
    static let largest = 240
    /// The same for parts of paragraphs, and for sections: what follows grows faster than the text.
    private static let mostFragments = 3 * largest
    private static let mostSections = 72

    func drafts(_ fragments: [Fragment]) -> (drafts: [Draft], furniture: [Piece])? {
        guard fragments.count <= Self.mostFragments else { return nil }
        let parts = PageParts(page: page, fragments: fragments, words: words, cues: cues, weights: weights)
        guard !parts.paragraphs.isEmpty, parts.paragraphs.count <= Self.largest else { return nil }
        let texts = parts.paragraphs.map(\.text)
        let names = NameEvidence(texts, credits: credits, cues: cues, words: words)
        let index = TermIndex(texts, words: words, cues: cues, names: names.names)
        let cutter = Sections(parts: parts, index: index, names: names, cues: cues, weights: weights.cut)
        let sections = cutter.sections()
        guard sections.count <= Self.mostSections else { return nil }
        let match = HeadingMatch(
            headings: parts.headings, paragraphs: parts.paragraphs, words: words, cues: cues, names: names,
            phraseWeight: weights.headline.phrase)
        let desk = HeadlineDesk(
            headings: parts.headings, paragraphs: parts.paragraphs, match: match, weights: weights.headline,
            isOrdered: parts.order > 0.85)
        let planner = ArticlePlanner(sections: sections, parts: parts, names: names, index: index, weights: weights.article)
        var grouping = Grouping(planner: planner, desk: desk)
        let groups = grouping.groups()
        let refined = cutter.refined(sections)
        // the parts of one region would outvote the names that cut it
        var orderWeights = weights.article
        if refined.contains(where: { $0.count > 1 }) {
            orderWeights.dumpOrder *= 0.3
            orderWeights.introducedFirst *= 2
        }
        let finer = ArticlePlanner(
            sections: refined.flatMap { $0 }, parts: parts, names: names, index: index, weights: orderWeights)
        let finerGroups = Self.numbered(groups.map(\.sections), refined.map(\.count))
        var finest = Grouping(planner: finer, desk: desk)
        var headlines = HeadlinePlan(finerGroups, &finest)
        headlines.settle(&finest)
        var drafts = groups.indices.map { number in
            draft(finest.plan(finerGroups[number]), groups[number].margin, headlines.heads[number], parts, finer)
        }
        placeLoose(parts, &drafts)
        return (BulletinOrder.sorted(drafts), parts.furniture)
    }

    /// Groups of sections as groups of the parts that the sections were cut into.
    private static func numbered(_ groups: [[Int]], _ counts: [Int]) -> [[Int]] {
        var firsts: [Int] = []
        var next = 0
        for count in counts {
            firsts.append(next)
            next += count
        }
        return groups.map { group in group.flatMap { firsts[$0]..<firsts[$0] + counts[$0] } }
    }

    private func draft(
        _ plan: ArticlePlan, _ margin: Double, _ head: HeadlinePlan.Head, _ parts: PageParts, _ planner: ArticlePlanner
    ) -> Draft {
        var draft = Draft()
        draft.isCaption = plan.sections.allSatisfy { planner.sections[$0].isCaption }
        draft.isBrief = !draft.isCaption && plan.length < 260 && plan.paragraphs.count <= 2
        func piece(_ heading: Int?) -> Piece? { heading.map { parts.headings[$0].piece } }
        draft.title = piece(head.title)
        draft.kicker = piece(head.kicker)
        draft.deck = piece(head.deck)
        for (place, paragraph) in plan.paragraphs.enumerated() {
            for heading in head.subheads where heading.place == place {
                draft.parts.append(.subhead(parts.headings[heading.heading].piece))
            }
            draft.parts.append(.paragraph(parts.paragraphs[paragraph].piece))
            draft.bylines += parts.paragraphs[paragraph].bylines
            draft.attributions += parts.paragraphs[paragraph].closing
        }
        if head.title == nil {
            if !draft.isCaption { draft.likelyTitle = piece(head.likelyTitle) }
            draft.titleConfidence = draft.isCaption ? Calibration.missingCaptionTitle : Calibration.missingTitle
        } else {
            draft.titleConfidence = Calibration.title.confidence(head.margin)
        }
        draft.orderConfidence = plan.sections.count > 1 ? Calibration.order.confidence(plan.orderMargin) : 1
        draft.membershipConfidence = Calibration.membership.confidence(margin)
        return draft
    }

    /// Credits that stood next to no paragraph: an article that has none takes them, the longest first.
    private func placeLoose(_ parts: PageParts, _ drafts: inout [Draft]) {
        let length = { (draft: Draft) in draft.paragraphs.reduce(0) { $0 + $1.count } }
        for byline in parts.looseBylines {
            let open = drafts.indices.filter {
                drafts[$0].bylines.isEmpty && drafts[$0].attributions.isEmpty && !drafts[$0].isCaption
            }
            let home =
                open.max { length(drafts[$0]) < length(drafts[$1]) }
                ?? drafts.indices.max { length(drafts[$0]) < length(drafts[$1]) }
            if let home { drafts[home].bylines.append(byline) }
        }
        for closing in parts.looseClosings {
            let open = drafts.indices.filter { drafts[$0].bylines.isEmpty && drafts[$0].attributions.isEmpty }
            let home =
                open.max { length(drafts[$0]) < length(drafts[$1]) }
                ?? drafts.indices.max { length(drafts[$0]) < length(drafts[$1]) }
            if let home { drafts[home].attributions.append(closing) }
        }
    }
}
