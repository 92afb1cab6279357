/// A paragraph of a page after its parts in different columns were joined.
struct PageParagraph: Sendable {
    var piece: Piece
    var text: [Unicode.Scalar]
    /// Its first and last fragment, by index.
    var first: Int
    var last: Int
    /// Width of the column it begins and ends in.
    var firstColumn: Double?
    var lastColumn: Double?
    /// Attribution or credit at its end, and whether it is a picture credit.
    var closing: [Piece] = []
    var closingIsCredit = false
    /// Bylines that stand right before it.
    var bylines: [Piece] = []
    /// Headlines that stand right before it in the dump, by index into the headings, the nearest last.
    var headingsBefore: [Int] = []
    /// The paragraph that follows in the dump, with only headlines and furniture between.
    var follower: Int?
    /// The block is marked by a leading space.
    var isMarked = false
    /// A blank line stands before it.
    var isSpaced = false
}
