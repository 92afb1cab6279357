/// Whether a break cuts a word of the dictionary or a run of characters that the page has elsewhere.
struct BrokenWord: Sendable {
    let words: WordList
    let grams: GramSet

    /// What stands after a number.
    let counted: Set<Unicode.Scalar>

    /// Log-odds that two texts were one, by the characters at the break.
    func strength(_ tail: [Unicode.Scalar], _ head: [Unicode.Scalar]) -> Double {
        guard let a = tail.last, let b = head.first else { return 0 }
        if a.isASCIIDigit {
            if b.isASCIIDigit || b == "." || b == "%" { return 1.5 }
            if counted.contains(b) { return 2 }
            if b.isClosingMark { return -1 }
        }
        guard a.isHanzi, b.isHanzi else { return 0 }
        var best = 0.0
        for back in 1...tail.count {
            guard tail[tail.count - back].isHanzi else { break }
            for ahead in 1...head.count where back + ahead <= 4 {
                guard head[ahead - 1].isHanzi else { break }
                guard let share = words.share(tail.suffix(back), head.prefix(ahead)) else { continue }
                if back + ahead >= 3 {
                    best = max(best, 3.2)
                } else {
                    let chance = (words.share([a]) ?? 1e-6) * (words.share([b]) ?? 1e-6)
                    best = max(best, max(0.3, min(2.4, 0.35 * Double.logarithm(share / chance))))
                }
            }
        }
        if best < 1.8, stands(tail, head, 2, 1) || stands(tail, head, 1, 2) { best = 1.8 }
        if best < 2.4, stands(tail, head, 2, 2) { best = 2.4 }
        return best
    }

    private func stands(_ tail: [Unicode.Scalar], _ head: [Unicode.Scalar], _ before: Int, _ after: Int) -> Bool {
        guard tail.count >= before, head.count >= after else { return false }
        let left = tail.suffix(before)
        let right = head.prefix(after)
        if left.contains(where: \.isPunctuation) || right.contains(where: \.isPunctuation) { return false }
        return grams.contains(left, right)
    }
}
