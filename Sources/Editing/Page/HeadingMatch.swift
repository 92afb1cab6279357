/// How much more of a headline's words a stretch of text has than it would have by chance.
///
/// A log-likelihood ratio in which each word of the headline counts by how rare it is in the language and how often the
/// rest of the page has it.
struct HeadingMatch: Sendable {
    private struct Unit: Sendable {
        /// Occurrences in each paragraph.
        let counts: [Int]
        /// Chance of one occurrence in one character of any text.
        let share: Double
        /// Chance that the text under this headline has the word.
        let expected: Double
        let weight: Double
        /// Single characters and pairs that stand in for the word where it is missing.
        let parts: [Unit]
        let documents: Int
    }

    private let units: [[Unit]]
    private let phrases: [[Unit]]
    private let lengths: [Double]
    private let phraseWeight: Double

    init(
        headings: [PageHeading], paragraphs: [PageParagraph], words: WordList, cues: Cues, names: NameEvidence, phraseWeight: Double
    ) {
        self.phraseWeight = phraseWeight
        lengths = paragraphs.map { Double($0.text.count) }
        let texts = paragraphs.map(\.text)
        var units: [[Unit]] = []
        var phrases: [[Unit]] = []
        for heading in headings {
            let ranges = Self.strings(heading.text, words, names)
            units.append(ranges.compactMap { Self.unit(Array(heading.text[$0]), texts, words, cues, withParts: true) })
            phrases.append(
                zip(ranges, ranges.dropFirst()).compactMap {
                    Self.phrase(Array(heading.text[$0.lowerBound..<$1.upperBound]), texts)
                })
        }
        self.units = units
        self.phrases = phrases
    }

    /// Two neighbouring words as one unit: that a text has them side by side tells much, that it has not tells nothing.
    private static func phrase(_ string: [Unicode.Scalar], _ texts: [[Unicode.Scalar]]) -> Unit? {
        guard string.allSatisfy({ !$0.isPunctuation }) else { return nil }
        let counts = texts.map { count(string, in: $0) }
        let documents = counts.count { $0 > 0 }
        guard documents > 0 else { return nil }
        return Unit(counts: counts, share: 2e-7, expected: 0.15, weight: 1, parts: [], documents: documents)
    }

    private static func strings(_ text: [Unicode.Scalar], _ words: WordList, _ names: NameEvidence) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in words.words(text) {
            // neighbouring single hanzi go together where they are no word of their own: a name, a coinage
            if range.count == 1, let last = result.last, last.upperBound == range.lowerBound, last.count == 1,
                text[range.lowerBound].isHanzi,
                text[last.lowerBound].isHanzi
            {
                result[result.count - 1] = last.lowerBound..<range.upperBound
            } else {
                result.append(range)
            }
        }
        return result
    }

    private static func unit(
        _ string: [Unicode.Scalar], _ texts: [[Unicode.Scalar]], _ words: WordList, _ cues: Cues, withParts: Bool
    ) -> Unit? {
        guard let first = string.first else { return nil }
        if string.count == 1, cues.functions.contains(first) || first.isASCIIDigit { return nil }
        if string.allSatisfy({ cues.functions.contains($0) }) { return nil }
        let counts = texts.map { count(string, in: $0) }
        let isLatin = first.isASCIIWord
        let share = isLatin ? 1e-6 : words.share(string[...]) ?? 2e-7
        var parts: [Unit] = []
        if withParts, string.count >= 2, !isLatin {
            if string.count >= 3 {
                for start in 0..<string.count - 1 {
                    if let part = unit(Array(string[start..<start + 2]), texts, words, cues, withParts: false) {
                        parts.append(part)
                    }
                }
            } else {
                for scalar in string { if let part = unit([scalar], texts, words, cues, withParts: false) { parts.append(part) } }
            }
        }
        let expected = isLatin ? 0.8 : string.count == 1 ? 0.6 : 0.55
        let weight = string.count == 1 && !isLatin ? 0.45 : 1
        return Unit(
            counts: counts, share: share, expected: expected, weight: weight, parts: parts, documents: counts.count { $0 > 0 })
    }

    private static func count(_ string: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
        guard text.count >= string.count, let first = string.first else { return 0 }
        var count = 0
        var index = 0
        let last = text.count - string.count
        while index <= last {
            if text[index] == first {
                var length = 1
                while length < string.count, text[index + length] == string[length] { length += 1 }
                if length == string.count {
                    // a number only matches as a whole
                    let isInsideNumber =
                        first.isASCIIDigit
                        && (index > 0 && text[index - 1].isASCIIDigit
                            || index + length < text.count && text[index + length].isASCIIDigit)
                    if !isInsideNumber { count += 1 }
                }
            }
            index += 1
        }
        return count
    }

    // MARK: Evidence

    func odds(_ heading: Int, over paragraphs: [Int]) -> Double { odds(heading, over: paragraphs[...]) }

    func odds(_ heading: Int, over paragraphs: Range<Int>) -> Double { odds(heading, over: Array(paragraphs)[...]) }

    /// Log-odds that a headline stands over some paragraphs, by their words.
    func odds(_ heading: Int, over paragraphs: ArraySlice<Int>) -> Double {
        let length = paragraphs.reduce(0.0) { $0 + lengths[$1] }
        let sum = units[heading].reduce(0.0) { $0 + odds($1, paragraphs, length) }
        let phrased = phrases[heading].reduce(0.0) { $0 + max(0, odds($1, paragraphs, length)) }
        return sum / Double(max(1, units[heading].count)).squareRoot() * 1.3 + phraseWeight * phrased
    }

    private func odds(_ unit: Unit, _ paragraphs: ArraySlice<Int>, _ length: Double) -> Double {
        var count = 0
        var inside = 0
        for paragraph in paragraphs where unit.counts[paragraph] > 0 {
            count += unit.counts[paragraph]
            inside += 1
        }
        let outside = Double(unit.documents - inside)
        let others = Double(lengths.count - paragraphs.count)
        let pageRate = (outside + 0.15) / (others + 1) * Double(paragraphs.count)
        let chance = min(0.95, max(0.004, 1 - Double.exponential(-max(unit.share * length * 1.5, pageRate))))
        if count > 0 {
            let gain = Double.logarithm(unit.expected / chance)
            return unit.weight * max(0.05, min(3.5, gain + 0.5 * Double.logarithm(Double(count))))
        }
        let loss = Double.logarithm((1 - unit.expected) / (1 - min(chance, unit.expected)))
        guard !unit.parts.isEmpty else { return unit.weight * 0.5 * loss }
        let stand = unit.parts.reduce(0.0) { $0 + odds($1, paragraphs, length) } / Double(unit.parts.count)
        return unit.weight * (0.5 * loss + 0.8 * max(-0.3, stand))
    }
}
