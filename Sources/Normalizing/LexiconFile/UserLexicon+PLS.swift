package import Script

extension UserLexicon {
    /// Reads a Pronunciation Lexicon Specification 1.0 document, as far as it can be said here: `grapheme` with `alias`, or with
    /// `phoneme` in pinyin (`alphabet="x-pinyin"`).
    ///
    /// ```xml
    /// <lexeme><grapheme>AGI</grapheme><alias>A G I</alias></lexeme>
    /// <lexeme><grapheme>长孙</grapheme><phoneme>zhang3 sun1</phoneme></lexeme>
    /// ```
    package init(parsingPLS text: String, name: String) throws(LexiconFileError) {
        self.init()
        var scanner = MarkupScanner(text, name: name)
        var entry = Entry()
        var path: [String] = []
        var alphabet = ""
        while let token = try scanner.next() {
            switch token {
            case .open(let tag, let attributes, let isEmpty):
                if path.isEmpty {
                    guard tag == "lexicon", path.isEmpty else {
                        throw LexiconFileError(name, line: scanner.line, "the document is no lexicon: its first tag is <\(tag)>")
                    }
                    alphabet = attributes["alphabet"] ?? ""
                }
                if tag == "lexeme" { entry = Entry(line: scanner.line) }
                if tag == "phoneme" { try Self.check(attributes["alphabet"] ?? alphabet, name, scanner.line) }
                if !isEmpty { path.append(tag) }
            case .close(let tag):
                guard path.popLast() == tag else {
                    throw LexiconFileError(name, line: scanner.line, "</\(tag)> closes a tag that is not open")
                }
                if tag == "lexeme" { try add(entry, name: name) }
            case .text(let text):
                switch path.last {
                case "grapheme": entry.graphemes.append(text.trimmed)
                case "alias", "phoneme":
                    if entry.reading == nil { entry.reading = text.trimmed }
                default:
                    guard text.allSatisfy(\.isWhitespace) || path.contains("metadata") || path.contains("example") else {
                        throw LexiconFileError(name, line: scanner.line, "text outside <grapheme>, <alias> and <phoneme>")
                    }
                }
            }
        }
        if let tag = path.last { throw LexiconFileError(name, line: scanner.line, "<\(tag)> is not closed") }
    }

    private struct Entry {
        var line = 1
        var graphemes: [String] = []
        var reading: String?
    }

    private mutating func add(_ entry: Entry, name: String) throws(LexiconFileError) {
        guard let reading = entry.reading, !entry.graphemes.isEmpty else {
            throw LexiconFileError(name, line: entry.line, "a lexeme needs a <grapheme> and an <alias> or <phoneme>")
        }
        for grapheme in entry.graphemes { try add(grapheme, reading: reading, name: name, line: entry.line) }
    }

    private static func check(_ alphabet: String, _ name: String, _ line: Int) throws(LexiconFileError) {
        guard alphabet.contains("pinyin") else {
            throw LexiconFileError(
                name, line: line,
                "phonemes in the alphabet “\(alphabet)” cannot be said: write pinyin and alphabet=\"x-pinyin\", or an <alias>")
        }
    }
}
