/// Headlines inside a block of lines.
extension Cutter {
    /// The headlines that begin at a line inside a block, by their numbers of lines (dumps without blank lines).
    ///
    /// They stand where a paragraph may begin, before an indented first line, and none of them is as wide as the lines of the
    /// body: an indented first line is followed by a full one, a headline by another narrow or an overlong line.
    func headlineLengths(_ index: Int, _ lines: Range<Int>, startsAnew: Bool) -> [Int] {
        guard startsAnew || page.endsSentence(page.lines[index - 1].glyphs) else { return [] }
        if startsAnew, lines.upperBound - index <= 8, lines.count > 16,
            !(index..<lines.upperBound).contains(where: { closedClass($0, lines) != nil }),
            lines.upperBound - index > 1 || page.lines[index].measure < 20,
            !page.endsSentence(page.lines[lines.upperBound - 1].glyphs),
            let lengths = headlines(index..<lines.upperBound)
        {
            return lengths
        }
        if index == lines.upperBound - 1, index > lines.lowerBound, lines.count <= 16, endsWithHeadline(lines) { return [1] }
        for count in 1...8 where index + count < lines.upperBound {
            if closedClass(index + count - 1, lines) != nil { break }
            let last = page.lines[index + count - 1]
            if page.endsSentence(last.glyphs), last.glyphs.count > 24 || count == 1 && !startsAnew { break }
            if count <= 2, standsOut(index..<index + count, lines), let lengths = headlines(index..<index + count) {
                return lengths
            }
            if startsAnew, cues.hasSlug(page.scalars(Piece([page.lines[index + count].glyphs]))),
                let lengths = headlines(index..<index + count)
            {
                return lengths
            }
            guard let indent = indentOfBody(index + count, lines) else { continue }
            let column = bodyWidth(after: index + count, lines)
            let gaps = (index..<index + count).map { column - page.lines[$0].measure }
            let isStrong = gaps.allSatisfy { $0 > (lines.count > 16 ? 3.3 : 6) }
            guard indent > (isStrong ? 0.8 : 1.3),
                isStrong || startsAnew && layout.losesIndents && (lines.count > 16 || isPlainHeadline(index, count, lines))
            else {
                continue
            }
            if zip(gaps, gaps.dropFirst()).contains(where: { $0 > -1 && $0 < 3.3 && abs($1) < 1 }) { continue }
            if closedClass(index + count, lines) == nil, goesOn(index + count - 1) { continue }
            if !isStrong, gaps[0] > 1, gaps[0] < 3.4, page.lines[index].glyphs.contains(where: { page.glyphs[$0].scalar == "，" }) {
                continue
            }
            if let lengths = headlines(index..<index + count) { return lengths }
        }
        return []
    }

    /// Whether lines are much narrower than the lines of the body after them, and than those before them: the first line of a
    /// paragraph is set in by two characters, not by four.
    private func standsOut(_ headline: Range<Int>, _ lines: Range<Int>) -> Bool {
        let body = headline.upperBound..<min(lines.upperBound, headline.upperBound + 3)
        guard lines.count > 16, body.count == 3, !body.contains(where: { closedClass($0, lines) != nil }) else { return false }
        let widest = headline.map { page.lines[$0].measure }.max() ?? 0
        let isNarrow = { (measure: Double) in measure - widest > 3.3 }
        let first = page.lines[body.lowerBound]
        guard first.measure - widest > 1.5,
            body.dropFirst().contains(where: { isNarrow(page.lines[$0].measure) }),
            !headline.contains(where: { page.lines[$0].isLetterspaced || page.endsSentence(page.lines[$0].glyphs) })
        else { return false }
        let above = max(lines.lowerBound, headline.lowerBound - 4)..<headline.lowerBound
        guard above.count == 4, !above.contains(where: { closedClass($0, lines) != nil }) else { return true }
        return isNarrow(ColumnMeasure.densest(above.map { page.lines[$0].measure }))
    }

