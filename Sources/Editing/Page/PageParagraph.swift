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

/// A headline candidate of a page.
struct PageHeading: Sendable {
    let piece: Piece
    let text: [Unicode.Scalar]
    /// Its fragment.
    let fragment: Int
    let demerits: Double
    /// Its length in ems, quotation marks left out.
    let width: Double
    /// It ends like the line above or below a title.
    let isSideLine: Bool
    /// The paragraph right after it in the dump (other headlines may stand between), and how many headlines stand between.
    var follower: Int?
    var distance = 0
    /// The paragraph right before it in the dump, with nothing but headlines between.
    var leader: Int?
    /// Whether the next and the previous fragment of the dump are headlines too.
    var touchesNext = false
    var touchesPrevious = false
}
