import Lexicon
import Script

/// Sets of characters and words that rules of reading name, from `pronouncing/rules.tsv`.
struct ReadingRules: Sendable {
    static let shared = ReadingRules()

    private let characters: [String: Set<UInt32>]
    private let words: [String: Set<String>]
    private let verbs: [UInt32: String]
    private let between: [UInt32: String]
    private let ones: Set<UInt32>
    private let negations: Set<UInt32>
    private let numerals: Set<UInt32>
    private let numberParts: Set<UInt32>
    private let digits: Set<UInt32>
    private let pointers: Set<UInt32>
    private let complements: Set<UInt32>
    private let formerFourths: Set<UInt32>
    private let counted: Set<UInt32>
    private let orderBefore: Set<UInt32>
    private let orderAfter: Set<UInt32>
    private let constantOne: Set<String>
    private let risingThird: Set<String>
    private let doubledVerbs: Set<UInt32>

    private init() {
        var characters: [String: Set<UInt32>] = [:]
        var words: [String: Set<String>] = [:]
        for row in Lexicon.table("pronouncing/rules.tsv").rows {
            for word in row[1].split(separator: " ") {
                words[row[0], default: []].insert(String(word))
                if word.unicodeScalars.count == 1, let scalar = word.unicodeScalars.first {
                    characters[row[0], default: []].insert(scalar.value)
                }
            }
        }
        self.characters = characters
        self.words = words
        verbs = Self.readings(words["verb"])
        between = Self.readings(words["between"])
        ones = characters["one"] ?? []
        negations = characters["not"] ?? []
        numerals = characters["numeral"] ?? []
        numberParts = characters["numberPart"] ?? []
        digits = characters["digit"] ?? []
        pointers = characters["pointer"] ?? []
        complements = characters["complement"] ?? []
        formerFourths = characters["formerFourth"] ?? []
        counted = characters["calendar"] ?? []
        orderBefore = characters["orderBefore"] ?? []
        orderAfter = characters["orderAfter"] ?? []
        constantOne = words["constantOne"] ?? []
        risingThird = words["risingThird"] ?? []
        doubledVerbs = characters["doubledVerb"] ?? []
    }

    /// Entries of a character and its reading: 数shu3.
    private static func readings(_ entries: Set<String>?) -> [UInt32: String] {
        Dictionary(
            (entries ?? []).compactMap { entry in entry.unicodeScalars.first.map { ($0.value, String(entry.dropFirst())) } }
        ) { first, _ in first }
    }

    /// A set of the table, for rules outside the tones.
    func set(_ name: String) -> Set<UInt32> { characters[name] ?? [] }

    /// A set of words of the table.
    func words(_ name: String) -> Set<String> { words[name] ?? [] }

    /// The characters of a set of the table that names readings: 为wei4.
    func entries(_ name: String) -> [UInt32: String] { Self.readings(words[name]) }

    /// How a verb of several readings is read when it is doubled: 数 in 数了数.
    func verbReading(_ scalar: UInt32) -> String? { verbs[scalar] }

    /// How what stands between the copies of a doubled verb is read: 一 in 量一量, 了 in 数了数; nil for what does not join them.
    func readingBetweenCopies(_ scalar: UInt32) -> String? { between[scalar] }

    func isOne(_ scalar: UInt32) -> Bool { ones.contains(scalar) }

    func isNot(_ scalar: UInt32) -> Bool { negations.contains(scalar) }

    func isNumeral(_ scalar: UInt32) -> Bool { numerals.contains(scalar) }

    /// 百, 点: a part of a number ends with it.
    func closesNumberPart(_ scalar: UInt32) -> Bool { numberParts.contains(scalar) }

    func isDigit(_ scalar: UInt32) -> Bool { digits.contains(scalar) }

    /// 这一, 每一: the 一 belongs to what follows.
    func points(_ scalar: UInt32) -> Bool { pointers.contains(scalar) }

    /// 看不见, 了不起: the complement after 不.
    func completes(_ scalar: UInt32) -> Bool { complements.contains(scalar) }

    /// 个: neutral, but once a fourth tone.
    func wasFourth(_ scalar: UInt32) -> Bool { formerFourths.contains(scalar) }

    /// 月, 日, 号 in a date.
    func countsInOrder(_ scalar: UInt32) -> Bool { counted.contains(scalar) }

    /// 第一, 初一; 一月, 一楼.
    func isOrdinal(_ before: UInt32, _ after: UInt32) -> Bool { orderBefore.contains(before) || orderAfter.contains(after) }

    /// 一等奖, 一把手: words whose 一 counts places.
    func keepsOne(_ line: Line, _ word: Range<Int>) -> Bool {
        constantOne.contains(line.text(word))
    }

    /// 想想, 走走: verbs that are doubled lose the second tone, and the first rises as before a third.
    func isDoubledVerb(_ scalar: UInt32) -> Bool { doubledVerbs.contains(scalar) }

    /// Whether a third tone stays one before a neutral tone: 姐姐 and 椅子 do, 想想 and 小姐 do not.
    func keepsThird(_ line: Line, _ word: Range<Int>) -> Bool {
        let first = line.items[word.lowerBound].scalar
        if first == line.items[word.lowerBound + 1].scalar { return !isDoubledVerb(first) }
        return !risingThird.contains(line.text(word))
    }
}

extension Line {
    /// The characters of a range of items.
    func text(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for item in range {
            if let scalar = Unicode.Scalar(items[item].scalar), scalar.value > 0 { result.append(scalar) }
        }
        return String(result)
    }
}