    /// Whether the last line of a block is a headline whose blank line is missing: much narrower than the column, after a full stop.
    private func endsWithHeadline(_ lines: Range<Int>) -> Bool {
        let last = page.lines[lines.upperBound - 1]
        guard page.endsSentence(page.lines[lines.upperBound - 2].glyphs), !page.endsSentence(last.glyphs),
            HeadingTest.demerits(page.scalars(Piece([last.glyphs])), lines: 1, cues) != nil
        else { return false }
        let around = max(0, lines.lowerBound - 5)..<lines.upperBound - 1
        let column = ColumnMeasure.densest(around.filter { !page.lines[$0].isLetterspaced }.map { page.lines[$0].measure })
        return column - last.measure > 3.5
    }

    /// A single line without a comma at the top of a block of several lines.
    private func isPlainHeadline(_ index: Int, _ count: Int, _ lines: Range<Int>) -> Bool {
        guard count == 1, index == lines.lowerBound, lines.count >= 3 else { return false }
        return !page.lines[index].glyphs.contains { "，、：".unicodeScalars.contains(page.glyphs[$0].scalar) }
    }

    /// The lines as headlines of one or two lines each, or nil when one of them cannot be a headline.
    private func headlines(_ lines: Range<Int>) -> [Int]? {
        var result: [Int] = []
        var index = lines.lowerBound
        while index < lines.upperBound {
            var length = 1
            if index + 1 < lines.upperBound, goesOn(index) { length = 2 }
            let text = page.scalars(Piece(page.lines[index..<index + length]))
            guard HeadingTest.demerits(text, lines: length, cues) != nil else { return nil }
            result.append(length)
            index += length
        }
        return result
    }

    /// Whether a headline goes on in the next line: a word or a quotation is cut by the break.
    func goesOn(_ index: Int) -> Bool {
        let left = page.lines[index].glyphs
        let right = page.lines[index + 1].glyphs
        let upper = page.scalars(Piece([left]))
        if !HeadingTest.isBalanced(upper) { return true }
        if right.count == 1 { return true }
        let lower = page.scalars(Piece([right]))
        guard let a = upper.last, let b = lower.first, a.isHanzi, b.isHanzi else { return upper.last == "，" || upper.last == "、" }
        if cues.hanging.contains(a) { return true }
        if cutsLongWord(upper, lower) { return true }
        guard let share = words.share([a, b]) else { return false }
        return share > 20 * (words.share([a]) ?? 1e-6) * (words.share([b]) ?? 1e-6)
    }

    /// Whether a word of three or four hanzi is cut by a line break.
    private func cutsLongWord(_ upper: [Unicode.Scalar], _ lower: [Unicode.Scalar]) -> Bool {
        for (back, ahead) in [(2, 1), (1, 2), (3, 1), (2, 2), (1, 3)] where upper.count >= back && lower.count >= ahead {
            let word = upper.suffix(back) + lower.prefix(ahead)
            if word.allSatisfy(\.isHanzi), words.share(word[...]) != nil { return true }
        }
        return false
    }

    /// How far the first line of a paragraph is set in at a line, as the lines after it show; nil where no paragraph can begin.
    private func indentOfBody(_ index: Int, _ lines: Range<Int>) -> Double? {
        if let (_, kind) = closedClass(index, lines) { return kind == .byline ? 2 : nil }
        if layout.indentsParagraphs { return page.lines[index].indent >= 2 ? 2 : nil }
        guard index + 1 < lines.upperBound, !page.endsSentence(page.lines[index].glyphs), !page.lines[index].isLetterspaced else {
            return nil
        }
        let gap = bodyWidth(after: index, lines) - page.lines[index].measure
        return gap > 0.8 && gap < 3.4 ? gap : nil
    }

    private func bodyWidth(after index: Int, _ lines: Range<Int>) -> Double {
        let window = (index + 1)..<min(lines.upperBound, index + 6)
        let widths = window.filter { !page.lines[$0].isLetterspaced }.map { page.lines[$0].measure }
        return widths.isEmpty ? page.lines[index].measure : ColumnMeasure.densest(widths)
    }
}
