/// Cuts the lines of a page into fragments: paragraphs, headline candidates, credits.
struct Cutter: Sendable {
    let page: PageText
    let layout: Layout
    let credits: Credits
    let cues: Cues

    func fragments() -> [Fragment] {
        var result: [Fragment] = []
        var start = 0
        var block = 0
        while start < page.lines.count {
            var end = start + 1
            while end < page.lines.count, !startsBlock(end) { end += 1 }
            append(start..<end, block, &result)
            block += 1
            start = end
        }
        return result
    }

    private func startsBlock(_ index: Int) -> Bool {
        let line = page.lines[index]
        if !layout.isWrapped { return !isStackedCharacter(index) || !isStackedCharacter(index - 1) }
        return line.blankLinesBefore > 0 || layout.marksBlocksBySpace && line.indent == 1
    }

    private func isStackedCharacter(_ index: Int) -> Bool {
        page.lines[index].glyphs.count == 1 && page.glyphs[page.lines[index].glyphs.lowerBound].scalar.isHanzi
    }

    // MARK: A block

    private func append(_ lines: Range<Int>, _ block: Int, _ result: inout [Fragment]) {
        let columns = columnWidths(lines)
        var cuts: [(start: Int, kind: Fragment.Kind, demerits: Double)] = []
        if let whole = wholeBlock(lines) {
            cuts = [(lines.lowerBound, whole.kind, whole.demerits)]
        } else {
            var index = lines.lowerBound
            while index < lines.upperBound {
                if let (length, kind) = closedClass(index, lines) {
                    cuts.append((index, kind, 0))
                    index += length
                    if index < lines.upperBound { cuts.append((index, .body, 0)) }
                    continue
                }
                if let length = stack(index, lines) {
                    cuts.append((index, .heading, 0))
                    index += length
                    if index < lines.upperBound { cuts.append((index, .body, 0)) }
                    continue
                }
                let afterCut = cuts.last.map { $0.start == index } ?? true
                let column = columns[index - lines.lowerBound]
                if let demerits = headingLine(
                    index, lines, column, startsAnew: afterCut || endsParagraph(index - 1, index, lines, columns))
                {
                    if cuts.last?.start == index { cuts.removeLast() }
                    cuts.append((index, .heading, demerits))
                    index += 1
                    if index < lines.upperBound { cuts.append((index, .body, 0)) }
                    continue
                }
                if cuts.isEmpty { cuts.append((index, .body, 0)) }
                if cuts.last?.start != index, endsParagraph(index - 1, index, lines, columns) { cuts.append((index, .body, 0)) }
                index += 1
            }
        }
        var seen: Set<Int> = []
        cuts = cuts.reversed().filter { seen.insert($0.start).inserted }.reversed()
        for (number, cut) in cuts.enumerated() {
            let end = number + 1 < cuts.count ? cuts[number + 1].start : lines.upperBound
            var fragment = fragment(cut.start..<end, cut.kind, columns[cut.start - lines.lowerBound])
            fragment.demerits = cut.demerits
            fragment.block = block
            fragment.isFirstInBlock = number == 0
            fragment.isLastInBlock = number == cuts.count - 1
            fragment.blankLines = page.lines[cut.start].blankLinesBefore
            fragment.isMarked = number == 0 && layout.marksBlocksBySpace && page.lines[cut.start].indent == 1
            result.append(fragment)
        }
    }

    private func fragment(_ lines: Range<Int>, _ kind: Fragment.Kind, _ column: Double) -> Fragment {
        var fragment = Fragment(kind: kind, piece: Piece(page.lines[lines]))
        fragment.lineCount = lines.count
        fragment.isIndented = page.lines[lines.lowerBound].indent >= 2
        if lines.count >= 3 || lines.count == 2 && kind == .body { fragment.column = column }
        fragment.firstGap = column - page.lines[lines.lowerBound].measure
        fragment.lastGap = column - page.lines[lines.upperBound - 1].measure
        if kind == .body { splitClosing(&fragment) }
        return fragment
    }

    private func splitClosing(_ fragment: inout Fragment) {
        let text = page.scalars(fragment.piece)
        let indexes = fragment.piece.ranges.flatMap { Array($0) }
        guard let found = credits.closingLength(of: text, spacedBefore: { page.glyphs[indexes[$0]].isSpaced }) else { return }
        let (head, tail) = fragment.piece.split(last: found.length)
        guard !head.isEmpty else { return }
        fragment.piece = head
        fragment.closing = tail
        fragment.closingIsCredit = found.kind == .credit
    }

