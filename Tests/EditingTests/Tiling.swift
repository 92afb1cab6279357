/// Greedy string tiling: which character of one text is which of the other, the longest common runs first.
enum Tiling {
    /// For each character of `p` its partner in `t`, or -1.
    static func match(_ p: [Unicode.Scalar], _ t: [Unicode.Scalar]) -> [Int] {
        var match = [Int](repeating: -1, count: p.count)
        var isUsed = [Bool](repeating: false, count: t.count)
        for length in [40, 20, 12, 6, 4, 3, 2, 1] {
            if match.allSatisfy({ $0 >= 0 }) { break }
            var index: [Int: [Int]] = [:]
            if length <= t.count {
                for j in 0...(t.count - length) where !isUsed[j..<j + length].contains(true) {
                    index[hash(t[j..<j + length]), default: []].append(j)
                }
            }
            var candidates: [(length: Int, p: Int, t: Int)] = []
            var i = 0
            while i < p.count - length + 1 {
                if match[i..<i + length].contains(where: { $0 >= 0 }) {
                    i += 1
                    continue
                }
                var best = (length: 0, continues: false, place: -1)
                for j in index[hash(p[i..<i + length])] ?? [] where p[i..<i + length].elementsEqual(t[j..<j + length]) {
                    var n = length
                    while i + n < p.count, j + n < t.count, p[i + n] == t[j + n], match[i + n] < 0, !isUsed[j + n] { n += 1 }
                    let continues = i > 0 && j > 0 && match[i - 1] == j - 1
                    let isBetter = best.place >= 0 ? (n > best.length || n == best.length && continues && !best.continues) : n > 0
                    if isBetter { best = (n, continues, j) }
                }
                if best.length >= length {
                    candidates.append((best.length, i, best.place))
                    i += length >= 12 ? best.length : 1
                } else {
                    i += 1
                }
            }
            candidates.sort { ($1.length, $0.p) < ($0.length, $1.p) }
            for candidate in candidates {
                var (n, i, j) = (candidate.length, candidate.p, candidate.t)
                while n > 0, match[i] >= 0 || isUsed[j] {
                    i += 1
                    j += 1
                    n -= 1
                }
                var q = 0
                while q < n, match[i + q] < 0, !isUsed[j + q] { q += 1 }
                guard q >= length else { continue }
                for x in 0..<q {
                    match[i + x] = j + x
                    isUsed[j + x] = true
                }
            }
        }
        return match
    }

    private static func hash(_ text: ArraySlice<Unicode.Scalar>) -> Int {
        var hash: UInt64 = 1_469_598_103_934_665_603
        for scalar in text { hash = (hash ^ UInt64(scalar.value)) &* 1_099_511_628_211 }
        return Int(truncatingIfNeeded: hash)
    }
}
