import Script

/// The tone each syllable is spoken in: 一 and 不, and the third-tone sandhi word by word, then in feet.
struct Tones {
    /// Surface tones in Chao digits, for each item of the line; 0 for what is not a syllable.
    private(set) var surface: [Int]

    /// Working tones 1 to 5, in which a third before a third has become a second.
    private var tones: [UInt8]
    private let line: Line
    private let phrasing: Phrasing
    private let feet: Feet
    private let table: WordTable
    private let rules: ReadingRules

    init(
        _ line: Line, _ phrasing: Phrasing, _ segmentation: Segmentation, syllables: [UInt16], table: WordTable, sounds: Sounds,
        rules: ReadingRules, boundaries: Boundaries
    ) {
        self.line = line
        self.phrasing = phrasing
        self.table = table
        self.rules = rules
        let words = phrasing.words
        feet = Feet(line: line, words: words, segmentation: segmentation, table: table, rules: rules, boundaries: boundaries)
        surface = [Int](repeating: 0, count: line.items.count)
        tones = syllables.indices.map { line.items[$0].kind == .hanzi ? sounds.tones[Int(syllables[$0])] : 0 }
        let numerals = OneAndNot(line, words: words, syllables: syllables, tones: tones, sounds: sounds, rules: rules)
        for (item, tone) in numerals.changes { tones[item] = tone }
        for word in words where word.count > 1 && line.items[word.lowerBound].kind == .hanzi { changeThirds(in: word) }
        changeThirdsBetweenWords()
        writeSurface()
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

    /// Words lean on each other within feet; between feet a third stays a third.
    private mutating func changeThirdsBetweenWords() {
        var first = 0
        for k in phrasing.words.indices {
            let isSpoken = line.items[phrasing.words[k].lowerBound].kind == .hanzi
            if isSpoken, phrasing.rests[k] == .none, k + 1 < phrasing.words.count { continue }
            changeThirdsBetweenWords(of: first..<(isSpoken ? k + 1 : k))
            first = k + 1
        }
    }

    private mutating func changeThirdsBetweenWords(of stretch: Range<Int>) {
        let words = phrasing.words
        let isMet = stretch.dropFirst().contains { tones[words[$0].lowerBound - 1] == 3 && tones[words[$0].lowerBound] == 3 }
        guard isMet else { return }
        let weights = stretch.map { k in words[k].reduce(0) { tones[$1] == 5 ? $0 : $0 + 1 } }
        let starts = feet.starts(in: stretch, weights: weights)
        var first = stretch.lowerBound
        for end in starts.sorted() + [stretch.upperBound] {
            let weight = weights[first - stretch.lowerBound..<end - stretch.lowerBound].reduce(0, +)
            let inside = Array(first..<end).dropFirst()
            // A foot of four falls into two and two, from its end: 小李|买酒; one of three is one: 我很好.
            for next in weight > 3 ? inside.reversed() : Array(inside) {
                meet(words[next].lowerBound - 1, words[next].lowerBound)
            }
            first = end
        }
    }

    // MARK: Surface

    private mutating func writeSurface() {
        for (k, word) in phrasing.words.enumerated() {
            for item in word where line.items[item].kind == .hanzi {
                let isLast = item == word.upperBound - 1
                let next = isLast ? following(word: k) : item + 1
                switch tones[item] {
                case 1: surface[item] = 55
                case 2: surface[item] = 35
                case 3:
                    let falls = isLast && phrasing.endsClause(k)
                    surface[item] = falls || next.map { tones[$0] == 5 } == true ? 214 : 21
                case 4: surface[item] = !isLast && next.map { tones[$0] == 4 } == true ? 53 : 51
                default: surface[item] = 11
                }
            }
        }
    }

    /// The syllable that goes on from the end of a word without a rest; a mark that is not heard may stand between.
    private func following(word k: Int) -> Int? {
        guard phrasing.rests[k] == .none, k + 1 < phrasing.words.count else { return nil }
        let next = phrasing.words[k + 1].lowerBound
        return line.items[next].kind == .hanzi ? next : nil
    }
}
