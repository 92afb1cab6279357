/// Where paragraphs end inside a block of lines, and how wide its columns are.
extension Cutter {
    /// Whether a paragraph ends with the line `upper`.
    ///
    /// Its last line is short, or the line below is narrower by the lost indent. A first line is narrower itself, so that a
    /// sentence that ends there tells nothing.
    func endsParagraph(_ upper: Int, _ lower: Int, _ lines: Range<Int>, _ columns: [Double]) -> Bool {
        guard upper >= lines.lowerBound else { return true }
        if layout.indentsParagraphs { return page.lines[lower].indent >= 2 }
        if closes(upper) { return true }
        guard page.endsSentence(page.lines[upper].glyphs), !isInsideQuotation(upper, lines) else { return false }
        let column = columns[upper - lines.lowerBound]
        let upperGap = gap(upper, column)
        let isFirstLine =
            upper == lines.lowerBound || page.endsSentence(page.lines[upper - 1].glyphs) && upperGap > 1.1 && upperGap < 3.3
        if page.lines[lower].measure > column + 2.5 || !isFirstLine && upperGap > 3.3 { return true }
        if lower + 1 < lines.upperBound {
            let next = page.lines[lower + 1]
            let isShortEnd = page.endsSentence(next.glyphs) && next.measure < page.lines[lower].measure
            let lowerGap =
                isShortEnd || next.isLetterspaced
                ? gap(lower, column) : page.lines[lower].isLetterspaced ? 0 : next.measure - page.lines[lower].measure
            if isShortEnd, cues.pointing.contains(page.glyphs[page.lines[lower].glyphs.lowerBound].scalar) { return false }
            if lowerGap >= 1.2, lowerGap < 3.3 { return true }
            if abs(lowerGap) < 0.9, layout.losesIndents, !isShortEnd { return false }
        }
        return upperGap >= (isFirstLine ? 3.6 : 1.6)
    }

    /// Whether a line ends with a credit or attribution.
    private func closes(_ index: Int) -> Bool {
        let range = page.lines[index].glyphs
        guard let last = range.last, page.glyphs[last].scalar == "）" || page.glyphs[last].scalar.isHanzi else { return false }
        return credits.closingLength(
            of: page.scalars(Piece([range])), spacedBefore: { page.glyphs[range.lowerBound + $0].isSpaced }) != nil
    }

    /// How much narrower a line is than its column; a line that is set apart to fill it is as wide.
    func gap(_ line: Int, _ column: Double) -> Double {
        page.lines[line].isLetterspaced ? 0 : column - page.lines[line].measure
    }

    private func isInsideQuotation(_ upper: Int, _ lines: Range<Int>) -> Bool {
        var depth = 0
        var index = upper
        // a paragraph of a newspaper has fewer lines than this
        while index >= lines.lowerBound, upper - index < 40 {
            for glyph in page.lines[index].glyphs {
                if page.glyphs[glyph].scalar == "“" { depth += 1 }
                if page.glyphs[glyph].scalar == "”" { depth -= 1 }
            }
            if depth > 0 { return true }
            index -= 1
            if index >= lines.lowerBound, page.endsSentence(page.lines[index].glyphs) { break }
        }
        return false
    }

    /// The column width at each line: the densest width of the block, or of the lines around in a long block.
    func columnWidths(_ lines: Range<Int>, ahead: Int, back: Int) -> [Double] {
        let widths = { (range: Range<Int>) in range.filter { !page.lines[$0].isLetterspaced }.map { page.lines[$0].measure } }
        guard lines.count > 16 else { return [Double](repeating: ColumnMeasure.densest(widths(lines)), count: lines.count) }
        return lines.map { line in
            ColumnMeasure.densest(widths(max(lines.lowerBound, line - back)..<min(lines.upperBound, line + ahead + 1)))
        }
    }
}
