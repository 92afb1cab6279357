import Lexicon
import Script

/// Latin letters by their Chinese names, and Latin words in the sounds of Mandarin.
///
/// An English word keeps its voice, rhythm and pitch register when its phonemes are written in the Mandarin table, with tones
/// for its stress: `Sora` is `s'o51r@11`.
struct Alphabet: Sendable {
    static let shared = Alphabet()

    private let letters: [UInt32: String]
    private let words: [String: String]
    private let transliteration: Transliteration
    private let spelling: Spelling
    private let pinyin = PinyinSpelling()

    private init() {
        var letters: [UInt32: String] = [:]
        for row in Lexicon.table("pronouncing/letters.tsv").rows {
            if let scalar = row[0].unicodeScalars.first { letters[scalar.value] = row[1] }
        }
        self.letters = letters
        words = Dictionary(
            Lexicon.table("pronouncing/latin_words.tsv").rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        transliteration = Transliteration()
        spelling = Spelling()
    }

    /// Whether the word's phonemes are known without the engine.
    func knows(_ word: String) -> Bool { words[word.lowercased()] != nil }

    /// A letter, or what stands for it; empty when it has no name.
    func letter(_ text: String) -> String? {
        let folded = text.uppercased()
        guard folded.unicodeScalars.count == 1, let scalar = folded.unicodeScalars.first else { return nil }
        return letters[scalar.value]
    }

    /// A word by our own list, as pinyin, by the engine's phonemes, by its spelling, or letter by letter.
    func reading(of item: Line.Item, saying text: String, english: [String: String], sounds: Sounds) -> LatinReading {
        if item.isLetter, let name = letter(text) { return LatinReading(words: [word(item, text, name, "letter")]) }
        let key = text.lowercased()
        if let own = words[key], let phonemes = phonemes(ofEntry: own, sounds: sounds) {
            return LatinReading(words: [word(item, text, phonemes, "list")])
        }
        if let syllables = pinyin.syllables(of: key, sounds: sounds) {
            return LatinReading(
                words: [word(item, text, joined(syllables, sounds: sounds), "pinyin")],
                guess: "read as pinyin, all in the first tone")
        }
        if let given = english[text] ?? english[key], let phonemes = transliteration.phonemes(given) {
            return LatinReading(words: [word(item, text, phonemes, "english")])
        }
        if let guess = spelling.phonemes(of: key), let phonemes = transliteration.phonemes(guess) {
            return LatinReading(words: [word(item, text, phonemes, "spelling")], guess: "read by its spelling")
        }
        let names = text.unicodeScalars.compactMap { letter(String($0)) }
        return LatinReading(
            words: names.map { word(item, text, $0, "letters") }, guess: names.isEmpty ? "left out" : "read letter by letter")
    }

    private func word(_ item: Line.Item, _ text: String, _ phonemes: String, _ how: String) -> Word {
        Word([
            Syllable(
                written: item.written, spoken: text, citation: nil, surface: 0, isVerbatim: false, phonemes: phonemes,
                evidence: .latin(how))
        ])
    }

    /// An entry of the list: pinyin, English phonemes between slashes, or phonemes of the engine's table as they are.
    private func phonemes(ofEntry entry: String, sounds: Sounds) -> String? {
        if entry.hasPrefix("/") { return transliteration.phonemes(String(entry.dropFirst().dropLast())) }
        let parts = entry.split(separator: " ")
        let syllables = parts.compactMap { Pinyin(parsing: $0).flatMap { sounds.number($0) } }
        return syllables.count == parts.count ? joined(syllables, sounds: sounds) : parts.joined()
    }

    /// The syllables as one word: a third tone rises before another, and is low elsewhere.
    private func joined(_ syllables: [UInt16], sounds: Sounds) -> String {
        var result = ""
        for (index, syllable) in syllables.enumerated() {
            let rises = index + 1 < syllables.count && sounds.tones[Int(syllables[index + 1])] == 3
            let surface =
                switch sounds.tones[Int(syllable)] {
                case 1: 55
                case 2: 35
                case 3: rises ? 35 : 21
                case 4: 51
                default: 11
                }
            // A glottal closure keeps a vowel from running into the syllable before it, where a space would end the word.
            if index > 0, sounds.needsSeparation(syllable) { result += "?" }
            result += sounds.phonemes(syllable, surface: surface)
        }
        return result
    }
}
