/// A sparse vector of terms in rising order.
struct TermVector: Sendable {
    let terms: [Int]
    let weights: [Double]
    let norm: Double

    init(terms: [Int], weights: [Double]) {
        self.terms = terms
        self.weights = weights
        norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// The cosine of the angle between two vectors: 0 (nothing shared) to 1.
    func cosine(_ other: TermVector) -> Double {
        guard norm > 0, other.norm > 0 else { return 0 }
        var product = 0.0
        var left = 0
        var right = 0
        while left < terms.count, right < other.terms.count {
            if terms[left] == other.terms[right] {
                product += weights[left] * other.weights[right]
                left += 1
                right += 1
            } else if terms[left] < other.terms[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return product / (norm * other.norm)
    }
}
