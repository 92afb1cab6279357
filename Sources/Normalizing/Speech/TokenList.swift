import Script

/// The tokens of a line as they are read, which tile it: what is between two of them becomes a space.
struct TokenList {
    let line: WrittenLine
    private var tokens: [SpokenToken] = []
    private(set) var pieces: [SpokenPiece] = []
    private(set) var findings: [Finding] = []
    private var end = 0

    init(line: WrittenLine) {
        self.line = line
        tokens.reserveCapacity(16)
        pieces.reserveCapacity(32)
    }

    mutating func append(_ candidate: Candidate, margin: Double = 1, runnerUp: String? = nil) {
        let written = line.source(candidate.glyphs)
        fillGap(before: written.lowerBound)
        let first = pieces.count
        pieces += candidate.pieces
        findings += candidate.findings
        tokens.append(
            SpokenToken(
                kind: candidate.kind, rule: candidate.rule, written: written, shown: candidate.shown,
                pieces: first..<pieces.count, margin: margin, runnerUp: runnerUp))
        end = written.upperBound
    }

    mutating func appendHanzi(_ glyphs: Range<Int>) {
        let source = line.source(glyphs)
        append(SpokenPiece(line.written(source), .verbatim, .hanzi, source: source), rule: "hanzi")
    }

    mutating func appendMark(_ glyph: Int) {
        let source = line.source(glyph..<glyph + 1)
        append(SpokenPiece(line.written(source), .mark, .punctuation, source: source), rule: "mark")
    }

    /// A scalar that no rule can read: silent, with a finding.
    mutating func appendUnread(_ glyph: Int) {
        let source = line.source(glyph..<glyph + 1)
        append(SpokenPiece("", .silent, .symbol, source: source), rule: "unread")
        findings.append(
            Finding(
                .warning, "normalizing.unread", "no reading for “\(line.written(source))”: left silent; give one with {…|…}",
                at: Span(source)))
    }

    mutating func note(_ more: [Finding]) { findings += more }

    /// The tokens, the last of which ends where the line does.
    mutating func finished() -> [SpokenToken] {
        fillGap(before: line.length)
        return tokens
    }

    private mutating func append(_ piece: SpokenPiece, rule: String) {
        fillGap(before: piece.source.lowerBound)
        pieces.append(piece)
        tokens.append(
            SpokenToken(kind: piece.kind, rule: rule, written: piece.source, pieces: pieces.count - 1..<pieces.count))
        end = piece.source.upperBound
    }

    private mutating func fillGap(before start: Int) {
        guard end < start else { return }
        let gap = end..<start
        pieces.append(SpokenPiece(" ", .silent, .space, source: gap))
        tokens.append(SpokenToken(kind: .space, rule: "space", written: gap, pieces: pieces.count - 1..<pieces.count))
        end = start
    }
}
