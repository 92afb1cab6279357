/// A line of the source that is not blank.
struct SourceLine: Sendable {
    /// Its characters, by index into `PageText.glyphs`; never empty.
    let glyphs: Range<Int>
    /// How many blank lines stand before it.
    let blankLinesBefore: Int
    /// White space before its first character, in columns; an ideographic space counts two.
    let indent: Int
    /// Its width on the page in ems.
    let measure: Double
    /// Its characters are set apart from each other to fill the column (“违 反 OpenAI 安 全”).
    let isLetterspaced: Bool

    /// Collects a line while the source is read.
    struct Builder {
        private(set) var isSpaced = false
        private var start: Int?
        private var indent = 0
        private var blankLines = 0
        private var measure = 0.0
        private var tokens = 0
        private var singles = 0
        private var tokenLength = 0
        private var last: Unicode.Scalar?

        mutating func space(_ scalar: Unicode.Scalar) {
            if start == nil { indent += scalar == "\u{3000}" ? 2 : 1 }
            isSpaced = true
        }

        mutating func glyph(_ scalar: Unicode.Scalar, at index: Int) {
            if start == nil {
                start = index
                isSpaced = false
            }
            if let last {
                if isSpaced {
                    if last.isASCII, scalar.isASCII { measure += 0.28 } else if last.isASCII != scalar.isASCII { measure += 0.12 }
                    closeToken()
                } else if last.isASCII != scalar.isASCII {
                    measure += 0.12
                }
            }
            tokenLength += 1
            measure += scalar.ems
            last = scalar
            isSpaced = false
        }

        private mutating func closeToken() {
            if tokenLength > 0 {
                tokens += 1
                if tokenLength == 1 { singles += 1 }
            }
            tokenLength = 0
        }

        mutating func finish(_ lines: inout [SourceLine], _ glyphs: [PageText.Glyph]) {
            closeToken()
            // a mark at the end of a line is often squeezed or hangs over the edge of the column
            if let last, "，。、；：！？".unicodeScalars.contains(last) { measure -= 0.5 }
            if let start {
                lines.append(
                    SourceLine(
                        glyphs: start..<glyphs.count, blankLinesBefore: blankLines, indent: indent, measure: measure,
                        isLetterspaced: tokens >= 4 && Double(singles) >= 0.55 * Double(tokens)))
                self = Builder()
            } else {
                self = Builder(blankLines: blankLines + 1)
            }
        }

        init() {}

        private init(blankLines: Int) { self.blankLines = blankLines }
    }
}
