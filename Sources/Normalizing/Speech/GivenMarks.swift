import Script

/// What the user decided in a line: marks like `{长|zhang3}` and words of the user's lexicon.
struct GivenMarks {
    private(set) var findings: [Finding] = []
    private var candidates: [Int: Candidate] = [:]
    private var starts: [Int] = []

    init(_ line: WrittenLine, userWords: UserWords) {
        var index = 0
        while index < line.count {
            if line.scalar(index) == .openingBrace {
                if let candidate = Self.mark(line, at: index) {
                    add(candidate)
                    index = candidate.glyphs.upperBound
                    continue
                }
                let source = line.source(index..<index + 1)
                findings.append(
                    Finding(
                        .warning, "normalizing.mark", "“{” starts no reading: write {text|reading} or {text|pinyin with tones}",
                        at: Span(source)))
            }
            if !userWords.isEmpty, let (reading, end) = userWords.entry(line, at: index) {
                let source = line.source(index..<end)
                add(Self.candidate("lexicon", line, index..<end, reading, said: source, shown: nil))
                index = end
                continue
            }
            index += 1
        }
    }

    func starting(at index: Int) -> Candidate? {
        starts.isEmpty ? nil : candidates[index]
    }

    /// Where the next one starts.
    func next(after index: Int) -> Int? {
        guard let last = starts.last, last > index else { return nil }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return starts[low]
    }

    private mutating func add(_ candidate: Candidate) {
        candidates[candidate.glyphs.lowerBound] = candidate
        starts.append(candidate.glyphs.lowerBound)
    }

    /// `{text|reading}`; nil when it is not well formed.
    private static func mark(_ line: WrittenLine, at start: Int) -> Candidate? {
        var bar: Int?
        var index = start + 1
        while index < line.count, line.scalar(index) != .closingBrace {
            if line.scalar(index) == .openingBrace || line.scalar(index) == .bar && bar != nil { return nil }
            if line.scalar(index) == .bar { bar = index }
            index += 1
        }
        guard index < line.count, let bar, bar > start + 1, index > bar + 1 else { return nil }
        let inner = line.source(start + 1..<bar)
        let written = line.written(Int(line.glyphs[bar].end)..<Int(line.glyphs[index].start))
        guard let reading = GivenReading(parsing: written), reading.isSayable else { return nil }
        return candidate("mark", line, start..<index + 1, reading, said: inner, shown: inner)
    }

    private static func candidate(
        _ rule: String, _ line: WrittenLine, _ glyphs: Range<Int>, _ reading: GivenReading, said: Range<Int>, shown: Range<Int>?
    ) -> Candidate {
        var writer = PieceWriter(line: line, facts: .shared, style: .init())
        switch reading {
        case .pinyin(let syllables):
            writer.pinyin(syllables.map(\.description).joined(separator: " "), from: said)
        case .words(let words):
            writer.say(words, .given, from: said)
        }
        return Candidate(rule, .given, glyphs, writer, score: 1000, shown: shown)
    }
}
