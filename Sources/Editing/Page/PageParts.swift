/// The paragraphs, headlines and odd credits of a page, joined across columns.
struct PageParts: Sendable {
    private(set) var paragraphs: [PageParagraph] = []
    private(set) var headings: [PageHeading] = []
    private(set) var furniture: [Piece] = []
    /// Attributions and bylines that stand next to no paragraph they could belong to.
    private(set) var looseClosings: [Piece] = []
    private(set) var looseBylines: [Piece] = []
    /// How often the next block continues an unfinished one: 1 when only regions are out of place, lower when columns are.
    let order: Double

    init(page: PageText, fragments: [Fragment], words: WordList, cues: Cues, weights: PageWeights) {
        let (next, order) = ContinuationMatcher(
            page: page, words: words, fragments: fragments, weights: weights.continuation, cues: cues
        ).successors()
        self.order = order
        var isContinuation = [Bool](repeating: false, count: fragments.count)
        for case let following? in next { isContinuation[following] = true }
        var paragraphOf = [Int?](repeating: nil, count: fragments.count)
        for index in fragments.indices where !isContinuation[index] && (fragments[index].kind == .body || next[index] != nil) {
            paragraphs.append(Self.paragraph(from: index, next, fragments, page))
            var place: Int? = index
            while let current = place {
                paragraphOf[current] = paragraphs.count - 1
                place = next[current]
            }
        }
        var pendingHeadings: [Int] = []
        var pendingBylines: [Piece] = []
        var previousParagraph: Int?
        for index in fragments.indices {
            if let paragraph = paragraphOf[index] {
                if paragraphs[paragraph].first == index {
                    paragraphs[paragraph].headingsBefore = pendingHeadings
                    paragraphs[paragraph].bylines += pendingBylines
                    pendingBylines = []
                    for (number, heading) in pendingHeadings.reversed().enumerated() {
                        headings[heading].follower = paragraph
                        headings[heading].distance = number
                    }
                    if let previousParagraph, previousParagraph != paragraph { paragraphs[previousParagraph].follower = paragraph }
                }
                pendingHeadings = []
                previousParagraph = paragraphs[paragraph].last == index ? paragraph : nil
                continue
            }
            switch fragments[index].kind {
            case .furniture: furniture.append(fragments[index].piece)
            case .byline: pendingBylines.append(fragments[index].piece)
            case .attribution, .credit:
                if let previousParagraph, pendingHeadings.isEmpty, paragraphs[previousParagraph].closing.isEmpty {
                    paragraphs[previousParagraph].closing.append(fragments[index].piece)
                    paragraphs[previousParagraph].closingIsCredit = fragments[index].kind == .credit
                } else {
                    looseClosings.append(fragments[index].piece)
                }
            case .heading, .body:
                let text = page.scalars(fragments[index].piece)
                var heading = PageHeading(
                    piece: fragments[index].piece, text: text, fragment: index, demerits: fragments[index].demerits,
                    width: text.reduce(0) { $0 + ($1.isOpener || $1.isCloser ? 0 : $1.ems) },
                    isSideLine: cues.endsLikeKickerOrDeck(text))
                heading.leader = previousParagraph
                heading.touchesPrevious = index > 0 && fragments[index - 1].kind == .heading && paragraphOf[index - 1] == nil
                heading.touchesNext =
                    index + 1 < fragments.count && fragments[index + 1].kind == .heading && paragraphOf[index + 1] == nil
                pendingHeadings.append(headings.count)
                headings.append(heading)
            }
        }
        looseBylines = pendingBylines
        for number in headings.indices { headings[number].isInside = isInside(headings[number], fragments, cues) }
    }

    private func isInside(_ heading: PageHeading, _ fragments: [Fragment], _ cues: Cues) -> Bool {
        guard !heading.touchesNext, !heading.touchesPrevious, let leader = heading.leader, let follower = heading.follower,
            !fragments[heading.fragment].isMarked
        else { return false }
        let (upper, lower) = (paragraphs[leader], paragraphs[follower])
        guard upper.closing.isEmpty, lower.bylines.isEmpty, !lower.isMarked, !cues.startsAfresh(lower.text) else { return false }
        guard let a = upper.lastColumn, let b = lower.firstColumn else { return true }
        return abs(a - b) < 0.9
    }

    private static func paragraph(from start: Int, _ next: [Int?], _ fragments: [Fragment], _ page: PageText) -> PageParagraph {
        var piece = Piece()
        var last = start
        var place: Int? = start
        while let index = place {
            piece = piece + fragments[index].piece
            last = index
            place = next[index]
        }
        var paragraph = PageParagraph(piece: piece, text: page.scalars(piece), first: start, last: last)
        paragraph.firstColumn = fragments[start].column
        paragraph.lastColumn = fragments[last].column
        if let closing = fragments[last].closing {
            paragraph.closing = [closing]
            paragraph.closingIsCredit = fragments[last].closingIsCredit
        }
        paragraph.isMarked = fragments[start].isMarked
        paragraph.isSpaced = fragments[start].blankLines > 0
        return paragraph
    }
}
