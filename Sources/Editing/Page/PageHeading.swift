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
    /// It stands alone where a column of one story seems to go on: neither does the text before it end one, nor does the text after
    /// it begin one.
    var isInside = false
}
