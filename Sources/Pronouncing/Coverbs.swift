import Lexicon
import Script

/// Verbs that become prepositions where another verb follows in the clause: 为群众服务 wei4, but 刑期为七年 wei2.
struct Coverbs: Sendable {
    static let shared = Coverbs()

    /// The character and its reading as a preposition.
    private let readings: [UInt32: String]
    /// Its reading as a verb.
    private let copulas: [UInt32: String]
    /// Verbs that say nothing about what stands before them: 有, 是.
    private let weak: Set<UInt32>
    private let attributive: Set<UInt32>
    /// 通常 in 通常为垂直排列, 原因 in 原因为降雨偏多.
    private let copulaWords: Set<String>
    /// 以 in 以他为核心.
    private let frames: Set<UInt32>
    /// 所 in 为洪水所毁.
    private let passives: Set<UInt32>

    /// How many characters a frame may hold.
    private static let frame = 3

    /// The class of verbs, as `build_lexicon.py` numbers it.
    private static let verb: UInt16 = 2

    private init() {
        readings = ReadingRules.shared.entries("coverb")
        copulas = ReadingRules.shared.entries("copula")
        weak = ReadingRules.shared.set("weakVerb")
        copulaWords = ReadingRules.shared.words("copulaAfter")
        frames = ReadingRules.shared.set("copulaFrame")
        passives = ReadingRules.shared.set("passive")
        attributive = ReadingRules.shared.set("attributive")
    }

    /// The reading of a word of one character: as a preposition when a verb follows, not at once; as a copula after a word that shows
    /// one; nil where neither is seen.
    func reading(at item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> String? {
        guard let reading = readings[line.items[item].scalar], segmentation.lengths[item] == 1, !isFramed(item, line) else {
            return nil
        }
        if (1...3).contains(where: { item >= $0 && copulaWords.contains(line.text(item - $0..<item)) }) {
            return copulas[line.items[item].scalar]
        }
        var start = item + 1
        var words = 0
        while start < line.items.count {
            let this = line.items[start]
            if this.kind != .hanzi {
                if this.pause != nil { return nil }
                start += 1
                continue
            }
            let end = start + segmentation.lengths[start]
            if end == start + 1, passives.contains(this.scalar) { return nil }
            if words > 0, isVerb(start, line, segmentation, table),
                end == line.items.count || !attributive.contains(line.items[end].scalar)
            {
                return reading
            }
            words += 1
            start = end
        }
        return nil
    }

    /// 以他为核心: what stands before makes it a copula.
    private func isFramed(_ item: Int, _ line: Line) -> Bool {
        for before in line.items[..<item].suffix(Self.frame).reversed() {
            if before.pause != nil { return false }
            if frames.contains(before.scalar) { return true }
        }
        return false
    }

    private func isVerb(_ item: Int, _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> Bool {
        guard segmentation.nodes[item] >= 0 else { return false }
        let part = table.partOfSpeech(segmentation.nodes[item])
        if segmentation.lengths[item] > 3 { return part == 0 || beginsWithVerb(item, line, table) }
        guard part == Self.verb else { return false }
        return segmentation.lengths[item] > 1 || !weak.contains(line.items[item].scalar)
    }

    /// 作出贡献, 提供有力支撑: what the word list has as one word is a verb with its object.
    private func beginsWithVerb(_ item: Int, _ line: Line, _ table: WordTable) -> Bool {
        guard let root = table.root(line.items[item].scalar), let node = table.child(of: root, line.items[item + 1].scalar) else {
            return false
        }
        return table.partOfSpeech(node) == Self.verb
    }
}
