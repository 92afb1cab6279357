/// Puts the parts of a text in order into articles, one after the other.
struct ArticlePile: Sendable {
    var furniture: [Piece] = []
    /// Headlines that wait for what they head.
    var headings: [Fragment] = []
    /// The last paragraphs of the article at hand.
    private(set) var recent: [Piece] = []
    private(set) var isAfterClosing = false
    private var drafts: [Draft] = []
    private var current = Draft()
    private var paragraphs = 0

    /// Nothing but headlines has come for the article at hand.
    var isFresh: Bool { current.isEmpty }
    var hasByline: Bool { !current.bylines.isEmpty }

    /// Ends the article at hand.
    mutating func begin(confidence: Double = 1) {
        if !current.isEmpty { drafts.append(current) }
        current = Draft()
        current.membershipConfidence = confidence
        recent = []
        paragraphs = 0
        isAfterClosing = false
    }

    mutating func sign(_ byline: Piece) {
        placeHeadings(asTitle: isFresh)
        current.bylines.append(byline)
    }

    mutating func add(_ fragment: Fragment) {
        placeHeadings(asTitle: paragraphs == 0)
        current.parts.append(.paragraph(fragment.piece))
        recent = recent.suffix(3) + [fragment.piece]
        paragraphs += 1
        isAfterClosing = false
        if let closing = fragment.closing { close(with: closing, isCredit: fragment.closingIsCredit) }
    }

    mutating func close(with piece: Piece, isCredit: Bool) {
        placeHeadings(asTitle: isFresh)
        if current.isEmpty, !drafts.isEmpty {
            drafts[drafts.count - 1].attributions.append(piece)
            return
        }
        current.attributions.append(piece)
        if isCredit, paragraphs <= 2, current.title == nil { current.isCaption = true }
        isAfterClosing = true
    }

    mutating func finished() -> (drafts: [Draft], furniture: [Piece]) {
        // headlines with nothing behind them
        for heading in headings { current.parts.append(current.isEmpty ? .paragraph(heading.piece) : .subhead(heading.piece)) }
        headings = []
        begin()
        for index in drafts.indices where drafts.count > 1 && drafts[index].parts.count <= 2 && !drafts[index].isCaption {
            drafts[index].isBrief = drafts[index].paragraphs.reduce(0) { $0 + $1.count } < 260
        }
        return (drafts, furniture)
    }

    /// The first of two headlines is the title and the second its deck, unless the first is so long that it can only be a kicker.
    private mutating func placeHeadings(asTitle: Bool) {
        defer { headings = [] }
        guard asTitle, current.title == nil, let first = headings.first else {
            for heading in headings { current.parts.append(.subhead(heading.piece)) }
            return
        }
        var rest = headings.dropFirst()
        current.title = first.piece
        if let second = rest.first, !second.isNumbered, 2 * first.piece.count > 3 * second.piece.count || headings.count > 2 {
            current.kicker = first.piece
            current.title = second.piece
            rest = rest.dropFirst()
        }
        if let deck = rest.first, !deck.isNumbered {
            current.deck = deck.piece
            rest = rest.dropFirst()
        }
        for extra in rest { current.parts.append(.subhead(extra.piece)) }
    }
}
