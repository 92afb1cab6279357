import Lexicon
import Script

/// Writes espeak-ng's English phonemes in its Mandarin table, with tones for stress.
///
/// The stressed vowel falls (51) or, before another stress, is high (55); what comes before is mid (22), what comes after low (11).
struct Transliteration: Sendable {
    private enum Kind { case vowel, consonant }

    private struct Sound: Sendable {
        let kind: Kind
        let text: Substring
        /// Vowels: 0 none, 1 secondary, 2 primary.
        let stress: Int
    }

    /// English mnemonic → class and Mandarin one; longest first.
    private let rows: [(english: [UInt8], kind: String, mandarin: String)]
    /// The engine takes 64 phonemes a word.
    private static let limit = 56

    init() {
        rows = Lexicon.table("pronouncing/english_phonemes.tsv").rows
            .map { (Array($0[0].utf8), $0[1], $0.count > 2 ? $0[2] : "") }
            .sorted { $0.0.count > $1.0.count }
    }

    /// The phonemes of one or more words; nil when a mnemonic is unknown or there is nothing to say.
    func phonemes(_ english: String) -> String? {
        var result = ""
        for word in english.split(separator: " ") {
            guard let sounds = sounds(Array(word.utf8)), let text = Self.written(sounds), sounds.count <= Self.limit else {
                return nil
            }
            result += text
        }
        return result.isEmpty ? nil : result
    }

    private func sounds(_ word: [UInt8]) -> [Sound]? {
        var sounds: [Sound] = []
        var stress = 0
        var offset = 0
        while offset < word.count {
            if word[offset] == UInt8(ascii: "("), let close = word[offset...].firstIndex(of: UInt8(ascii: ")")) {
                // A change of language, `(en)`.
                offset = close + 1
                continue
            }
            guard let row = rows.first(where: { word[offset...].starts(with: $0.english) }) else { return nil }
            offset += row.english.count
            switch row.kind {
            case "stress": stress = row.mandarin == "primary" ? 2 : 1
            case "vowel":
                sounds.append(Sound(kind: .vowel, text: row.mandarin[...], stress: stress))
                stress = 0
            case "consonant": sounds.append(Sound(kind: .consonant, text: row.mandarin[...], stress: 0))
            default: break
            }
        }
        return sounds
    }

    private static func written(_ sounds: [Sound]) -> String? {
        guard let last = sounds.lastIndex(where: { $0.kind == .vowel }) else { return nil }
        let primary = sounds.indices.filter { sounds[$0].stress == 2 }
        var result = ""
        for (k, sound) in sounds.enumerated() {
            if sound.kind == .consonant {
                // p, t and k after s are not aspirated.
                let isPlain = k > 0 && sounds[k - 1].text == "s" && ["ph", "th", "kh"].contains(sound.text)
                result += isPlain ? sound.text.prefix(1) : sound.text
                continue
            }
            let parts = sound.text.split(separator: "|")
            guard let nucleus = parts.first else { return nil }
            let tone =
                switch sound.stress {
                case 2: k == last || primary.count == 1 ? "51" : "55"
                case 1: "55"
                default: primary.first.map { k < $0 } == true ? "22" : "11"
                }
            result += (sound.stress > 0 ? "'" : "") + nucleus + tone
            for part in parts.dropFirst() { result += ["r", "l", "n", "m"].contains(part) ? String(part) : part + "11" }
        }
        return result
    }
}
