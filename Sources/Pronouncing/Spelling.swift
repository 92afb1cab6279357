import Lexicon
import Script

/// A last guess at an English word: sounds for its letters, the first vowel stressed.
struct Spelling: Sendable {
    private let rows: [(letters: [UInt8], sound: String)]

    init() {
        rows = Lexicon.table("pronouncing/english_spelling.tsv").rows
            .map { (Array($0[0].utf8), $0.count > 1 ? $0[1] : "") }
            .sorted { $0.0.count > $1.0.count }
    }

    /// The word in espeak-ng's mnemonics; nil when it has no vowel letter, other characters, or is very long.
    func phonemes(of word: String) -> String? {
        let bytes = Array(word.utf8)
        let vowels = Array("aeiouy".utf8)
        guard 2...24 ~= bytes.count, bytes.contains(where: { vowels.contains($0) }) else { return nil }
        guard bytes.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "'") }) else { return nil }
        var result = ""
        var isStressed = false
        var offset = 0
        while offset < bytes.count {
            let rest = bytes[offset...]
            let atEnd = rows.first { $0.letters.last == UInt8(ascii: "$") && rest.elementsEqual($0.letters.dropLast()) }
            guard let row = atEnd ?? rows.first(where: { rest.starts(with: $0.letters) }) else {
                offset += 1
                continue
            }
            if !isStressed, vowels.contains(bytes[offset]), let first = row.sound.utf8.first, first != UInt8(ascii: "j") {
                result += "'"
                isStressed = true
            }
            result += row.sound
            offset += row.letters.count - (atEnd == nil ? 0 : 1)
        }
        return result
    }
}
