import Script

/// A sentence put together piece by piece, as the room before would give it.
struct Spoken {
    private var text = ""
    private var tokens: [SpokenToken] = []
    private var pieces: [SpokenPiece] = []

    /// Adds a token of one piece: what is written, what is said, how.
    func then(_ written: String, _ said: String, _ form: SpokenPiece.Form, _ kind: TokenKind, shown: String? = nil) -> Spoken {
        var next = self
        let start = text.utf8.count
        next.text += written
        let range = start..<next.text.utf8.count
        var visible = range
        if let shown {
            // What is shown stands after the brace: {长|zhang3}.
            visible = start + 1..<start + 1 + shown.utf8.count
        }
        next.tokens.append(
            SpokenToken(kind: kind, rule: "test", written: range, shown: visible, pieces: pieces.count..<pieces.count + 1))
        next.pieces.append(SpokenPiece(said, form, kind, source: range))
        return next
    }

    func hanzi(_ written: String) -> Spoken { then(written, written, .verbatim, .hanzi) }

    func mark(_ written: String) -> Spoken { then(written, written, .mark, .punctuation) }

    var sentence: SpokenSentence {
        SpokenSentence(sentence: PlainText.sentence(text, .stop), tokens: tokens, pieces: pieces)
    }
}
