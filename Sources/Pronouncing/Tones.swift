import Script

/// The tone each syllable is spoken in: 一 and 不, and the third-tone sandhi word by word, then in groups of up to four syllables.
struct Tones {
    /// Surface tones in Chao digits, for each item of the line; 0 for what is not a syllable.
    private(set) var surface: [Int]

    /// Working tones 1 to 5, in which a third before a third has become a second.
    private var tones: [UInt8]
    private let line: Line
    private let words: [Range<Int>]
    private let syllables: [UInt16]
    private let sounds: Sounds
    private let table: WordTable
    private let rules: ReadingRules

    /// `breaks` says after which words the voice rests, and whether it falls there as at a mark.
    init(
        _ line: Line, words: [Range<Int>], rests: [Phrasing.Rest], syllables: [UInt16], table: WordTable, sounds: Sounds,
        rules: ReadingRules
    ) {
        self.line = line
        self.words = words
        self.syllables = syllables
        self.table = table
        self.sounds = sounds
        self.rules = rules
        surface = [Int](repeating: 0, count: line.items.count)
        tones = syllables.indices.map { line.items[$0].kind == .hanzi ? sounds.tones[Int(syllables[$0])] : 0 }
        let numerals = OneAndNot(line, words: words, syllables: syllables, tones: tones, sounds: sounds, rules: rules)
        for (item, tone) in numerals.changes { tones[item] = tone }
        for word in words where word.count > 1 && line.items[word.lowerBound].kind == .hanzi { changeThirds(in: word) }
        changeThirdsBetweenWords(rests)
        writeSurface(rests)
    }

    // MARK: Third tones

    /// Inside a word the parts come first: 展览|馆 is 35 35 214, 小|老虎 is 21 35 214.
    private mutating func changeThirds(in range: Range<Int>) {
        guard range.count > 1 else { return }
        let middle = range.lowerBound + firstPart(of: range)
        changeThirds(in: range.lowerBound..<middle)
        changeThirds(in: middle..<range.upperBound)
        meet(middle - 1, middle)
        if range.count == 2, tones[range.lowerBound] == 3, tones[middle] == 5, rules.keepsThird(line, range) == false {
            tones[range.lowerBound] = 2
        }
    }

    /// How many characters of a word its first part has.
    private func firstPart(of range: Range<Int>) -> Int {
        switch range.count {
        case 2: return 1
        case 3:
            let left = cost(range.lowerBound..<range.lowerBound + 2)
            let right = cost(range.lowerBound + 1..<range.upperBound)
            return right < left ? 1 : 2
        default: return 2
        }
    }

    private func cost(_ range: Range<Int>) -> Int {
        var node = table.root(line.items[range.lowerBound].scalar)
        for item in range.dropFirst() {
            node = node.flatMap { table.child(of: $0, line.items[item].scalar) }
        }
        guard let node, table.cost(node) > 0 else { return Int.max }
        return table.cost(node)
    }

    private mutating func meet(_ left: Int, _ right: Int) {
        if tones[left] == 3, tones[right] == 3 { tones[left] = 2 }
    }

    /// Words lean on each other in groups of up to four syllables; between groups a third stays a third.
    private mutating func changeThirdsBetweenWords(_ rests: [Phrasing.Rest]) {
        var syllables = 0
        for (k, word) in words.enumerated() {
            let isSpoken = line.items[word.lowerBound].kind == .hanzi
            let leans = k > 0 && rests[k - 1] == .none && isSpoken && line.items[words[k - 1].lowerBound].kind == .hanzi
            let isLight = isSpoken && word.allSatisfy { tones[$0] == 5 }
            if leans, syllables + word.count <= 4 || isLight {
                meet(word.lowerBound - 1, word.lowerBound)
                syllables += word.count
            } else {
                syllables = word.count
            }
        }
    }

    // MARK: Surface

    private mutating func writeSurface(_ rests: [Phrasing.Rest]) {
        for (k, word) in words.enumerated() {
            for item in word where line.items[item].kind == .hanzi {
                let isLast = item == word.upperBound - 1
                let next = isLast && rests[k] != .none ? nil : following(item)
                switch tones[item] {
                case 1: surface[item] = 55
                case 2: surface[item] = 35
                case 3:
                    let falls = isLast && rests[k] == .mark
                    surface[item] = falls || next.map { tones[$0] == 5 } == true ? 214 : 21
                case 4: surface[item] = !isLast && next.map { tones[$0] == 4 } == true ? 53 : 51
                default: surface[item] = 11
                }
            }
        }
    }

    private func following(_ item: Int) -> Int? {
        item + 1 < line.items.count && line.items[item + 1].kind == .hanzi ? item + 1 : nil
    }
}
