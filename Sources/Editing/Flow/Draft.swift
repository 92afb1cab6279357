import Script

/// An article while it is being put together, as pieces of the page.
struct Draft: Sendable {
    enum Part: Sendable {
        case subhead(Piece)
        case paragraph(Piece)

        var piece: Piece {
            switch self {
            case .subhead(let piece), .paragraph(let piece): piece
            }
        }
    }

    var isCaption = false
    var isBrief = false
    var kicker: Piece?
    var title: Piece?
    var deck: Piece?
    /// Without a title: the headline of the page that would suit it best.
    var likelyTitle: Piece?
    var bylines: [Piece] = []
    var parts: [Part] = []
    var attributions: [Piece] = []
    /// How far the headline, the order and the membership of the parts can be trusted.
    var titleConfidence = 1.0
    var orderConfidence = 1.0
    var membershipConfidence = 1.0
    /// Why it stands where it does in the bulletin.
    var placement: Placement?
    /// The title is an editor's note of the script: shown, not spoken, and not part of the page.
    var hasNotedTitle = false

    var pieces: [Piece] {
        [kicker, title, deck].compactMap { $0 } + bylines + parts.map(\.piece) + attributions
    }

    var paragraphs: [Piece] {
        parts.compactMap { if case .paragraph(let piece) = $0 { piece } else { nil } }
    }

    /// Characters of its text.
    var length: Int { parts.reduce(0) { $0 + $1.piece.count } }

    /// Where its headline stands in the source, or its text where it has none.
    var start: Int { title?.first ?? parts.first?.piece.first ?? pieces.first?.first ?? 0 }

    var isEmpty: Bool {
        parts.isEmpty && title == nil && kicker == nil && deck == nil && bylines.isEmpty && attributions.isEmpty
    }
}
