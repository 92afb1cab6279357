import Script

/// Turns UTF-8 offsets of a sentence into scalar offsets of the text a reader sees, from which reading marks are gone.
struct ShownOffsets {
    /// For each UTF-8 offset of the sentence, and its end: how many shown scalars lie before it.
    private let before: [Int]

    init(_ spoken: SpokenSentence) {
        let utf8 = Array(spoken.sentence.text.text.utf8)
        var isShown = [Bool](repeating: false, count: utf8.count)
        for token in spoken.tokens { for offset in token.shown { isShown[offset] = true } }
        var before: [Int] = []
        before.reserveCapacity(utf8.count + 1)
        var count = 0
        for (offset, byte) in utf8.enumerated() {
            before.append(count)
            if isShown[offset], !UTF8.isContinuation(byte) { count += 1 }
        }
        self.before = before + [count]
    }

    func scalars(of range: Range<Int>) -> Range<Int> {
        let low = before[min(max(range.lowerBound, 0), before.count - 1)]
        let high = before[min(max(range.upperBound, 0), before.count - 1)]
        return low..<max(low, high)
    }
}
