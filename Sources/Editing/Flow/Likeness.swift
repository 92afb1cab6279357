/// How alike two stretches of text are in what they are about.
struct Likeness: Sendable {
    let page: PageText
    let words: WordList
    let cues: Cues

    /// Positive when two stretches share few telling words, negative when they share many; −2 to 2.
    func unlikeness(_ left: some Sequence<Piece>, _ right: some Sequence<Piece>) -> Double {
        let a = vector(left)
        let b = vector(right)
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var product = 0.0
        var ia = 0
        var ib = 0
        while ia < a.count, ib < b.count {
            if a[ia].key == b[ib].key {
                product += a[ia].weight * b[ib].weight
                ia += 1
                ib += 1
            } else if a[ia].key < b[ib].key {
                ia += 1
            } else {
                ib += 1
            }
        }
        let cosine = product / (norm(a) * norm(b) + 1e-9)
        return max(-2, min(2, Double.logarithm(0.035 / (cosine + 0.004))))
    }

    /// Whether the text after a headline says it again, as a lead does, and the text before it mentions nothing of it.
    func bringsNewSubject(_ headline: Piece, before next: some Sequence<Piece>, after previous: some Sequence<Piece>) -> Bool {
        let named = Set(vector([headline]).filter { $0.weight > 0 }.map(\.key))
        return named.intersection(vector(next).map(\.key)).count >= 2 && named.isDisjoint(with: vector(previous).map(\.key))
    }

    private func norm(_ vector: [(key: String, weight: Double)]) -> Double {
        vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    }

    private func vector(_ pieces: some Sequence<Piece>) -> [(key: String, weight: Double)] {
        var weights: [String: Double] = [:]
        for piece in pieces {
            let text = Array(page.scalars(piece).prefix(160))
            for range in words.words(text) {
                let word = text[range]
                guard let first = word.first else { continue }
                if range.count == 1, cues.functions.contains(first) || first.isASCIIWord { continue }
                let rarity: Double
                if first.isASCIIWord {
                    rarity = first.isASCIIDigit ? 3 : 10
                } else {
                    rarity = words.share(word).map { -Double.logarithm($0) } ?? 12
                }
                weights[String(word), default: 0] += max(0, rarity - 6) * (range.count == 1 ? 0.4 : 1)
            }
        }
        return weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
