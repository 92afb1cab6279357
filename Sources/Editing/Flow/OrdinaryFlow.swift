/// Articles of a text that is in order: the order is kept, headlines stand before what they head.
///
/// Whether a headline begins an article or a section is weighed from what stands around it; the weights are `Weight`.
struct OrdinaryFlow: Sendable {
    let page: PageText
    let layout: Layout
    let cues: Cues
    let likeness: Likeness

    /// Log-odds that an article begins, by kind of evidence.
    private enum Weight {
        static let headline = -0.7
        static let plainBreak = -2.2
        static let afterClosing = 3.5
        static let beforeByline = 2.5
        static let storyOpening = 1.2
        static let widerBreak = 1.6
        static let blockOfItsOwn = 2.5
        static let numbered = -3.5
        static let longHeadline = 0.8
        static let shortHeadline = -0.8
        static let kicker = 1.0
        static let unlikeness = 0.9
    }

    func drafts(_ fragments: [Fragment]) -> (drafts: [Draft], furniture: [Piece]) {
        let fragments = settled(fragments)
        var furniture: [Piece] = []
        var drafts: [Draft] = []
        var current = Draft()
        var headings: [Fragment] = []
        var isAfterClosing = false
        var isFresh = true
        let typicalBreak = typicalBlankLines(fragments)
        let paragraphsAreSpaced = spacedShare(fragments) > 0.3

        func close() {
            if !current.isEmpty { drafts.append(current) }
            current = Draft()
        }

        for (index, fragment) in fragments.enumerated() {
            switch fragment.kind {
            case .furniture: furniture.append(fragment.piece)
            case .heading: headings.append(fragment)
            case .byline:
                if !headings.isEmpty || isFresh || !current.bylines.isEmpty || isAfterClosing {
                    if !isFresh { close() }
                    place(&headings, in: &current, asTitle: true)
                    current.bylines.append(fragment.piece)
                } else {
                    current.bylines.append(fragment.piece)
                }
                isFresh = false
                isAfterClosing = false
            case .attribution, .credit:
                place(&headings, in: &current, asTitle: isFresh)
                if current.isEmpty, let last = drafts.indices.last {
                    drafts[last].attributions.append(fragment.piece)
                } else {
                    current.attributions.append(fragment.piece)
                    if fragment.kind == .credit, current.paragraphs.count <= 2, current.title == nil { current.isCaption = true }
                }
                isAfterClosing = true
            case .body:
                let odds = beginning(
                    at: index, fragments, headings: headings, current: current, isAfterClosing: isAfterClosing,
                    typicalBreak: typicalBreak, paragraphsAreSpaced: paragraphsAreSpaced)
                let begins = isFresh || odds > 0
                if begins, !isFresh {
                    close()
                    current.membershipConfidence = 1 / (1 + Float64.exponential(-abs(odds)))
                }
                place(&headings, in: &current, asTitle: begins)
                current.parts.append(.paragraph(fragment.piece))
                isFresh = false
                isAfterClosing = false
                if let closing = fragment.closing {
                    current.attributions.append(closing)
                    if fragment.closingIsCredit, current.paragraphs.count <= 2, current.title == nil { current.isCaption = true }
                    isAfterClosing = true
                }
            }
        }
        // headlines with nothing behind them
        for heading in headings {
            if current.isEmpty {
                current.parts.append(.paragraph(heading.piece))
            } else {
                current.parts.append(.subhead(heading.piece))
            }
        }
        close()
        for index in drafts.indices where drafts.count > 1 && drafts[index].parts.count <= 2 && !drafts[index].isCaption {
            let length = drafts[index].paragraphs.reduce(0) { $0 + $1.count }
            drafts[index].isBrief = length < 260
        }
        return (drafts, furniture)
    }

