import Lexicon
import Script

/// Surnames with a reading of their own, and the words around names by which they are known: 记者任维东, 缪女士, 姓单.
struct Persons: Sendable {
    static let shared = Persons()

    /// The surname's characters → its reading.
    private let surnames: [String: [String]]
    private let beginnings: Set<UInt32>
    private let titles: Set<String>
    private let roles: Set<String>
    private let given: Set<UInt32>
    private let families: Set<UInt32>
    /// 小李, 老王.
    private let familiar: Set<UInt32>
    /// 顾臻说, 陈栋表示: what follows a name that is quoted.
    private let says: Set<String>
    /// 姓: a surname follows, whatever comes after it.
    private let introductions: Set<String>
    /// 任教授 may be an appointment and 曾老师 an adverb: after these surnames only the plainest titles count.
    private let verbs: Set<UInt32>
    private let plain: Set<String>

    /// The class of persons' names, as `build_lexicon.py` numbers it.
    private static let personName: UInt16 = 12

    private init() {
        surnames = Dictionary(
            Lexicon.table("pronouncing/surnames.tsv").rows.map { ($0[0], $0[1].split(separator: " ").map(String.init)) }
        ) { first, _ in first }
        beginnings = Set(surnames.keys.compactMap { $0.unicodeScalars.first?.value })
        var words: [String: Set<String>] = [:]
        for row in Lexicon.table("pronouncing/persons.tsv").rows {
            words[row[0], default: []].formUnion(row[1].split(separator: " ").map(String.init))
        }
        titles = words["title"] ?? []
        roles = words["role"] ?? []
        says = words["says"] ?? []
        introductions = words["introduction"] ?? []
        plain = words["plainTitle"] ?? []
        func characters(_ kind: String) -> Set<UInt32> {
            Set((words[kind] ?? []).compactMap { $0.unicodeScalars.first?.value })
        }
        given = characters("given")
        families = characters("surname")
        familiar = characters("familiar")
        verbs = characters("verb")
    }

    /// The readings of the surname that starts at the item, when the words around it show that it is one.
    func surname(at item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> [String]? {
        let items = line.items
        guard beginnings.contains(items[item].scalar), segmentation.starts[item] == item else { return nil }
        let word = segmentation.lengths[item]
        for length in [2, 1] where item + length <= items.count {
            guard let reading = surnames[line.text(item..<item + length)], reading.count == length else { continue }
            let next = item + length
            if word == length {
                if isTitled(next, length, line, segmentation) || isIntroduced(item, next, line, segmentation) { return reading }
            } else if 1...2 ~= word - length, !isRead(segmentation.nodes[item], table) {
                // A word without a reading of its own: a person's full name in the word list, or one by its characters.
                if table.partOfSpeech(segmentation.nodes[item]) == Self.personName { return reading }
                if isIntroduced(item, next, line, segmentation) { return reading }
            }
            // Any other word that begins with the character is that word: 任何, 单位.
        }
        return nil
    }

    /// Whether the word list says how the word begins.
    private func isRead(_ node: Int, _ table: WordTable) -> Bool {
        table.confidence(node) != nil && table.irregularReading(node).map { $0[0] != WordTable.noVote } ?? true
    }

    private func isTitled(_ next: Int, _ length: Int, _ line: Line, _ segmentation: Segmentation) -> Bool {
        guard next < line.items.count, line.items[next].kind == .hanzi else { return false }
        let word = line.text(next..<next + segmentation.lengths[next])
        guard titles.contains(word) else { return false }
        return verbs.contains(line.items[next - length].scalar) ? plain.contains(word) : true
    }

    /// A role before, and one or two characters of a given name after: 名宿|区|楚良, 著名演员|解|清.
    private func isIntroduced(_ item: Int, _ next: Int, _ line: Line, _ segmentation: Segmentation) -> Bool {
        guard item > 0, line.items[item - 1].kind == .hanzi else { return false }
        if introductions.contains(line.text(segmentation.starts[item - 1]..<item)) { return true }
        guard (2...4).contains(where: { item >= $0 && roles.contains(line.text(item - $0..<item)) }) else { return false }
        guard next < line.items.count, line.items[next].kind == .hanzi, given.contains(line.items[next].scalar) else {
            return false
        }
        let end = segmentation.starts[next] + segmentation.lengths[next]
        if end - next > 2 { return false }
        return end - next == 1 || given.contains(line.items[next + 1].scalar)
    }

    /// How many items a person's name has that starts at the item and was cut into single characters; 1 where none does.
    func nameLength(at item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> Int {
        guard segmentation.lengths[item] == 1 else { return 1 }
        if familiar.contains(line.items[item].scalar), isLoneSurname(item + 1, line, segmentation, table) { return 2 }
        guard families.contains(line.items[item].scalar) else { return 1 }
        var end = item + 1
        while end < line.items.count, end - item < 3, line.items[end].kind == .hanzi, segmentation.lengths[end] == 1,
            given.contains(line.items[end].scalar) || isRare(line.items[end].scalar, table)
        {
            end += 1
        }
        if end - item == 1 { return 1 }
        let before = item > 0 && line.items[item - 1].kind == .hanzi ? line.text(segmentation.starts[item - 1]..<item) : ""
        let after = end < line.items.count && line.items[end].kind == .hanzi ? line.text(end..<end + segmentation.lengths[end]) : ""
        return roles.contains(before) || titles.contains(after) || says.contains(after) || roles.contains(after)
            ? end - item : 1
    }

    /// Whether a word of one character is a surname: 李 in 小李.
    private func isLoneSurname(_ item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> Bool {
        guard item < line.items.count, families.contains(line.items[item].scalar), segmentation.lengths[item] == 1 else {
            return false
        }
        return segmentation.nodes[item] >= 0 && table.partOfSpeech(segmentation.nodes[item]) == Self.personName
    }

    /// Characters that hardly stand alone but in names: 臻, 祎.
    private func isRare(_ scalar: UInt32, _ table: WordTable) -> Bool {
        table.root(scalar).map { table.cost($0) > 130 } ?? false
    }
}
