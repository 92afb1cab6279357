/// A title for a piece that prints none, made of the lead's own words: the first clause that says something, with the next one if
/// the two make one headline: “Sora的横空出世，给AI界投下一枚‘重磅炸弹’” and not “2024年开年”.
struct DerivedTitle {
    let text: String

    /// Titles of news pieces have 8 to 22 characters.
    private static let length = 7...22

    init(_ lead: String, cues: Cues) {
        let scalars = Array(lead.unicodeScalars.prefix(400))
        let isLatin = !scalars.contains { $0.value >= 0x2e80 }
        if isLatin {
            let words = String(scalars).split(separator: " ")
            text = words.prefix(9).joined(separator: " ") + (words.count > 9 ? "…" : "")
            return
        }
        var clauses: [[Unicode.Scalar]] = [[]]
        var firstSentence = 0
        for scalar in scalars.prefix(160) {
            if scalar.isSentenceEnd || "，；：".unicodeScalars.contains(scalar) {
                if scalar.isSentenceEnd, firstSentence == 0 { firstSentence = clauses.count }
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(scalar)
            }
        }
        clauses = clauses.map(Self.trimmed)
        // When something happened is not what happened.
        while clauses.count > 1, clauses[0].isEmpty || cues.tellsOnlyTime(clauses[0]) {
            clauses.removeFirst()
            firstSentence -= 1
        }
        if firstSentence > 1, (4...10).contains(clauses[0].count), Self.isBalanced(clauses[0]), Self.isBalanced(clauses[1]),
            clauses[0].count + clauses[1].count <= Self.length.upperBound + 2, !Self.namesASpeaker(clauses[1], cues)
        {
            text = String(clauses[0]) + "，" + String(clauses[1])
            return
        }
        clauses = clauses.filter { !$0.isEmpty }
        if let clause = clauses.first(where: { Self.length.contains($0.count) && Self.isBalanced($0) }) {
            text = String(clause)
        } else if let first = clauses.first(where: { $0.count > Self.length.upperBound }) {
            text = String(first.prefix(Self.length.upperBound - 2)) + "…"
        } else {
            text = clauses.first.map { String($0) } ?? String(lead.prefix(Self.length.upperBound))
        }
    }

    /// “吴桂兰说”: who says it is no part of a headline.
    private static func namesASpeaker(_ clause: [Unicode.Scalar], _ cues: Cues) -> Bool {
        let text = String(clause)
        return cues.saying.contains { text.hasSuffix($0) }
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
