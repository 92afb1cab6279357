import Lexicon
import Script

/// Every syllable by number, with its phonemes for each tone that can be heard.
struct Sounds: Sendable {
    static let shared = Sounds()

    /// The surface tones in Chao digits, and where their phonemes are kept.
    static let chao = [55, 35, 214, 51, 11, 21, 53]

    /// The reading of each syllable number.
    let pinyin: [Pinyin]
    let tones: [UInt8]
    /// For each syllable number the number of its base; syllables that differ in tone only share it.
    private let bases: [Int]
    /// Seven strings for each base, in the order of `chao`; empty where there is no such syllable.
    private let phonemes: [String]
    /// The same, with 儿 merged into the syllable.
    private let rhotic: [String]
    private let startsWithVowel: [Bool]
    private let numbers: [String: UInt16]
    /// `yi1`, `bu4`, `r5` and others the rules name.
    let yi: UInt16
    let bu: UInt16
    let retroflex: UInt16
    let er: UInt16
    private let links: [UInt16: [UInt16]]

    private init() {
        let names = WordTable().syllableNames.map(String.init)
        var rows: [String: String] = [:]
        for row in Lexicon.table("pronouncing/pinyin_phonemes.tsv").rows {
            guard let pinyin = Pinyin(parsing: row[0].replacing("ê", with: "eh")) else { continue }
            rows[pinyin.description] = row[1]
        }
        let erhua = Rhotics()
        var pinyin: [Pinyin] = []
        var bases: [Int] = []
        var known: [String: Int] = [:]
        var phonemes: [String] = []
        var rhotic: [String] = []
        var vowels: [Bool] = []
        for name in names {
            let reading = Pinyin(parsing: name) ?? Pinyin("e", 5)
            pinyin.append(reading)
            if let base = known[reading.base] {
                bases.append(base)
                continue
            }
            known[reading.base] = vowels.count
            bases.append(vowels.count)
            var five = (1...5).map { rows[reading.base + String($0)] ?? "" }
            five.append(five[2].replacing("214", with: "21"))
            five.append(five[3].replacing("51", with: "53"))
            phonemes += five
            rhotic += erhua.phonemes(reading.base, tones: Self.chao)
            vowels.append(Self.isVowel(five[0]))
        }
        self.pinyin = pinyin
        tones = pinyin.map(\.tone)
        self.bases = bases
        self.phonemes = phonemes
        self.rhotic = rhotic
        startsWithVowel = vowels
        numbers = Dictionary(names.enumerated().map { ($1, UInt16($0)) }) { first, _ in first }
        yi = numbers["yi1"] ?? 0
        bu = numbers["bu4"] ?? 0
        retroflex = numbers["r5"] ?? 0
        er = numbers["er5"] ?? 0
        links = Self.links(numbers)
    }

    func number(_ pinyin: Pinyin) -> UInt16? { numbers[pinyin.description] }

    func number(_ name: String) -> UInt16? { numbers[name] }

    /// What the engine is given for a syllable in a surface tone.
    func phonemes(_ syllable: UInt16, surface: Int, isRhotic: Bool = false) -> String {
        let column = Self.column(surface)
        let row = bases[Int(syllable)] * Self.chao.count
        return isRhotic ? rhotic[row + column] : phonemes[row + column]
    }

    /// Whether the syllable would run into the one before if the two were written together: 西安.
    func needsSeparation(_ syllable: UInt16) -> Bool { startsWithVowel[bases[Int(syllable)]] }

    /// The particle a5 takes up the end of the syllable before it: 好啊 is wa, 天啊 is na, 是啊 is ra.
    func linked(_ syllable: UInt16, after previous: UInt16?) -> UInt16 {
        guard let previous, let choices = links[syllable] else { return syllable }
        let base = pinyin[Int(previous)].base
        guard let final = base.unicodeScalars.last else { return syllable }
        switch final {
        case "u" where ["ju", "qu", "xu", "yu"].contains(base): return choices[0]
        case "u": return choices[1]
        case "o" where base.hasSuffix("ao"): return choices[1]
        case "n": return choices[2]
        case "i" where ["zhi", "chi", "shi", "ri"].contains(base): return choices[3]
        case "i" where ["zi", "ci", "si"].contains(base): return syllable
        case "g": return syllable
        default: return choices[0]
        }
    }

    /// For a5 and its full tones what they become: ya, wa, na, ra.
    private static func links(_ numbers: [String: UInt16]) -> [UInt16: [UInt16]] {
        var result: [UInt16: [UInt16]] = [:]
        guard let particle = numbers["a5"] else { return result }
        result[particle] = ["ya5", "wa5", "na5", "rua5"].map { numbers[$0] ?? particle }
        return result
    }

    func isSameBase(_ one: UInt16, _ other: UInt16) -> Bool { bases[Int(one)] == bases[Int(other)] }

    private static func column(_ surface: Int) -> Int {
        switch surface {
        case 55: 0
        case 35: 1
        case 214: 2
        case 51: 3
        case 21: 5
        case 53: 6
        default: 4
        }
    }

    /// Syllables in a, o and e; yuan and yong begin with their own glide and run into nothing.
    private static func isVowel(_ phonemes: String) -> Bool {
        guard let first = phonemes.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "aAeE@o".unicodeScalars.contains(first)
    }
}
