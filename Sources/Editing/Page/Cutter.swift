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

    func closedClass(_ index: Int, _ lines: Range<Int>) -> (length: Int, kind: Fragment.Kind)? {
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
