import Script

/// The user's lexicon, ready to be looked up: longest match first, before every rule.
struct UserWords: Sendable {
    private var trie = Trie()
    private var readings: [GivenReading] = []

    init(_ lexicon: UserLexicon, scalars: ScalarTable) {
        guard !lexicon.readings.isEmpty else { return }
        // A reading that needs a rule itself ("12") is no reading; a lexicon file with one is refused.
        for (word, reading) in lexicon.readings.sorted(by: { $0.key < $1.key }) where reading.isSayable {
            let key = word.unicodeScalars.map { scalars.canonical($0.value) }.filter { scalars.kind($0) != .space }
            trie.insert(key, readings.count)
            readings.append(reading)
        }
    }

    var isEmpty: Bool { readings.isEmpty }

    /// The longest entry that starts at the index. An entry in Latin letters or digits must stand alone: `AI` is not in `AIDS`.
    func entry(_ line: WrittenLine, at index: Int) -> (reading: GivenReading, end: Int)? {
        guard let (value, end) = trie.longest(line.glyphs, at: index) else { return nil }
        if line.isLatin(end - 1), line.isLatin(end), line.isJoined(end) { return nil }
        if line.isLatin(index), line.isLatin(index - 1), line.isJoined(index) { return nil }
        if line.isDigit(end - 1), line.isDigit(end), line.isJoined(end) { return nil }
        if line.isDigit(index), line.isDigit(index - 1), line.isJoined(index) { return nil }
        return (readings[value], end)
    }
}
