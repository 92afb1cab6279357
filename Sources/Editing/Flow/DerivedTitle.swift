/// A title for a piece that prints none, made of the lead's own words: the first clause that says something.
struct DerivedTitle {
    let text: String

    /// Titles of news pieces have 8 to 22 characters.
    private static let length = 7...22

    init(_ lead: String) {
        let scalars = Array(lead.unicodeScalars.prefix(400))
        let isLatin = !scalars.contains { $0.value >= 0x2e80 }
        if isLatin {
            let words = String(scalars).split(separator: " ")
            text = words.prefix(9).joined(separator: " ") + (words.count > 9 ? "…" : "")
            return
        }
        var clauses: [[Unicode.Scalar]] = [[]]
        for scalar in scalars.prefix(160) {
            if scalar.isSentenceEnd || "，；：".unicodeScalars.contains(scalar) {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(scalar)
            }
        }
        clauses = clauses.map(Self.trimmed).filter { !$0.isEmpty }
        if let clause = clauses.first(where: { Self.length.contains($0.count) && Self.isBalanced($0) }) {
            text = String(clause)
        } else if let first = clauses.first(where: { $0.count > Self.length.upperBound }) {
            text = String(first.prefix(Self.length.upperBound - 2)) + "…"
        } else {
            text = clauses.first.map { String($0) } ?? String(lead.prefix(Self.length.upperBound))
        }
    }

    private static func isBalanced(_ clause: [Unicode.Scalar]) -> Bool {
        clause.filter { $0.isOpener }.count == clause.filter { $0.isCloser }.count
    }

    /// Without quotation marks at its ends that have no partner.
    private static func trimmed(_ clause: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var clause = clause[...]
        if !isBalanced(Array(clause)) {
            if let first = clause.first, first.isOpener { clause = clause.dropFirst() }
            if let last = clause.last, last.isCloser { clause = clause.dropLast() }
            if let first = clause.first, first.isCloser { clause = clause.dropFirst() }
        }
        while clause.first == " " { clause = clause.dropFirst() }
        return Array(clause)
    }
}