    /// Headline candidates that head nothing are paragraphs: verse, lists, a last line without a full stop.
    private func settled(_ fragments: [Fragment]) -> [Fragment] {
        var result = fragments
        var index = 0
        while index < result.count {
            guard result[index].kind == .heading else {
                index += 1
                continue
            }
            var end = index
            while end < result.count, result[end].kind == .heading { end += 1 }
            let headsBody = end < result.count && [.body, .byline].contains(result[end].kind)
            let run = end - index
            let afterFurniture = index == 0 || result[..<index].allSatisfy { $0.kind == .furniture }
            var keep = headsBody ? min(run, 3) : 0
            if run > 3 { keep = 0 }
            // the title of a poem or list
            if afterFurniture, run > 3, index + 1 < result.count, result[index + 1].blankLines > result[index + 2].blankLines {
                for place in index + 1..<end { result[place].kind = .body }
                index = end
                continue
            }
            for place in index..<end - keep { result[place].kind = .body }
            index = end
        }
        return result
    }

    private func place(_ headings: inout [Fragment], in draft: inout Draft, asTitle: Bool) {
        guard asTitle, draft.title == nil, !headings.isEmpty else {
            for heading in headings { draft.parts.append(.subhead(heading.piece)) }
            headings = []
            return
        }
        if headings.count == 1 {
            draft.title = headings[0].piece
        } else if headings.count == 2 {
            // title and deck, or kicker and title: the shorter one is the title
            if headings[0].piece.count <= headings[1].piece.count {
                draft.title = headings[0].piece
                draft.deck = headings[1].piece
            } else {
                draft.kicker = headings[0].piece
                draft.title = headings[1].piece
            }
        } else {
            draft.kicker = headings[0].piece
            draft.title = headings[1].piece
            draft.deck = headings[2].piece
            for extra in headings.dropFirst(3) { draft.parts.append(.subhead(extra.piece)) }
        }
        headings = []
    }

    // MARK: Where an article begins

    private func beginning(
        at index: Int, _ fragments: [Fragment], headings: [Fragment], current: Draft, isAfterClosing: Bool, typicalBreak: Int,
        paragraphsAreSpaced: Bool
    ) -> Double {
        let fragment = fragments[index]
        let text = page.scalars(fragment.piece)
        let opening = headings.first ?? fragment
        var odds = headings.isEmpty ? Weight.plainBreak : Weight.headline
        if isAfterClosing { odds += Weight.afterClosing }
        if cues.opensStory(text) { odds += Weight.storyOpening }
        if opening.blankLines > max(1, typicalBreak) { odds += Weight.widerBreak }
        if opening.blankLines > 0, !paragraphsAreSpaced, fragment.blankLines == 0, !headings.isEmpty {
            odds += Weight.blockOfItsOwn
        }
        if let heading = headings.first {
            let title = page.scalars(heading.piece)
            if Numbering.begins(title) { odds += Weight.numbered }
            if title.count >= 14 { odds += Weight.longHeadline }
            if title.count <= 7 { odds += Weight.shortHeadline }
            if headings.count > 1 { odds += Weight.kicker }
        }
        if odds > -2.5, odds < 2.5, !current.paragraphs.isEmpty {
            odds += Weight.unlikeness * likeness.unlikeness(current.paragraphs.suffix(4), following(index, fragments))
        }
        return odds
    }

    private func following(_ index: Int, _ fragments: [Fragment]) -> [Piece] {
        var pieces: [Piece] = []
        for fragment in fragments[index...] {
            guard fragment.kind == .body, pieces.count < 4 else { break }
            pieces.append(fragment.piece)
            if fragment.closing != nil { break }
        }
        return pieces
    }

    private func typicalBlankLines(_ fragments: [Fragment]) -> Int {
        let breaks = fragments.dropFirst().map(\.blankLines).sorted()
        return breaks.isEmpty ? 0 : breaks[breaks.count / 2]
    }

    private func spacedShare(_ fragments: [Fragment]) -> Double {
        var pairs = 0
        var spaced = 0
        for (upper, lower) in zip(fragments, fragments.dropFirst()) where upper.kind == .body && lower.kind == .body {
            pairs += 1
            if lower.blankLines > 0 { spaced += 1 }
        }
        return pairs == 0 ? 1 : Double(spaced) / Double(pairs)
    }
}
