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

    /// Many lines begin with a label: a dialogue (“甲：…”), a form (“电话：…”).
    let labelsLines: Bool

    /// A line narrower than this share of the usual one ends because its text ends.
    private static let narrow = 0.45
    private static let longestVerse = 20.0
    /// A first line may be narrower than the next one by an indent and a little.
    private static let indent = 3.4

    init(_ page: PageText) {
        let lines = page.lines
        var pairs = 0
        var wrapped = 0
        var withMarks = 0
        var labelled = 0
        var spaced = 0
        var indented = 0
        let ems = lines.reduce(0) { $0 + $1.measure }
        // the width of the line in which a character stands, on average
        let usual = lines.reduce(0) { $0 + $1.measure * $1.measure } / max(1, ems)
        for (index, line) in lines.enumerated() {
            if line.indent == 1 { spaced += 1 }
            if line.indent >= 2 { indented += 1 }
            let text = page.scalars(Piece([line.glyphs]))
            if LineMark.hasSentenceMarks(text) { withMarks += 1 }
            if LineMark.labelLength(text) != nil { labelled += 1 }
            guard index > 0, line.blankLinesBefore == 0 else { continue }
            pairs += 1
            let upper = lines[index - 1]
            guard upper.measure >= line.measure - Self.indent, upper.measure >= max(3, Self.narrow * usual), line.indent < 2 else {
                continue
            }
            if LineMark.isBullet(Piece([line.glyphs]), page) || Numbering.begins(text) || page.endsSentence(upper.glyphs) {
                continue
            }
            // a comma ends a line of verse; a line too long for verse may end with one by chance
            if !page.pauses(upper.glyphs) || upper.measure >= max(Self.longestVerse, 0.85 * usual) { wrapped += 1 }
        }
        let count = max(1, lines.count)
        losesIndents = Self.losesIndents(page)
        labelsLines = labelled >= 2 && labelled * 3 >= count
        let isPair = lines.count == 2 && lines[0].glyphs.count == lines[1].glyphs.count
        isVerse = Double(withMarks) < 0.15 * Double(count) && ems / Double(count) < 24 && (lines.count > 2 || isPair)
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

    /// Whether a line ends with a mark at which a reader pauses: few lines of a printed column do, nearly all of a poem.
    fileprivate func pauses(_ range: Range<Int>) -> Bool {
        range.last.map { "，、；：,;:".unicodeScalars.contains(glyphs[$0].scalar) } ?? false
    }
}
