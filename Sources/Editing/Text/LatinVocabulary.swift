/// The Latin words of a page, as far as they stand whole within a line, and their neighbours.
struct LatinVocabulary: Sendable {
    private var words: Set<String> = []
    private var pairs: Set<String> = []

    init(_ page: PageText) {
        for line in page.lines {
            var previous: String?
            var index = line.glyphs.lowerBound
            while index < line.glyphs.upperBound {
                guard page.glyphs[index].scalar.isASCIIWord else {
                    previous = nil
                    index += 1
                    continue
                }
                let start = index
                var word = ""
                while index < line.glyphs.upperBound, page.glyphs[index].scalar.isASCIIWord,
                    index == start || !page.glyphs[index].isSpaced
                {
                    word.unicodeScalars.append(page.glyphs[index].scalar)
                    index += 1
                }
                if start > line.glyphs.lowerBound, index < line.glyphs.upperBound { words.insert(word) }
                if let previous, page.glyphs[start].isSpaced { pairs.insert(previous + " " + word) }
                previous = word
            }
        }
    }

    /// Whether two tokens that meet at a line break are two words.
    func separates(_ left: String, _ right: String) -> Bool {
        if pairs.contains(left + " " + right) { return true }
        if words.contains(left + right) { return false }
        if words.contains(left), words.contains(right) { return true }
        guard let a = left.unicodeScalars.last, let b = right.unicodeScalars.first else { return false }
        if a.isASCIIDigit != b.isASCIIDigit {
            // "B|2C" and "20|TB" are broken tokens, "Gen|2" is two.
            return a.isASCIILetter && left.unicodeScalars.count >= 3 && words.contains(left)
        }
        return true
    }
}
