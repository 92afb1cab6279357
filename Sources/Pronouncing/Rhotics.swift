import Lexicon
import Script

/// Syllables that 儿 has merged into: 花儿 is one syllable, huar.
struct Rhotics {
    private let patterns: [String: String]
    private let initials: [(pinyin: String, phonemes: String)]
    private let spellings: [String: String]

    init() {
        patterns = Dictionary(Lexicon.table("pronouncing/erhua_finals.tsv").rows.map { ($0[0], $0[1]) }) { first, _ in first }
        initials = Lexicon.table("pronouncing/initials.tsv").rows.map { ($0[0], $0[1]) }
        spellings = Dictionary(Lexicon.table("pronouncing/zero_initials.tsv").rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// The phonemes of a syllable such as `hua` with 儿, in each of the tones given in Chao digits; empty when the final takes none.
    func phonemes(_ base: String, tones: [Int]) -> [String] {
        let initial = initials.first { base.hasPrefix($0.pinyin) && base.utf8.count > $0.pinyin.utf8.count }
        let (start, final) = initial.map { ($0.phonemes, self.final(of: base, after: $0.pinyin)) } ?? ("", zeroFinal(of: base))
        guard var pattern = patterns[final] else { return tones.map { _ in "" } }
        if initial == nil, pattern.hasPrefix("'i") { pattern = "j" + pattern }
        // The tone stands between the braces' two sides; a neutral syllable has no stress mark.
        let before = start + pattern.prefix { $0 != "{" }
        let light = before.filter { $0 != "'" }
        let after = pattern.drop { $0 != "}" }.dropFirst()
        return tones.map { ($0 == 11 ? light : before) + String($0) + after }
    }

    private func final(of base: String, after initial: String) -> String {
        var final = String(base.dropFirst(initial.utf8.count))
        if ["j", "q", "x"].contains(initial), final.hasPrefix("u") { final = "ü" + final.dropFirst() }
        if final.hasPrefix("v") { final = "ü" + final.dropFirst() }
        if final == "i", ["zh", "ch", "sh", "r", "z", "c", "s"].contains(initial) { return "-i" }
        return spellings["-" + final] ?? final
    }

    private func zeroFinal(of base: String) -> String { spellings[base] ?? base }
}
