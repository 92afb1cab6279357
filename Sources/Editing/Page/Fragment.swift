/// A run of lines of one kind: a paragraph or the part of one that stands in a column, a headline, a credit.
struct Fragment: Sendable {
    enum Kind: Sendable { case heading, body, byline, attribution, credit, furniture }

    var kind: Kind
    var piece: Piece
    /// Blank lines before it.
    var blankLines = 0
    /// Number of the block of lines it stands in; blocks are set apart by blank lines.
    var block = 0
    /// Its place in its block.
    var isFirstInBlock = true
    var isLastInBlock = true
    /// The block is marked by a leading space.
    var isMarked = false
    var lineCount = 1
    /// The width of its column in ems, as the densest width of its lines; nil for one or two short lines.
    var column: Double?
    /// How much narrower its first line is than the column: about 2 at the indented start of a paragraph.
    var firstGap = 0.0
    /// How much narrower its last line is than the column.
    var lastGap = 0.0
    /// The credit or attribution that ends it.
    var closing: Piece?
    var closingIsCredit = false
    /// Reasons against its being a headline, for headings only.
    var demerits = 0.0
    /// The widths of its lines, for headings only.
    var widths: [Double] = []
    /// It begins with a number as sections and items do, for headings only.
    var isNumbered = false
    /// First lines of the source have an indent of their own here.
    var isIndented = false
}
