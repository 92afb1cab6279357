/// Finds where a sentence that breaks off at the end of a column goes on.
///
/// Every end that may be open and every start that may continue something are weighed against each other; the best set of
/// pairs is taken. The weights are log-odds.
struct ContinuationMatcher: Sendable {
    let page: PageText
    let words: WordList
    let weights: PageWeights.Continuation
    private var fragments: [Fragment]
    private let edges: [ColumnEdge]
    private let brokenWord: BrokenWord

    init(page: PageText, words: WordList, fragments: [Fragment], weights: PageWeights.Continuation, cues: Cues) {
        self.weights = weights
        self.page = page
        self.words = words
        self.fragments = fragments
        edges = fragments.map { ColumnEdge($0.piece, page, cues) }
        brokenWord = BrokenWord(words: words, grams: GramSet(page), counted: cues.counted)
    }

    /// For each fragment the one that continues it, and how often the next block is the continuation (0 to 1).
    ///
    /// Short pieces look like headlines; one that turned out to continue something is body text, and the search is done again.
    func successors() -> (next: [Int?], order: Double) {
        var matcher = self
        var result = matcher.matched()
        for _ in 0..<3 {
            var changed = false
            for (start, end) in result.next.enumerated() {
                guard let end else { continue }
                for index in [start, end] where matcher.fragments[index].kind == .heading {
                    matcher.fragments[index].kind = .body
                    changed = true
                }
            }
            guard changed else { break }
            result = matcher.matched()
        }
        return result
    }

    private func matched() -> (next: [Int?], order: Double) {
        let ends = fragments.indices.filter(mayGoOn)
        let starts = fragments.indices.filter(mayContinue)
        let order = reliability(ends)
        var gains: [[Double]] = []
        for end in ends {
            gains.append(starts.map { start in start == end ? -9 : gain(end, start, order: order) })
        }
        var result = [Int?](repeating: nil, count: fragments.count)
        for (row, column) in Assignment.best(gains).enumerated() {
            if let column { result[ends[row]] = starts[column] }
        }
        breakRings(&result)
        return (result, order)
    }

    /// A chain of continuations that bites its own tail loses its last link.
    private func breakRings(_ next: inout [Int?]) {
        for start in fragments.indices {
            var place = start
            var steps = 0
            while let following = next[place], steps <= fragments.count {
                if following == start {
                    next[place] = nil
                    break
                }
                place = following
                steps += 1
            }
        }
    }

    // MARK: Ends and starts

    private func isUnfinished(_ index: Int) -> Bool {
        !edges[index].endsSentence || edges[index].leavesQuotationOpen
    }

    private func mayGoOn(_ index: Int) -> Bool {
        let fragment = fragments[index]
        guard fragment.closing == nil else { return false }
        if fragment.kind == .heading { return fragment.isLastInBlock && fragment.lineCount <= 3 }
        guard fragment.kind == .body else { return false }
        if isUnfinished(index) { return true }
        return fragment.isLastInBlock && fragment.lastGap < 1.3 && fragment.lineCount > 1
    }

    private func mayContinue(_ index: Int) -> Bool {
        let fragment = fragments[index]
        guard !fragment.isIndented else { return false }
        if fragment.kind == .heading { return fragment.isFirstInBlock && fragment.isLastInBlock && fragment.lineCount <= 2 }
        return fragment.kind == .body && (fragment.isFirstInBlock || index > 0 && fragments[index - 1].kind != .body)
    }

    /// How often the block after an unfinished end looks like its continuation: nearly always when only whole regions of
    /// the page are out of place, by chance when every column is.
    private func reliability(_ ends: [Int]) -> Double {
        var seen = 0.0
        var fits = 0.0
        for end in ends where fragments[end].kind == .body && !edges[end].endsSentence {
            guard let next = nextBody(end), fragments[next].lineCount >= 2 else { continue }
            seen += 1
            if abs(fragments[next].firstGap) < 1.1 { fits += 1 }
        }
        return (fits + 2) / (seen + 2)
    }

    private func nextBody(_ index: Int) -> Int? {
        fragments.indices[(index + 1)...].first { fragments[$0].kind == .body }
    }

    // MARK: Evidence

    private func gain(_ end: Int, _ start: Int, order: Double) -> Double {
        let left = fragments[end]
        let right = fragments[start]
        if left.kind == .heading, right.kind == .heading { return -9 }
        var gain = weights.base
        let unfinished = isUnfinished(end)
        if unfinished, left.kind == .body { gain += weights.unfinished }
        let nearness = max(0.1, min(1, (order - 0.45) / 0.45))
        if start > end {
            let between = fragments[(end + 1)..<start]
            if between.isEmpty {
                gain += weights.next * nearness
            } else if between.allSatisfy({ $0.kind != .body }) {
                gain += weights.nextAfterHeadings * nearness
            }
        }
        if let a = left.column, let b = right.column {
            gain += abs(a - b) < 1 ? weights.sameColumn : weights.otherColumn * (unfinished ? 0.6 : 1)
        }
        if right.lineCount >= 2 {
            if abs(right.firstGap) < 1.0 { gain += weights.fullFirstLine }
            if right.firstGap >= 1.2, right.firstGap < 3.3, right.lineCount >= 3 { gain += weights.indentedFirstLine }
        }
        gain += quotation(edges[end], edges[start])
        gain += brokenWord.strength(edges[end].tail, edges[start].head)
        if right.kind == .heading { gain += weights.headingCandidate + min(1, right.demerits) }
        if left.kind == .heading { gain += weights.headingCandidate + headingShape(left, right) }
        if edges[start].beginsWithMark { gain += unfinished ? 3 : -6 }
        if !unfinished, edges[start].opensStory { return -9 }
        if !unfinished {
            // a paragraph that goes on after a full stop: only a full first line in a real column tells
            gain += weights.afterFullStop + (right.lineCount >= 3 && abs(right.firstGap) < 0.9 ? weights.startsInside : -2.5)
        }
        return gain
    }

    /// Whether what looks like a headline has the shape of a paragraph's first lines in the column of what may continue it.
    private func headingShape(_ left: Fragment, _ right: Fragment) -> Double {
        guard let column = right.column, right.lineCount >= 2, abs(right.firstGap) < 1 else { return 0 }
        let widths = left.widths.map { column - $0 }
        guard let first = widths.first, first > (left.demerits > 0 ? 0.7 : 1), first < 3.4 else { return -0.5 }
        if widths.count == 1 { return 0.8 + left.demerits }
        return widths.dropFirst().allSatisfy { abs($0) < 1.3 } ? weights.indentedTwoLines + left.demerits : 0
    }

    private func quotation(_ left: ColumnEdge, _ right: ColumnEdge) -> Double {
        switch (left.leavesQuotationOpen, right.firstQuotation) {
        case (true, "”"): return weights.closesQuotation
        case (true, "“"): return weights.breaksQuotation
        case (true, _): return weights.leavesQuotationOpen
        case (false, "”"): return weights.breaksQuotation
        default: return 0
        }
    }
}
