/// The telling words of each paragraph of a page: dictionary words, Latin terms, names and other runs that only this page has.
struct TermIndex: Sendable {
    struct Entry: Sendable {
        let term: Int
        let count: Int
    }

    /// Terms of each paragraph in rising order.
    private(set) var entries: [[Entry]] = []
    /// Length of each paragraph in terms.
    private(set) var lengths: [Int] = []
    /// In how many paragraphs each term occurs.
    private(set) var documents: [Int] = []
    /// How rare each term is in the language: 0 (everywhere) to about 1.3.
    private(set) var rarity: [Double] = []
    private var ids: [String: Int] = [:]
    private let words: WordList
    private let functions: Set<Unicode.Scalar>
    private let names: [[Unicode.Scalar]]
    private var pairs: [UInt64: Int] = [:]

    init(_ texts: [[Unicode.Scalar]], words: WordList, cues: Cues, names: [[Unicode.Scalar]]) {
        self.words = words
        self.names = names
        functions = cues.functions
        let segmented = texts.map { words.words($0) }
        for (text, ranges) in zip(texts, segmented) { countPairs(text, ranges) }
        for (text, ranges) in zip(texts, segmented) {
            var counts: [Int: Int] = [:]
            for term in terms(text, ranges) { counts[id(term.word, rarity: term.rarity), default: 0] += 1 }
            entries.append(counts.map { Entry(term: $0.key, count: $0.value) }.sorted { $0.term < $1.term })
            lengths.append(ranges.count)
            for term in counts.keys { documents[term] += 1 }
        }
    }

    private mutating func id(_ word: String, rarity value: Double) -> Int {
        if let id = ids[word] { return id }
        ids[word] = rarity.count
        rarity.append(value)
        documents.append(0)
        return rarity.count - 1
    }

    /// The number of a word that occurs on the page.
    func id(of word: String) -> Int? { ids[word] }

    // MARK: Terms of a text

    /// The words of a text with their rarity; neighbouring single hanzi that stand together twice on the page count as a word.
    func terms(_ text: [Unicode.Scalar]) -> [(word: String, rarity: Double)] { terms(text, words.words(text)) }

    private func terms(_ text: [Unicode.Scalar], _ ranges: [Range<Int>]) -> [(word: String, rarity: Double)] {
        var result: [(word: String, rarity: Double)] = []
        for (number, range) in ranges.enumerated() {
            let word = text[range]
            guard let first = word.first else { continue }
            if first.isASCIIWord {
                let isNumber = word.allSatisfy(\.isASCIIDigit)
                if isNumber, word.count < 2 { continue }
                result.append(
                    (String(word), isNumber ? (word.count > 2 && !word.starts(with: "20".unicodeScalars) ? 0.7 : 0.3) : 1.3))
                continue
            }
            if range.count == 1 {
                if number + 1 < ranges.count, ranges[number + 1].count == 1, ranges[number + 1].lowerBound == range.upperBound,
                    let second = text[ranges[number + 1]].first, second.isHanzi, first.isHanzi,
                    pairs[UInt64(first.value) << 32 | UInt64(second.value), default: 0] > 1
                {
                    result.append((String([first, second]), 1.2))
                }
                if functions.contains(first) { continue }
                result.append((String(word), 0.35 * weight(words.share(word) ?? 1e-7)))
            } else {
                result.append((String(word), weight(words.share(word) ?? 1e-8)))
            }
        }
        for name in names where text.count >= name.count {
            for start in 0...(text.count - name.count)
            where text[start] == name[0] && text[start..<start + name.count].elementsEqual(name) {
                result.append((String(name), 1.4))
            }
        }
        return result
    }

    private func weight(_ share: Double) -> Double {
        max(0.05, min(1.3, (-Double.logarithm(share) - 6) / 6))
    }

    private mutating func countPairs(_ text: [Unicode.Scalar], _ ranges: [Range<Int>]) {
        for (left, right) in zip(ranges, ranges.dropFirst())
        where left.count == 1 && right.count == 1 && left.upperBound == right.lowerBound {
            let a = text[left.lowerBound]
            let b = text[right.lowerBound]
            guard a.isHanzi, b.isHanzi, !functions.contains(a), !functions.contains(b) else { continue }
            pairs[UInt64(a.value) << 32 | UInt64(b.value), default: 0] += 1
        }
    }

    // MARK: Likeness

    /// Weighted terms of some paragraphs together.
    func vector(_ paragraphs: some Sequence<Int>) -> TermVector {
        var counts: [Int: Int] = [:]
        for paragraph in paragraphs { for entry in entries[paragraph] { counts[entry.term, default: 0] += entry.count } }
        let total = Double(entries.count)
        let terms = counts.keys.sorted()
        return TermVector(
            terms: terms,
            weights: terms.map { term in
                let spread = Double.logarithm((total + 1) / Double(documents[term])) / Double.logarithm(total + 1)
                return (1 + Double.logarithm(Double(counts[term, default: 1]))) * rarity[term] * max(0.05, spread)
            })
    }
}
