import Script

/// Where the voice rests between the words of a line: at marks, and in long stretches where a newsreader would regroup.
struct Phrasing {
    /// What follows a word.
    enum Rest: UInt8 {
        case none
        /// A regrouping without a mark.
        case phrase
        /// A mark, or the end.
        case mark
    }

    /// The words of the line in order, marks left out.
    let words: [Range<Int>]
    /// What follows each word.
    private(set) var rests: [Rest]
    /// The break after each word that a mark makes; nil after the others.
    private(set) var marks: [Break?]

    /// Whether the sentence goes on without a pause after its last word.
    private let isCut: Bool

    /// Stretches of more syllables than this are divided.
    static let breath = 15

    init(_ line: Line, _ segmentation: Segmentation, table: WordTable, rules: ReadingRules, boundaries: Boundaries) {
        var words: [Range<Int>] = []
        var marks: [Break?] = []
        let dateline = Datelines.shared.length(in: line, segmentation)
        var start = 0
        while start < line.items.count {
            var end = start + segmentation.lengths[start]
            if line.items[start].kind == .hanzi {
                end = max(end, start + Persons.shared.nameLength(at: start, line, segmentation, table))
            }
            if line.items[start].kind == .mark {
                if let pause = line.items[start].pause, !words.isEmpty {
                    let old = marks[marks.count - 1]
                    marks[marks.count - 1] = old.map { $0.outranks(pause) ? $0 : pause } ?? pause
                }
            } else {
                words.append(start..<end)
                marks.append(end == dateline ? .comma : nil)
            }
            start = end
        }
        Self.dropQuotesBeforeParticles(line, words, &marks, rules)
        self.words = words
        self.marks = marks
        isCut = line.spoken.sentence.close == .clause
        rests = marks.map { $0 == nil ? .none : .mark }
        if !rests.isEmpty { rests[rests.count - 1] = .mark }
        var first = 0
        for k in words.indices where rests[k] == .mark {
            divide(first..<k + 1, line, segmentation, table, boundaries)
            first = k + 1
        }
    }

    /// Whether the voice comes to its end after the word, so that a third tone is heard in full: at a comma and all that is stronger,
    /// not at 、 or a quotation mark, and not where a long sentence was only cut.
    func endsClause(_ word: Int) -> Bool {
        guard rests[word] == .mark else { return false }
        if let mark = marks[word], mark.outranks(.comma) { return true }
        return word == words.count - 1 && !isCut
    }

    /// “碉堡”的: the particle leans on the quotation, so the closing mark is not heard.
    private static func dropQuotesBeforeParticles(
        _ line: Line, _ words: [Range<Int>], _ marks: inout [Break?], _ rules: ReadingRules
    ) {
        let particles = rules.set("enclitic")
        for k in words.indices.dropLast() where marks[k] == .closingQuote || marks[k] == .bracket {
            let next = words[k + 1]
            if next.count == 1, particles.contains(line.items[next.lowerBound].scalar) { marks[k] = nil }
        }
    }

    // MARK: Long stretches

    /// Finds the cheapest division of a stretch into phrases: even lengths, at boundaries a newsreader would choose.
    private mutating func divide(
        _ stretch: Range<Int>, _ line: Line, _ segmentation: Segmentation, _ table: WordTable, _ boundaries: Boundaries
    ) {
        let lengths = stretch.map { Self.syllables(of: words[$0], line) }
        let total = lengths.reduce(0, +)
        guard total > Self.breath, stretch.count > 1 else { return }
        var before = [0]
        for length in lengths { before.append(before[before.count - 1] + length) }
        var best = [Int](repeating: Int.max, count: lengths.count + 1)
        var from = [Int](repeating: 0, count: lengths.count + 1)
        best[0] = 0
        for end in 1...lengths.count {
            let here = end == lengths.count ? 0 : boundaries.cost(at: stretch.lowerBound + end, words, line, segmentation, table)
            for start in stride(from: end - 1, through: 0, by: -1) where best[start] < Int.max {
                let length = before[end] - before[start]
                if length > 2 * Self.breath, start < end - 1 { break }
                let cost = best[start] + here + Self.cost(ofLength: length)
                if cost < best[end] {
                    best[end] = cost
                    from[end] = start
                }
            }
        }
        var end = from[lengths.count]
        while end > 0 {
            rests[stretch.lowerBound + end - 1] = .phrase
            end = from[end]
        }
    }

    private static func syllables(of word: Range<Int>, _ line: Line) -> Int {
        let item = line.items[word.lowerBound]
        return item.kind == .latin && !item.isLetter ? max(1, line.latinText(of: item).utf8.count / 3) : word.count
    }

    /// About nine syllables are best; very short and very long phrases cost much.
    private static func cost(ofLength length: Int) -> Int {
        switch length {
        case ..<4: 40 + 20 * (4 - length)
        case 4...5: 12
        case 6...13: 4
        case 14...breath: 9
        default: 16 + 60 * (length - breath - 1)
        }
    }
}

extension Break {
    /// Which of two marks that meet is heard: ”， is a comma.
    func outranks(_ other: Break) -> Bool { rank >= other.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .phrase: 1
        case .enumeration: 2
        case .openingQuote: 3
        case .closingQuote: 4
        case .bracket: 5
        case .comma: 6
        case .dash: 7
        case .colon: 8
        case .semicolon: 9
        case .ellipsis: 10
        case .stop, .question, .exclamation: 11
        }
    }
}
