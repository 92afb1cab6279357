import Script

/// Collects the pieces of a token in the order they are said, each with the glyphs it stands for.
struct PieceWriter {
    let line: WrittenLine
    let facts: Facts
    let style: NormalizingStyle
    private(set) var pieces: [SpokenPiece] = []
    private(set) var findings: [Finding] = []

    init(line: WrittenLine, facts: Facts, style: NormalizingStyle) {
        self.line = line
        self.facts = facts
        self.style = style
    }

    /// Hanzi that the rule writes.
    mutating func write(_ text: String, _ kind: TokenKind, from glyphs: Range<Int>) {
        guard !text.isEmpty, !glyphs.isEmpty else { return }
        pieces.append(SpokenPiece(text, .written, kind, source: line.source(glyphs)))
    }

    mutating func write(_ text: String, _ kind: TokenKind, from glyph: Int) {
        write(text, kind, from: glyph..<glyph + 1)
    }

    /// Adds to the last piece, which comes to stand for the glyphs up to `end` too.
    mutating func extend(_ text: String, upTo end: Int) {
        guard let last = pieces.popLast() else { return }
        pieces.append(
            SpokenPiece(
                last.text + text, last.form, last.kind,
                source: last.source.lowerBound..<max(last.source.upperBound, Int(line.glyphs[end - 1].end))))
    }

    /// Hanzi of the sentence as they stand; a space among them parts the pieces. Other glyphs are passed over.
    mutating func copy(_ glyphs: Range<Int>) {
        var index = glyphs.lowerBound
        while index < glyphs.upperBound {
            guard line.isHanzi(index) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < glyphs.upperBound, line.isHanzi(end), line.touches(end) { end += 1 }
            let source = line.source(index..<end)
            pieces.append(SpokenPiece(line.written(source), .verbatim, .hanzi, source: source))
            index = end
        }
    }

    /// A mark that is seen and not said.
    mutating func mark(_ glyphs: Range<Int>) {
        let source = line.source(glyphs)
        pieces.append(SpokenPiece(line.written(source), .mark, .punctuation, source: source))
    }

    /// A sign that is neither said nor heard: the # of a topic.
    mutating func silence(_ glyphs: Range<Int>) {
        pieces.append(SpokenPiece("", .silent, .symbol, source: line.source(glyphs)))
    }

    mutating func letters(_ text: String, _ kind: TokenKind = .letters, from glyphs: Range<Int>) {
        pieces.append(SpokenPiece(text, .letters, kind, source: line.source(glyphs)))
    }

    mutating func word(_ text: String, _ kind: TokenKind = .word, from glyphs: Range<Int>) {
        pieces.append(SpokenPiece(text, .word, kind, source: line.source(glyphs)))
    }

    mutating func pinyin(_ text: String, from source: Range<Int>) {
        pieces.append(SpokenPiece(text, .pinyin, .given, source: source))
    }

    /// Says a reading from a table or a user: hanzi, letters (single capitals) and words, in any order.
    mutating func say(_ reading: String, _ kind: TokenKind, from source: Range<Int>) {
        for part in Self.parts(of: reading) {
            pieces.append(SpokenPiece(part.text, part.form, kind, source: source))
        }
    }

    mutating func note(_ code: String, _ message: String, at glyphs: Range<Int>, severity: Finding.Severity = .note) {
        findings.append(Finding(severity, code, message, at: Span(line.source(glyphs))))
    }

    mutating func append(_ other: PieceWriter) {
        pieces += other.pieces
        findings += other.findings
    }

    /// A reading in parts of one form each.
    static func parts(of reading: String) -> [(text: String, form: SpokenPiece.Form)] {
        var parts: [(text: String, form: SpokenPiece.Form)] = []
        for word in reading.split(separator: " ") {
            for run in runs(of: word) {
                if run.form != .written, let last = parts.last, last.form == run.form {
                    parts[parts.count - 1].text += " " + run.text
                } else {
                    parts.append(run)
                }
            }
        }
        return parts
    }

    private static func runs(of word: Substring) -> [(text: String, form: SpokenPiece.Form)] {
        var runs: [(text: String, isLatin: Bool)] = []
        for scalar in word.unicodeScalars {
            let isLatin = scalar.value < 0x250
            if let last = runs.last, last.isLatin == isLatin {
                runs[runs.count - 1].text.unicodeScalars.append(scalar)
            } else {
                runs.append((String(scalar), isLatin))
            }
        }
        return runs.map { run in
            guard run.isLatin else { return (run.text, .written) }
            let isLetter = run.text.unicodeScalars.count == 1 && run.text.utf8.allSatisfy { 65...90 ~= $0 }
            return (run.text, isLetter ? .letters : .word)
        }
    }
}
