import Script

/// A source text cut into lines and characters, white space taken out: the ground on which all steps of the room stand.
///
/// Steps move characters about by their index only; whatever they do, each index stays in one place, which is why the
/// ledger of an edition is exact.
struct PageText: Sendable {
    /// A character that is not white space.
    struct Glyph: Sendable {
        let scalar: Unicode.Scalar
        /// UTF-8 offset in the source.
        let start: Int32
        /// White space stands before it on its line.
        let isSpaced: Bool
    }

    let source: SourceText
    let glyphs: [Glyph]
    let lines: [SourceLine]

    init(_ source: SourceText) {
        self.source = source
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(source.text.utf8.count / 3 + 16)
        var lines: [SourceLine] = []
        var builder = SourceLine.Builder()
        var offset: Int32 = 0
        var previous: Unicode.Scalar = "\n"
        for scalar in source.text.unicodeScalars {
            if scalar.endsLine {
                if !(scalar == "\n" && previous == "\r") { builder.finish(&lines, glyphs) }
            } else if scalar.value <= 0x20 || scalar.value > 0x7e, scalar.properties.isWhitespace {
                builder.space(scalar)
            } else {
                glyphs.append(Glyph(scalar: scalar, start: offset, isSpaced: builder.isSpaced))
                builder.glyph(scalar, at: glyphs.count - 1)
            }
            offset += Int32(UTF8.width(scalar))
            previous = scalar
        }
        builder.finish(&lines, glyphs)
        self.glyphs = glyphs
        self.lines = lines
    }

    /// The UTF-8 end of a glyph in the source.
    func end(of glyph: Int) -> Int { Int(glyphs[glyph].start) + UTF8.width(glyphs[glyph].scalar) }

    /// The characters of a piece.
    func scalars(_ piece: Piece) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(piece.count)
        for range in piece.ranges { for index in range { result.append(glyphs[index].scalar) } }
        return result
    }

    /// The characters of a range of glyphs with one space where the source has white space inside a line.
    func spaced(_ range: Range<Int>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for index in range {
            if glyphs[index].isSpaced, index > range.lowerBound { result.append(" ") }
            result.append(glyphs[index].scalar)
        }
        return result
    }

    /// The place of a piece in the source, for messages.
    func span(_ piece: Piece) -> Span? {
        guard let first = piece.ranges.first(where: { !$0.isEmpty }), let glyph = first.first else { return nil }
        return Span(Int(glyphs[glyph].start), max(end(of: glyph), end(of: first.upperBound - 1)))
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool {
        switch value {
        case 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
