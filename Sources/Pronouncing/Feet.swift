/// How the words of a stretch lean on each other: feet of two to four syllables, within which a third tone meets the next.
///
/// `我想买|两把雨伞`, `总理|与总统`, `九点|九五米`: between feet a third tone stays one. A foot is cut where a rest would cost least, and
/// even feet are better than a long and a lone one.
struct Feet {
    private static let longest = 4
    /// No cut costs more, so that a long stretch is cut at all.
    private static let ceiling = 80
    /// After a part of a number, and after a number with its measure: 五百|五十, 五把|小雨伞.
    private static let part = 20

    let line: Line
    let words: [Range<Int>]
    let segmentation: Segmentation
    let table: WordTable
    let rules: ReadingRules
    let boundaries: Boundaries

    /// The words of the stretch that begin a foot, but for the first. `weights` are the words' syllables, neutral ones left out.
    func starts(in stretch: Range<Int>, weights: [Int]) -> Set<Int> {
        let count = stretch.count
        var best = [Int](repeating: Int.max, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        best[0] = 0
        for end in 1...count {
            let cut = end == count ? 0 : cost(at: stretch.lowerBound + end)
            var weight = 0
            for start in stride(from: end - 1, through: 0, by: -1) {
                weight += weights[start]
                if weight > Self.longest, start < end - 1 { break }
                let cost = best[start] + cut + Self.cost(ofWeight: weight)
                if cost < best[end] {
                    best[end] = cost
                    from[end] = start
                }
            }
        }
        var result: Set<Int> = []
        var end = from[count]
        while end > 0 {
            result.insert(stretch.lowerBound + end)
            end = from[end]
        }
        return result
    }

    private func cost(at next: Int) -> Int {
        let left = line.items[words[next - 1].upperBound - 1].scalar
        let right = line.items[words[next].lowerBound].scalar
        if isNumber(left) {
            // 五百|五十, 九点|九五: a number falls into its parts. A measure stays with its number.
            if isNumber(right) { return rules.closesNumberPart(left) ? Self.part : Self.ceiling }
            if words[next].count == 1 { return 2 * Self.ceiling }
        } else if words[next - 1].count == 1, next > 1, isNumber(line.items[words[next - 2].upperBound - 1].scalar) {
            return Self.part
        }
        return min(Self.ceiling, boundaries.cost(at: next, words, line, segmentation, table))
    }

    private func isNumber(_ scalar: UInt32) -> Bool { rules.isNumeral(scalar) || rules.closesNumberPart(scalar) }

    private static func cost(ofWeight weight: Int) -> Int {
        switch weight {
        case 0: ceiling
        case 1: 90
        case 2: 8
        case 3: 10
        default: 16
        }
    }
}
