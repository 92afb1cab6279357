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
        var faults: [LexiconFileError] = []
        self.init(parsingPLS: text, name: name, faults: &faults)
        if let first = faults.first { throw first }
    }

    /// Reads what it can of a document, and says in its order what it cannot: each faulty lexeme, and the first fault in the
    /// markup, after which nothing is known of the rest.
    package init(parsingPLS text: String, name: String, faults: inout [LexiconFileError]) {
        self.init()
        do {
            try read(text, name: name, faults: &faults)
        } catch {
            faults.append(error)
        }
    }

    private mutating func read(_ text: String, name: String, faults: inout [LexiconFileError]) throws(LexiconFileError) {
        var scanner = MarkupScanner(text, name: name)
        var entry = Entry()
        var path: [String] = []
        var alphabet = ""
        while let token = try scanner.next() {
            switch token {
            case .open(let written, let attributes, let isEmpty):
                let tag = Self.local(written)
                if path.isEmpty {
                    guard tag == "lexicon" else {
                        throw LexiconFileError(
                            name, line: scanner.line, "the document is no lexicon: its first tag is <\(written)>")
                    }
                    alphabet = attributes["alphabet"] ?? ""
                }
                if tag == "lexeme" { entry = Entry(line: scanner.line) }
                if tag == "phoneme" || tag == "alias" {
                    entry.open(tag, attributes["alphabet"] ?? alphabet, attributes["prefer"], line: scanner.line)
                }
                if !isEmpty { path.append(tag) }
            case .close(let written):
                guard path.popLast() == Self.local(written) else {
                    throw LexiconFileError(name, line: scanner.line, "</\(written)> closes a tag that is not open")
                }
                guard Self.local(written) == "lexeme" else { continue }
                do {
                    try add(entry, name: name)
                } catch {
                    faults.append(error)
                }
            case .text(let text):
                switch path.last {
                case "grapheme": entry.graphemes.append(text.trimmed)
                case "alias", "phoneme": entry.add(text.trimmed)
                default:
                    guard text.allSatisfy(\.isWhitespace) || path.contains("metadata") || path.contains("example") else {
                        throw LexiconFileError(name, line: scanner.line, "text outside <grapheme>, <alias> and <phoneme>")
                    }
                }
            }
        }
        if let tag = path.last { throw LexiconFileError(name, line: scanner.line, "<\(tag)> is not closed") }
    }

    /// The name of a tag without the prefix of its namespace.
    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    private struct Entry {
        var line = 1
        var graphemes: [String] = []
        var reading: String?
        /// A phoneme that no one here can say, and where it is; an alias beside it makes it good.
        var foreign: (alphabet: String, line: Int)?
        private var isReadable = true
        private var isPreferred = false

        init(line: Int = 1) { self.line = line }

        /// A phoneme or an alias begins. The first one counts, unless a later one is preferred.
        mutating func open(_ tag: String, _ alphabet: String, _ prefer: String?, line: Int) {
            isReadable = tag == "alias" || alphabet.contains("pinyin")
            isPreferred = prefer == "true" || prefer == "1"
            if !isReadable, foreign == nil { foreign = (alphabet, line) }
        }

        mutating func add(_ text: String) {
            if isReadable, reading == nil || isPreferred { reading = text }
        }
    }

    private mutating func add(_ entry: Entry, name: String) throws(LexiconFileError) {
        if entry.reading == nil, let (alphabet, line) = entry.foreign {
            throw LexiconFileError(
                name, line: line,
                "phonemes in the alphabet “\(alphabet)” cannot be said: write pinyin and alphabet=\"x-pinyin\", or an <alias>")
        }
        guard let reading = entry.reading, !entry.graphemes.isEmpty else {
            throw LexiconFileError(name, line: entry.line, "a lexeme needs a <grapheme> and an <alias> or <phoneme>")
        }
        for grapheme in entry.graphemes { try add(grapheme, reading: reading, name: name, line: entry.line) }
    }
}
