import Lexicon
import Script

/// How well a newsreader could regroup between two words, from `pronouncing/boundaries.tsv`.
struct Boundaries: Sendable {
    static let shared = Boundaries()

    /// Classes of words, as `build_lexicon.py` numbers them.
    private enum Part {
        static let noun: UInt16 = 1
        static let verb: UInt16 = 2
        static let verbalNoun: UInt16 = 3
        static let adjective: UInt16 = 4
        static let adverb: UInt16 = 5
        static let numeral: UInt16 = 6
        static let measure: UInt16 = 7
        static let preposition: UInt16 = 9
        static let conjunction: UInt16 = 10
    }

    private static let never = 400
    private let before: [UInt64: Int]
    private let after: [UInt64: Int]
    private let ending: [UInt64: Int]

    private init() {
        var before: [UInt64: Int] = [:]
        var after: [UInt64: Int] = [:]
        var ending: [UInt64: Int] = [:]
        for row in Lexicon.table("pronouncing/boundaries.tsv").rows {
            guard let cost = Int(row[1]) else { continue }
            for word in row[2].split(separator: " ") {
                let key = Self.key(word.unicodeScalars.map(\.value))
                switch row[0] {
                case "before": before[key] = cost
                case "after": after[key] = cost
                default: ending[key] = cost
                }
            }
        }
        self.before = before
        self.after = after
        self.ending = ending
    }

    private static func key(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
    }

    /// The cost of a rest before the word of that number.
    func cost(at next: Int, _ words: [Range<Int>], _ line: Line, _ segmentation: Segmentation, _ table: WordTable) -> Int {
        let left = words[next - 1]
        let right = words[next]
        let leftItem = line.items[left.lowerBound]
        let rightItem = line.items[right.lowerBound]
        if leftItem.kind == .latin, rightItem.kind == .latin, leftItem.piece == rightItem.piece { return Self.never }
        if leftItem.piece == rightItem.piece, line.spoken.pieces[leftItem.piece].form == .written { return Self.never }
        let leftKey = Self.key(left.lazy.map { line.items[$0].scalar })
        let rightKey = Self.key(right.lazy.map { line.items[$0].scalar })
        if let cost = after[leftKey], cost >= Self.never { return cost }
        if let cost = before[rightKey] { return cost }
        if let cost = after[leftKey] { return cost }
        if left.count > 1, let cost = ending[UInt64(line.items[left.upperBound - 1].scalar)] { return cost }
        return cost(part(left, segmentation, table), part(right, segmentation, table)) + (left.count == 1 ? 12 : 0)
            + (right.count == 1 ? 6 : 0)
    }

    private func part(_ word: Range<Int>, _ segmentation: Segmentation, _ table: WordTable) -> UInt16 {
        let node = segmentation.nodes[word.lowerBound]
        return node < 0 ? 0 : table.partOfSpeech(node)
    }

    private func cost(_ left: UInt16, _ right: UInt16) -> Int {
        switch (left, right) {
        case (Part.numeral, _), (Part.preposition, _), (_, Part.measure): 300
        case (Part.adverb, _), (Part.adjective, Part.noun), (Part.conjunction, _): 60
        case (_, Part.preposition), (_, Part.conjunction): 8
        case (Part.noun, Part.verb): 16
        case (Part.noun, Part.adverb), (Part.verbalNoun, Part.adverb): 10
        case (Part.verb, Part.numeral): 26
        case (Part.verb, Part.noun), (Part.verb, Part.verbalNoun): 44
        case (Part.noun, Part.noun), (Part.noun, Part.verbalNoun), (Part.verbalNoun, Part.noun): 48
        case (Part.verb, Part.verb): 36
        default: 34
        }
    }
}
