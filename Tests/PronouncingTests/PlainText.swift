import Script

/// Sentences without the room before: hanzi as they stand, Latin words as words, marks as marks.
enum PlainText {
    static func spoken(_ text: String, close: Sentence.Close = .stop) -> SpokenSentence {
        var pieces: [SpokenPiece] = []
        var run = ""
        var start = 0
        var form = SpokenPiece.Form.verbatim
        var offset = 0
        func finish(_ end: Int) {
            if !run.isEmpty {
                let kind: TokenKind =
                    switch form {
                    case .word: .word
                    case .mark: .punctuation
                    case .silent: .space
                    default: .hanzi
                    }
                pieces.append(SpokenPiece(run, form, kind, source: start..<end))
            }
            run = ""
            start = end
        }
        for scalar in text.unicodeScalars {
            let next = Self.form(of: scalar)
            if next != form || next == .mark {
                finish(offset)
                form = next
            }
            run.unicodeScalars.append(scalar)
            offset += UTF8.width(scalar)
        }
        finish(offset)
        let tokens = pieces.enumerated().map { SpokenToken(kind: $1.kind, rule: "plain", written: $1.source, pieces: $0..<$0 + 1) }
        return SpokenSentence(sentence: sentence(text, close), tokens: tokens, pieces: pieces)
    }

    static func sentence(_ text: String, _ close: Sentence.Close) -> Sentence {
        Sentence(number: 0, role: .body, paragraph: 0, text: SpannedText(text, from: Span(0, text.utf8.count)), close: close)
    }

    private static func form(of scalar: Unicode.Scalar) -> SpokenPiece.Form {
        if scalar.properties.isWhitespace { return .silent }
        if scalar.isASCII, scalar.properties.isAlphabetic { return .word }
        return scalar.properties.isIdeographic ? .verbatim : .mark
    }
}
