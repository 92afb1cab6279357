/// A title for a piece that prints none, made of the lead's own words: the first clause that says something, with the next one if
/// the two make one headline: “Sora的横空出世，给AI界投下一枚‘重磅炸弹’” and not “2024年开年”.
struct DerivedTitle {
    let text: String

    /// Titles of news pieces have 8 to 22 characters.
    private static let length = 7...22

    /// A title of the first paragraphs of a piece. In a dialogue the speakers are left out, and what is said first may be no more
    /// than a greeting: then the next speaker is heard.
    init(_ paragraphs: [String], cues: Cues) {
        let said = paragraphs.prefix(Self.mostSpeakers).map { Self.withoutSpeaker(Array($0.unicodeScalars.prefix(400))) }
        let isDialogue = said.count > 1 && zip(said, paragraphs).allSatisfy { $0.count < $1.unicodeScalars.prefix(400).count }
        let titles = (isDialogue ? said : paragraphs.prefix(1).map { Array($0.unicodeScalars.prefix(400)) }).map {
            Self.title($0, cues)
        }
        text = titles.first { Self.length.contains($0.unicodeScalars.count) } ?? titles.first ?? ""
    }

    private static let mostSpeakers = 4

    private static func withoutSpeaker(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        Array(text.dropFirst(LineMark.labelLength(text) ?? 0))
    }

    private static func title(_ scalars: [Unicode.Scalar], _ cues: Cues) -> String {
        let isLatin = !scalars.contains { $0.value >= 0x2e80 }
        if isLatin {
            let words = String(scalars).split(separator: " ")
            return words.prefix(9).joined(separator: " ") + (words.count > 9 ? "…" : "")
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
        clauses = clauses.map(trimmed)
        // When something happened is not what happened.
        while clauses.count > 1, clauses[0].isEmpty || cues.tellsOnlyTime(clauses[0]) {
            clauses.removeFirst()
            firstSentence -= 1
        }
        if firstSentence > 1, (4...10).contains(clauses[0].count), isBalanced(clauses[0]), isBalanced(clauses[1]),
            clauses[0].count + clauses[1].count <= length.upperBound + 2, !namesASpeaker(clauses[1], cues)
        {
            return String(clauses[0]) + "，" + String(clauses[1])
        }
        clauses = clauses.filter { !$0.isEmpty }
        if let clause = clauses.first(where: { length.contains($0.count) && isBalanced($0) }) { return String(clause) }
        if let first = clauses.first(where: { $0.count > length.upperBound }) {
            return String(first.prefix(length.upperBound - 2)) + "…"
        }
        return String(clauses.first ?? Array(scalars.prefix(length.upperBound)))
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
