import Script

/// Where somebody is quoted in a sentence: between “ and ”, or from “ to the end.
struct Quotations {
    /// Shorter ones are titles, names and words that are mentioned, not somebody's words.
    private static let shortest = 10

    /// UTF-8 offsets in the sentence's text.
    private var ranges: [Range<Int>] = []

    init(in text: String) {
        var offset = 0
        var opened: (offset: Int, characters: Int)?
        for scalar in text.unicodeScalars {
            if let (start, characters) = opened { opened = (start, characters + 1) }
            switch scalar {
            case "“", "「":
                opened = (offset, 0)
            case "”", "」":
                if let (start, characters) = opened, characters > Self.shortest { ranges.append(start..<offset) }
                opened = nil
            default: break
            }
            offset += String(scalar).utf8.count
        }
        if let (start, characters) = opened, characters >= Self.shortest { ranges.append(start..<offset) }
    }

    func contain(_ clause: Clause) -> Bool {
        guard let first = clause.words.first?.syllables.first, let last = clause.words.last?.syllables.last else { return false }
        return ranges.contains { $0.contains(first.written.lowerBound) && $0.contains(last.written.lowerBound) }
    }
}
