import Script

/// Turns drafts into an edition and keeps the character ledger: what a draft uses twice is taken out of the later place, and
/// what none of them uses goes to the paragraph it stands next to.
struct Proof: Sendable {
    let page: PageText
    let setter: Setter
    private let cues: Cues

    init(_ page: PageText, cues: Cues) {
        self.page = page
        self.cues = cues
        setter = Setter(page)
    }

    func edition(_ drafts: [Draft], furniture: [Piece]) -> Edition {
        var drafts = drafts
        var furniture = furniture
        balance(&drafts, &furniture)
        return Edition(
            articles: drafts.filter { !$0.isEmpty }.map(article),
            furniture: furniture.map { setter.text($0, .headline) }.filter { !$0.isEmpty })
    }

    private func article(_ draft: Draft) -> Article {
        var result = Article(kind: draft.isCaption ? .caption : draft.isBrief ? .brief : .article)
        result.kicker = draft.kicker.map { setter.text($0, .headline) }
        result.deck = draft.deck.map { setter.text($0, .headline) }
        result.byline = joined(draft.bylines)
        result.body = draft.parts.map { part in
            switch part {
            case .subhead(let piece): .subhead(setter.text(piece, .headline))
            case .paragraph(let piece): .paragraph(setter.text(piece))
            }
        }
        result.attribution = joined(draft.attributions)
        if let title = draft.title {
            let text = setter.text(title, .headline)
            result.title =
                draft.hasNotedTitle
                ? Article.Title(SpannedText(text.text, from: nil), isDerived: true, confidence: 1)
                : Article.Title(text, confidence: draft.titleConfidence)
        } else if !draft.paragraphs.isEmpty {
            let text = DerivedTitle(draft.paragraphs.prefix(4).map { setter.text($0).text }, cues: cues).text
            result.title = Article.Title(SpannedText(text, from: nil), isDerived: true, confidence: draft.titleConfidence)
        }
        result.placement = draft.placement
        result.confidence = min(draft.orderConfidence, draft.membershipConfidence)
        return result
    }

    /// Two bylines or two credits of one article stand side by side.
    private func joined(_ pieces: [Piece]) -> SpannedText? {
        guard var text = pieces.first.map({ setter.text($0, .headline) }) else { return nil }
        for piece in pieces.dropFirst() {
            text.append(" ", from: nil)
            text.append(setter.text(piece, .headline))
        }
        return text
    }

    // MARK: The ledger

    private func balance(_ drafts: inout [Draft], _ furniture: inout [Piece]) {
        var isUsed = [Bool](repeating: false, count: page.glyphs.count)
        var isExact = true
        let noted = Set(drafts.filter(\.hasNotedTitle).compactMap(\.title))
        for piece in drafts.flatMap(\.pieces) + furniture where !noted.contains(piece) {
            for range in piece.ranges {
                for index in range {
                    if isUsed[index] { isExact = false }
                    isUsed[index] = true
                }
            }
        }
        guard isExact, isUsed.allSatisfy({ $0 }) else {
            repair(&drafts, &furniture, noted: noted)
            return
        }
    }

    /// Never needed by the steps as they are; it makes the ledger a law instead of a hope.
    private func repair(_ drafts: inout [Draft], _ furniture: inout [Piece], noted: Set<Piece>) {
        var isUsed = [Bool](repeating: false, count: page.glyphs.count)
        var home = [(draft: Int, part: Int)?](repeating: nil, count: page.glyphs.count)
        func claim(_ piece: inout Piece) {
            var ranges: [Range<Int>] = []
            for range in piece.ranges {
                var start = range.lowerBound
                for index in range {
                    if isUsed[index] {
                        if start < index { ranges.append(start..<index) }
                        start = index + 1
                    }
                    isUsed[index] = true
                }
                if start < range.upperBound { ranges.append(start..<range.upperBound) }
            }
            piece = Piece(ranges)
        }
        func claim(_ piece: inout Piece?) {
            guard var given = piece else { return }
            claim(&given)
            piece = given.isEmpty ? nil : given
        }
        for d in drafts.indices {
            claim(&drafts[d].kicker)
            if !drafts[d].hasNotedTitle { claim(&drafts[d].title) }
            claim(&drafts[d].deck)
            for i in drafts[d].bylines.indices { claim(&drafts[d].bylines[i]) }
            for i in drafts[d].parts.indices {
                var piece = drafts[d].parts[i].piece
                claim(&piece)
                if case .subhead = drafts[d].parts[i] {
                    drafts[d].parts[i] = .subhead(piece)
                } else {
                    drafts[d].parts[i] = .paragraph(piece)
                }
                for index in piece.ranges.joined() { home[index] = (d, i) }
            }
            for i in drafts[d].attributions.indices { claim(&drafts[d].attributions[i]) }
        }
        for i in furniture.indices { claim(&furniture[i]) }
        var last: (draft: Int, part: Int)? = home.lazy.compactMap { $0 }.first
        for index in page.glyphs.indices {
            if let place = home[index] { last = place }
            guard !isUsed[index] else { continue }
            guard let place = last else {
                if drafts.isEmpty { drafts.append(Draft()) }
                drafts[0].parts.insert(.paragraph(Piece([index..<index + 1])), at: 0)
                last = (0, 0)
                continue
            }
            let piece = drafts[place.draft].parts[place.part].piece + Piece([index..<index + 1])
            drafts[place.draft].parts[place.part] = .paragraph(piece)
        }
    }
}
