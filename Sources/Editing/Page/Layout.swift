/// How a source is laid out: whether its lines are wrapped by a printer, and how it marks where a paragraph begins.
struct Layout: Sendable {
    /// Lines end where the column ends, not where the paragraph ends.
    let isWrapped: Bool
    /// First lines are set in (two ideographic spaces or more).
    let indentsParagraphs: Bool
    /// First lines were set in, but only their lesser width shows it.
    let losesIndents: Bool
    /// Short lines without punctuation: verse or a list, each line a unit of its own.
    let isVerse: Bool
    /// A single leading space begins a block: how some page dumps mark a region.
    let marksBlocksBySpace: Bool

    init(_ page: PageText) {
        let lines = page.lines
        var pairs = 0
        var wrapped = 0
        var withMarks = 0
        var spaced = 0
        var indented = 0
        var ems = 0.0
        for (index, line) in lines.enumerated() {
            ems += line.measure
            if line.indent == 1 { spaced += 1 }
            if line.indent >= 2 { indented += 1 }
            if page.hasSentenceMarks(line) { withMarks += 1 }
            guard index > 0, line.blankLinesBefore == 0 else { continue }
            pairs += 1
            let upper = lines[index - 1]
            if !page.endsSentence(upper.glyphs), upper.measure >= line.measure - 3.4, upper.measure >= 3, line.indent < 2 {
                wrapped += 1
            }
        }
        let count = max(1, lines.count)
        losesIndents = Self.losesIndents(page)
        isVerse = Double(withMarks) < 0.15 * Double(count) && ems / Double(count) < 24 && lines.count > 2
        indentsParagraphs = indented * 12 >= count && indented * 3 <= count * 2 && indented >= 2
        isWrapped = !isVerse && Double(wrapped) >= 0.5 * Double(max(1, pairs)) && wrapped >= 1
        marksBlocksBySpace = spaced > 0 && Double(spaced) < 0.15 * Double(count)
    }
}

extension Layout {
    /// Whether most blocks of three lines or more begin with a line that is one to three ems narrower than the next.
    private static func losesIndents(_ page: PageText) -> Bool {
        let lines = page.lines
        var narrow = 0
        var full = 0
        for index in lines.indices.dropLast(2) where index == 0 || page.endsSentence(lines[index - 1].glyphs) {
            guard lines[index + 1].blankLinesBefore == 0, lines[index + 2].blankLinesBefore == 0 else { continue }
            let column = max(lines[index + 1].measure, lines[index].measure)
            let gap = column - lines[index].measure
            if gap > 1.1, gap < 3.3 { narrow += 1 } else if gap < 0.9 { full += 1 }
        }
        return narrow >= 2 && narrow * 2 > full
    }
}

extension PageText {
    /// Whether a range ends with 。！？… or a closing mark after one of them.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        while index > range.lowerBound, glyphs[index].scalar.isCloser { index -= 1 }
        return index >= range.lowerBound && glyphs[index].scalar.isSentenceEnd
    }

    func endsSentence(_ piece: Piece) -> Bool {
        guard let range = piece.ranges.last(where: { !$0.isEmpty }) else { return false }
        if endsSentence(range) { return true }
        // a line that holds but the closing mark
        let text = scalars(piece)
        guard let last = text.lastIndex(where: { !$0.isCloser }) else { return false }
        return text[last].isSentenceEnd
    }

    fileprivate func hasSentenceMarks(_ line: SourceLine) -> Bool {
        line.glyphs.contains { "，。；：？！、…,.;:?!".unicodeScalars.contains(glyphs[$0].scalar) }
    }
}
