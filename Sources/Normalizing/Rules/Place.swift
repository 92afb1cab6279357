import Script

/// A place in a line where a rule may start, with what stands around it.
struct Place {
    let line: WrittenLine
    let facts: Facts
    let style: NormalizingStyle
    let start: Int

    func writer() -> PieceWriter { PieceWriter(line: line, facts: facts, style: style) }

    /// The scalar before the place; 0 at the start of the line.
    var before: UInt32 { line.scalar(start - 1) }

    /// What the words that end at most `reach` glyphs before the index say.
    func cues(before index: Int, reach: Int = 12) -> Cue { line.cues(before: index, reach: reach) }

    /// What the words that start at most `reach` glyphs after the index say.
    func cues(after index: Int, reach: Int = 8) -> Cue {
        var result: Cue = []
        for mark in line.cues[line.firstCue(from: index)...] {
            if mark.start >= index + reach { break }
            result.formUnion(mark.cue)
        }
        return result
    }

    /// What the words on both sides say.
    func cues(around range: Range<Int>, left: Int = 12, right: Int = 8) -> Cue {
        cues(before: range.lowerBound, reach: left).union(cues(after: range.upperBound, reach: right))
    }

    /// Whether a word of the list stands at the index.
    func has(_ side: Side, at index: Int) -> Bool { facts.end(of: side, line.glyphs, at: index) != nil }

    /// Whether a word of the list ends at the index.
    func has(_ side: Side, endingAt index: Int) -> Bool {
        (max(0, index - 5)..<max(0, index)).contains { facts.end(of: side, line.glyphs, at: $0) == index }
    }

    /// What the whole line says.
    var cues: Cue { line.allCues }
}

extension Place {
    /// Whether the word at the index is counted with 两: 两个, but 二月. A second number may stand between: 2至3个.
    func takesLiang(at index: Int) -> Bool {
        if let (value, _) = facts.measures.longest(line.glyphs, at: index) { return value == 2 }
        if line.has(oneOf: "至到或、", at: index), let next = Amount(line, at: index + 1) {
            return facts.measures.longest(line.glyphs, at: next.end)?.value == 2
        }
        return false
    }

    /// Whether a sum is worked out: 8-3=5.
    func isEquation(at index: Int) -> Bool { line.scalar(index) == .equals || line.has("等于", at: index) }

    /// Whether a word that takes a model number ends at the index: 歼-20, 碳-14.
    func endsInModel(_ index: Int) -> Bool {
        for start in stride(from: index - 1, through: max(0, index - 6), by: -1) {
            if facts.models.longest(line.glyphs, at: start)?.end == index { return true }
        }
        return false
    }
}
