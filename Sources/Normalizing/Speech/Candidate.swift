import Script

/// One way to read what starts at a place.
struct Candidate {
    /// The name of the rule, for `explain`.
    let rule: String
    let kind: TokenKind
    /// Indices of the glyphs it reads.
    let glyphs: Range<Int>
    let pieces: [SpokenPiece]
    /// How much speaks for it: the rule's own weight and what the context adds.
    let score: Double
    let findings: [Finding]
    /// What a reader sees of it, when that is not all: the inner text of a mark.
    let shown: Range<Int>?

    init(
        _ rule: String, _ kind: TokenKind, _ glyphs: Range<Int>, _ writer: PieceWriter, score: Double, shown: Range<Int>? = nil
    ) {
        self.shown = shown
        self.rule = rule
        self.kind = kind
        self.glyphs = glyphs
        self.pieces = writer.pieces
        self.findings = writer.findings
        self.score = score
    }

    /// What is heard of it, to compare with another.
    var reading: String {
        var result = ""
        var isAfterLatin = false
        for piece in pieces where piece.form != .silent && piece.form != .mark {
            let isLatin = piece.form == .letters || piece.form == .word
            if isLatin, isAfterLatin { result += " " }
            result += piece.text
            isAfterLatin = isLatin
        }
        return result
    }
}
