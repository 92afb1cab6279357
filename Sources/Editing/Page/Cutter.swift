/// Cuts the lines of a page into fragments: paragraphs, headline candidates, credits.
struct Cutter: Sendable {
    let page: PageText
    let layout: Layout
    let credits: Credits
    let cues: Cues
    let words: WordList
    private let closed: [(length: Int, kind: Fragment.Kind)?]

    init(page: PageText, layout: Layout, credits: Credits, cues: Cues, words: WordList) {
        self.page = page
        self.layout = layout
        self.credits = credits
        self.cues = cues
        self.words = words
        closed = Self.closedLines(page, credits)
    }

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
        let columns = columnWidths(lines, ahead: 7, back: 7)
        var cuts: [(start: Int, kind: Fragment.Kind, demerits: Double)] = []
        if let whole = wholeBlock(lines) {
            cuts = [(lines.lowerBound, whole.kind, whole.demerits)]
            if whole.kind == .heading, hidesParagraph(lines) { cuts.append((lines.lowerBound + 1, .heading, whole.demerits)) }
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
                let endsHere = afterCut || endsParagraph(index - 1, index, lines, columns)
                let headlines = headlineLengths(index, lines, startsAnew: endsHere)
                if !headlines.isEmpty {
                    if cuts.last?.start == index { cuts.removeLast() }
                    for length in headlines {
                        let text = page.scalars(Piece(page.lines[index..<index + length]))
                        cuts.append((index, .heading, HeadingTest.demerits(text, lines: length, cues) ?? 1))
                        index += length
                    }
                    if index < lines.upperBound { cuts.append((index, .body, 0)) }
                    continue
                }
                if cuts.isEmpty { cuts.append((index, .body, 0)) }
                if cuts.last?.start != index, endsHere { cuts.append((index, .body, 0)) }
                index += 1
            }
        }
        var seen: Set<Int> = []
        cuts = cuts.reversed().filter { seen.insert($0.start).inserted }.reversed()
        for (number, cut) in cuts.enumerated() {
            let end = number + 1 < cuts.count ? cuts[number + 1].start : lines.upperBound
            let inside = ColumnMeasure.densest(
                (cut.start..<end).filter { !page.lines[$0].isLetterspaced }.map { page.lines[$0].measure })
            var fragment = fragment(
                cut.start..<end, cut.kind, end - cut.start > 3 && inside > 0 ? inside : columns[cut.start - lines.lowerBound])
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
        fragment.firstGap = gap(lines.lowerBound, column)
        fragment.lastGap = gap(lines.upperBound - 1, column)
        if kind == .heading {
            fragment.widths = lines.map { page.lines[$0].measure }
            fragment.isNumbered = Numbering.begins(page.scalars(fragment.piece))
        }
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
        let text = page.scalars(piece)
        if cues.isFormula(text) || LineMark.isBullet(piece, page) { return nil }
        if layout.labelsLines, LineMark.labelLength(text) != nil { return nil }
        return HeadingTest.demerits(text, lines: lines.count, cues).map { (.heading, $0) }
    }

    /// A headline and the first two lines of its text, the first of them set in, with no blank line between.
    private func hidesParagraph(_ lines: Range<Int>) -> Bool {
        guard lines.count == 3, layout.losesIndents, !goesOn(lines.lowerBound) else { return false }
        let gap = page.lines[lines.upperBound - 1].measure - page.lines[lines.lowerBound + 1].measure
        return gap > 0.9 && gap < 3.4
    }

    /// Two or three lines that fill a column one after the other and end with a full stop or go on are body text.
    private func looksWrapped(_ lines: Range<Int>) -> Bool {
        page.endsSentence(page.lines[lines.upperBound - 1].glyphs)
    }

    private func closedClass(_ index: Int, _ lines: Range<Int>) -> (length: Int, kind: Fragment.Kind)? {
        guard let found = closed[index], index + found.length <= lines.upperBound else { return nil }
        return found
    }

    /// Credits have no full stops, and commas only in brackets.
    private static func mayBeCredit(_ range: Range<Int>, _ page: PageText) -> Bool {
        let isBracketed = page.glyphs[range.lowerBound].scalar == "（"
        return !range.contains { index in
            let scalar = page.glyphs[index].scalar
            return scalar == "。" || !isBracketed && (scalar == "，" || scalar == "？" || scalar == "“")
        }
    }

    /// For each line whether a credit, a byline or the like begins there, and how many lines it takes.
    private static func closedLines(_ page: PageText, _ credits: Credits) -> [(length: Int, kind: Fragment.Kind)?] {
        page.lines.indices.map { index in
            let range = page.lines[index].glyphs
            guard range.count <= 48, mayBeCredit(range, page) else { return nil }
            if let kind = credits.kind(of: page.spaced(range)) { return (1, kind.fragmentKind) }
            guard page.glyphs[range.lowerBound].scalar == "（", index + 1 < page.lines.count,
                page.lines[index + 1].blankLinesBefore == 0
            else {
                return nil
            }
            let two = page.spaced(range) + page.spaced(page.lines[index + 1].glyphs)
            guard two.last == "）", let kind = credits.kind(of: two, among: [.attribution, .credit]) else { return nil }
            return (2, kind.fragmentKind)
        }
    }

    /// A headline set down the page: one character a line, four lines or more.
    private func stack(_ index: Int, _ lines: Range<Int>) -> Int? {
        var end = index
        while end < lines.upperBound, isStackedCharacter(end) { end += 1 }
        return end - index >= 4 ? end - index : nil
    }

    /// The headlines that begin at a line inside a block, by their numbers of lines (dumps without blank lines).
    ///
    /// They stand where a paragraph may begin, before an indented first line, and none of them is as wide as the lines of the
    /// body: an indented first line is followed by a full one, a headline by another narrow or an overlong line.
    private func headlineLengths(_ index: Int, _ lines: Range<Int>, startsAnew: Bool) -> [Int] {
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
            if goesOn(index + count - 1) { continue }
            if !isStrong, gaps[0] > 1, gaps[0] < 3.4, page.lines[index].glyphs.contains(where: { page.glyphs[$0].scalar == "，" }) {
                continue
            }
            if let lengths = headlines(index..<index + count) { return lengths }
        }
        return []
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
    private func goesOn(_ index: Int) -> Bool {
        let left = page.lines[index].glyphs
        let right = page.lines[index + 1].glyphs
        let upper = page.scalars(Piece([left]))
        if !HeadingTest.isBalanced(upper) { return true }
        if right.count == 1 { return true }
        let lower = page.scalars(Piece([right]))
        guard let a = upper.last, let b = lower.first, a.isHanzi, b.isHanzi else { return upper.last == "，" || upper.last == "、" }
        if "的和与在从把被对为让是将及或不".unicodeScalars.contains(a) { return true }
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

    // MARK: Paragraphs and columns

    /// Whether a paragraph ends with the line `upper`.
    ///
    /// Its last line is short, or the line below is narrower by the lost indent. A first line is narrower itself, so that a
    /// sentence that ends there tells nothing.
    private func endsParagraph(_ upper: Int, _ lower: Int, _ lines: Range<Int>, _ columns: [Double]) -> Bool {
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
            if isShortEnd, page.glyphs[page.lines[lower].glyphs.lowerBound].scalar == "这" { return false }
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
    private func gap(_ line: Int, _ column: Double) -> Double {
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
    private func columnWidths(_ lines: Range<Int>, ahead: Int, back: Int) -> [Double] {
        let widths = { (range: Range<Int>) in range.filter { !page.lines[$0].isLetterspaced }.map { page.lines[$0].measure } }
        guard lines.count > 16 else { return [Double](repeating: ColumnMeasure.densest(widths(lines)), count: lines.count) }
        return lines.map { line in
            ColumnMeasure.densest(widths(max(lines.lowerBound, line - back)..<min(lines.upperBound, line + ahead + 1)))
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
