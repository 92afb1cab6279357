import Lexicon
import Script

/// Words of two readings that the words around them decide, from `pronouncing/contexts.tsv`: 一场大雨 but 一场比赛, 楚国大夫 but 张大夫.
struct Contexts: Sendable {
    static let shared = Contexts()

    /// Where the words stand that show a reading: before the word at once, in the few characters before or after it, or at the
    /// head of what it counts.
    private enum Place: String {
        case before, near, ahead, head
    }

    /// One reading of a word and the words that show it.
    private struct Entry {
        let word: [UInt32]
        let syllables: [String]
        let place: Place
        let signs: Set<String>
        /// The last characters of words that show it as their wholes do: 战 in 攻坚战.
        let endings: Set<UInt32>
    }

    private let entries: [UInt32: [Entry]]
    private let numerals: Set<UInt32>

    /// How many words the head may be away: 一场以保护长江为主题的音乐会.
    private static let reach = 10
    /// How many characters away a word is near.
    private static let nearness = 16
    /// The classes of words that a noun's head follows, as `build_lexicon.py` numbers them: nouns, verbs as nouns.
    private static let attributes: Set<UInt16> = [1, 3]

    private init() {
        var entries: [UInt32: [Entry]] = [:]
        for row in Lexicon.table("pronouncing/contexts.tsv").rows {
            let word = row[0].unicodeScalars.map(\.value)
            let signs = row[3].split(separator: " ").map(String.init)
            let entry = Entry(
                word: word, syllables: row[1].split(separator: " ").map(String.init), place: Place(rawValue: row[2]) ?? .before,
                signs: Set(signs), endings: Set(signs.filter { $0.first == "-" }.compactMap { $0.unicodeScalars.last?.value }))
            entries[word[0], default: []].append(entry)
        }
        self.entries = entries
        numerals = ReadingRules.shared.set("numeral").union(ReadingRules.shared.set("pointer"))
            .union(ReadingRules.shared.set("numberPart"))
    }

    /// The reading of the word that starts at the item, when the words around it show one.
    func reading(at item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> [String]? {
        guard let candidates = entries[line.items[item].scalar] else { return nil }
        var head: (found: Bool, word: String) = (false, "")
        for entry in candidates {
            let end = item + entry.word.count
            guard end <= line.items.count, zip(item..<end, entry.word).allSatisfy({ line.items[$0].scalar == $1 }) else { continue }
            switch entry.place {
            case .head:
                if !head.found { head = (true, headWord(after: item, candidates, line, segmentation, table) ?? "") }
                if shows(entry, head.word) { return entry.syllables }
            case .before:
                guard segmentation.starts[item] == item, end == line.items.count || segmentation.starts[end] == end else {
                    continue
                }
                if (1...3).contains(where: { item >= $0 && entry.signs.contains(line.text(item - $0..<item)) }) {
                    return entry.syllables
                }
            case .ahead:
                let last = min(line.items.count, end + Self.nearness)
                if (end..<last).contains(where: { isSign(at: $0, entry, line) }) { return entry.syllables }
            case .near:
                let start = max(0, item - Self.nearness)
                if (start..<item).contains(where: { isSign(at: $0, entry, line) }) { return entry.syllables }
            }
        }
        return nil
    }

    private func isSign(at item: Int, _ entry: Entry, _ line: Line) -> Bool {
        (2...3).contains { item + $0 <= line.items.count && entry.signs.contains(line.text(item..<item + $0)) }
    }

    private func shows(_ entry: Entry, _ word: String) -> Bool {
        if entry.signs.contains(word) { return true }
        guard word.unicodeScalars.count > 1, let last = word.unicodeScalars.last else { return false }
        return entry.endings.contains(last.value)
    }

    /// The first known word after a measure word that no further noun follows: 会 in 一场疫情防控发布会; else the first known one.
    private func headWord(
        after item: Int, _ candidates: [Entry], _ line: Line, _ segmentation: Segmentation, _ table: WordTable
    ) -> String? {
        let isCounted = item > 0 && numerals.contains(line.items[item - 1].scalar)
        guard isCounted, segmentation.starts[item] + segmentation.lengths[segmentation.starts[item]] == item + 1 else { return nil }
        var first: String?
        var start = item + 1
        for _ in 0..<Self.reach {
            guard start < line.items.count else { break }
            guard line.items[start].kind == .hanzi else {
                if line.items[start].pause != nil { break }
                start += 1
                continue
            }
            let end = start + segmentation.lengths[start]
            let word = line.text(start..<end)
            if candidates.contains(where: { $0.place == .head && shows($0, word) }) {
                if first == nil { first = word }
                if !isNoun(at: end, line, segmentation, table) { return word }
            }
            start = end
        }
        return first
    }

    /// Whether a word of several characters that begins at the item may be a noun.
    private func isNoun(at item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> Bool {
        guard item < line.items.count, line.items[item].kind == .hanzi, segmentation.lengths[item] > 1 else { return false }
        return segmentation.nodes[item] >= 0 && Self.attributes.contains(table.partOfSpeech(segmentation.nodes[item]))
    }
}