    // MARK: What a line or block is

    private func wholeBlock(_ lines: Range<Int>) -> (kind: Fragment.Kind, demerits: Double)? {
        guard lines.count <= 3 else { return nil }
        let piece = Piece(page.lines[lines])
        guard piece.count <= 64 else { return nil }
        let spaced = lines.flatMap { page.spaced(page.lines[$0].glyphs) }
        if let kind = credits.kind(of: spaced) { return (kind.fragmentKind, 0) }
        guard !(layout.isWrapped && lines.count > 1 && looksWrapped(lines)) else { return nil }
        return HeadingTest.demerits(page.scalars(piece), lines: lines.count, cues).map { (.heading, $0) }
    }

    /// Two or three lines that fill a column one after the other and end with a full stop or go on are body text.
    private func looksWrapped(_ lines: Range<Int>) -> Bool {
        page.endsSentence(page.lines[lines.upperBound - 1].glyphs)
    }

    private func closedClass(_ index: Int, _ lines: Range<Int>) -> (length: Int, kind: Fragment.Kind)? {
        let range = page.lines[index].glyphs
        guard range.count <= 48 else { return nil }
        if let kind = credits.kind(of: page.spaced(range)) { return (1, kind.fragmentKind) }
        guard page.glyphs[range.lowerBound].scalar == "（", index + 1 < lines.upperBound else { return nil }
        let two = page.spaced(range) + page.spaced(page.lines[index + 1].glyphs)
        guard two.last == "）", let kind = credits.kind(of: two, among: [.attribution, .credit]) else { return nil }
        return (2, kind.fragmentKind)
    }

    /// A headline set down the page: one character a line, four lines or more.
    private func stack(_ index: Int, _ lines: Range<Int>) -> Int? {
        var end = index
        while end < lines.upperBound, isStackedCharacter(end) { end += 1 }
        return end - index >= 4 ? end - index : nil
    }

    /// A headline inside a block (dumps without blank lines): a narrow line where a paragraph may begin, before an indented line.
    private func headingLine(_ index: Int, _ lines: Range<Int>, _ column: Double, startsAnew: Bool) -> Double? {
        guard startsAnew, index + 1 < lines.upperBound else { return nil }
        let line = page.lines[index]
        let next = page.lines[index + 1]
        guard !page.endsSentence(line.glyphs),
            let demerits = HeadingTest.demerits(page.scalars(Piece([line.glyphs])), lines: 1, cues)
        else { return nil }
        let gap = column - line.measure
        let nextGap = column - next.measure
        if layout.indentsParagraphs, next.indent >= 2 { return demerits }
        if gap > 3.3 { return demerits }
        // an indented first line is followed by a full one; a headline by another indented line
        if gap > 1.1, nextGap > 1.1, nextGap < 3.3, !page.endsSentence(next.glyphs) { return demerits + 0.3 }
        return nil
    }

    // MARK: Paragraphs and columns

    /// Whether a paragraph ends with the line `upper`.
    private func endsParagraph(_ upper: Int, _ lower: Int, _ lines: Range<Int>, _ columns: [Double]) -> Bool {
        guard upper >= lines.lowerBound else { return true }
        if layout.indentsParagraphs { return page.lines[lower].indent >= 2 }
        guard page.endsSentence(page.lines[upper].glyphs) else { return false }
        let upperGap = columns[upper - lines.lowerBound] - page.lines[upper].measure
        let lowerGap = columns[lower - lines.lowerBound] - page.lines[lower].measure
        if isInsideQuotation(upper, lines) { return false }
        return upperGap >= 1.6 || lowerGap >= 1.2 && lowerGap < 3.3 && lower + 1 < lines.upperBound
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
    private func columnWidths(_ lines: Range<Int>) -> [Double] {
        guard lines.count > 24 else {
            return [Double](repeating: ColumnMeasure.densest(lines.map { page.lines[$0].measure }), count: lines.count)
        }
        return lines.map { line in
            let window = max(lines.lowerBound, line - 7)..<min(lines.upperBound, line + 8)
            return ColumnMeasure.densest(window.map { page.lines[$0].measure })
        }
    }
}

extension Credits.Kind {
    fileprivate var fragmentKind: Fragment.Kind {
        switch self {
        case .attribution: .attribution
        case .credit: .credit
        case .byline: .byline
        case .furniture: .furniture
        }
    }
}
