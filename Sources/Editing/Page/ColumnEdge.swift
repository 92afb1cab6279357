/// What the two ends of a piece of text tell about what stands before and after it.
struct ColumnEdge: Sendable {
    let tail: [Unicode.Scalar]
    let head: [Unicode.Scalar]
    let endsSentence: Bool
    /// A quotation begins in the piece and does not end in it.
    let leavesQuotationOpen: Bool
    let firstQuotation: Unicode.Scalar?
    /// It begins with a mark that cannot begin a text.
    let beginsWithMark: Bool

    /// It begins as a news piece or a caption begins.
    let opensStory: Bool

    init(_ piece: Piece, _ page: PageText, _ cues: Cues) {
        let text = page.scalars(piece)
        tail = Array(text.suffix(3))
        head = Array(text.prefix(3))
        endsSentence = page.endsSentence(piece)
        firstQuotation = text.first { $0 == "“" || $0 == "”" }
        beginsWithMark = text.first.map { $0.isClosingMark && !$0.isCloser } ?? false
        opensStory = cues.startsAfresh(text)
        var depth = 0
        for scalar in text {
            if scalar == "“" { depth += 1 }
            if scalar == "”" { depth = max(0, depth - 1) }
        }
        leavesQuotationOpen = depth > 0
    }
}
