package import Script

extension UserLexicon {
    /// Reads a table of readings: a word, a tab, its reading; what follows a second tab is a note. `#` starts a comment line.
    ///
    /// A reading is pinyin with tone digits (`zhang3`), or words: hanzi, capital letters with spaces between, Latin words.
    /// ```
    /// 长孙	zhang3 sun1
    /// AGI	A G I	said letter by letter
    /// ```
    package init(parsingTSV text: String, name: String) throws(LexiconFileError) {
        var faults: [LexiconFileError] = []
        self.init(parsingTSV: text, name: name, faults: &faults)
        if let first = faults.first { throw first }
    }

    /// Reads what it can of a table, and says in the order of the lines what it cannot.
    package init(parsingTSV text: String, name: String, faults: inout [LexiconFileError]) {
        self.init()
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let row = line.drop { $0 == "\u{feff}" }
            if row.hasPrefix("#") || row.allSatisfy(\.isWhitespace) { continue }
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2 else {
                faults.append(
                    LexiconFileError(name, line: number, "no tab between a word and its reading: write word, tab, reading"))
                continue
            }
            do {
                try add(String(fields[0]), reading: fields[1], name: name, line: number)
            } catch {
                faults.append(error)
            }
        }
    }

    /// Adds one entry after checking that its word can be found and its reading said.
    mutating func add(_ written: String, reading: some StringProtocol, name: String, line: Int) throws(LexiconFileError) {
        let word = written.trimmed
        guard !word.isEmpty else { throw LexiconFileError(name, line: line, "no word before the reading") }
        guard word.unicodeScalars.count <= 100 else {
            throw LexiconFileError(name, line: line, "a word of more than 100 characters")
        }
        guard let given = GivenReading(parsing: reading), given.isSayable else {
            throw LexiconFileError(
                name, line: line,
                "“\(reading)” is no reading of “\(word)”: write pinyin with tone digits, or words without digits and signs")
        }
        if let other = readings[word], other != given {
            throw LexiconFileError(name, line: line, "“\(word)” has two readings: keep one")
        }
        readings[word] = given
    }
}

extension GivenReading {
    /// Whether the next room can say it: words must be hanzi or Latin, nothing that needs a rule.
    var isSayable: Bool {
        switch self {
        case .pinyin: true
        case .words(let words):
            words.unicodeScalars.allSatisfy { scalar in
                scalar == " " || scalar == "'" || scalar.isHanzi || scalar.isLatinLetter
            } && words.unicodeScalars.contains { $0.isHanzi || $0.isLatinLetter }
        }
    }
}

extension Unicode.Scalar {
    var isHanzi: Bool {
        0x3400...0x9fff ~= value && !(0x4dc0...0x4dff ~= value) || 0xf900...0xfaff ~= value || 0x20000...0x3ffff ~= value
            || value == 0x3007
            || value == 0x3005 || 0x2e80...0x2fdf ~= value
    }

    var isLatinLetter: Bool {
        "a"..."z" ~= self || "A"..."Z" ~= self || 0xc0...0x24f ~= value && value != 0xd7 && value != 0xf7
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
