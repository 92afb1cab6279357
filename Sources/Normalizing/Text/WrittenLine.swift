/// A sentence as the rules see it: its glyphs without white space, and the cue words among them.
///
/// White space is left out of the glyphs but remembered in them, so that `2024 年` and `CAR T 细 胞` meet the same rules as
/// their unspaced forms, and a rule for which a space counts can still ask.
struct WrittenLine {
    let glyphs: [Glyph]
    /// In the order of the line.
    let cues: [CueMark]
    /// What all of them say.
    let allCues: Cue
    /// UTF-8 length of the sentence.
    let length: Int
    let bytes: [UInt8]

    init(_ text: String, facts: Facts) {
        bytes = Array(text.utf8)
        length = bytes.count
        glyphs = Self.glyphs(of: bytes, facts.scalars)
        cues = facts.cueMarks(in: glyphs)
        allCues = cues.reduce(into: []) { $0.formUnion($1.cue) }
    }

    var count: Int { glyphs.count }

    /// The first cue that starts at the index or after it.
    func firstCue(from index: Int) -> Int {
        var low = 0
        var high = cues.count
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].start < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What the words that end at most `reach` glyphs before the index say.
    func cues(before index: Int, reach: Int) -> Cue {
        var result: Cue = []
        for mark in cues[firstCue(from: index - reach)...] {
            if mark.start >= index { break }
            if mark.end <= index { result.formUnion(mark.cue) }
        }
        return result
    }

    /// The scalar at an index; 0 outside the line.
    func scalar(_ index: Int) -> UInt32 {
        glyphs.indices.contains(index) ? glyphs[index].scalar : 0
    }

    /// The class at an index; space outside the line.
    func kind(_ index: Int) -> ScalarClass {
        glyphs.indices.contains(index) ? glyphs[index].kind : .space
    }

    /// Whether the scalar stands directly after the one before it, without white space.
    func isJoined(_ index: Int) -> Bool {
        glyphs.indices.contains(index) && index > 0 && !glyphs[index].isSpaced
    }

    /// Whether nothing at all stands before the scalar, not even an accent or a joiner.
    func touches(_ index: Int) -> Bool { index > 0 && index < count && glyphs[index].start == glyphs[index - 1].end }

    func isDigit(_ index: Int) -> Bool { kind(index) == .digit }
    func isLatin(_ index: Int) -> Bool { kind(index) == .latin }
    func isHanzi(_ index: Int) -> Bool { kind(index) == .hanzi }

    /// The end of the run of digits that starts here; a space ends it.
    func digitsEnd(_ index: Int) -> Int {
        var end = index
        while isDigit(end), end == index || isJoined(end) { end += 1 }
        return end
    }

    /// The end of the run of Latin letters that starts here; a space ends it.
    func latinEnd(_ index: Int) -> Int {
        var end = index
        while isLatin(end), end == index || isJoined(end) { end += 1 }
        return end
    }

    /// Whether the word stands at the index, spaces aside.
    func has(_ word: String, at index: Int) -> Bool {
        var position = index
        for scalar in word.unicodeScalars {
            guard self.scalar(position) == scalar.value else { return false }
            position += 1
        }
        return true
    }

    /// The first of the words that stands at the index.
    func first(of words: [String], at index: Int) -> String? {
        words.first { has($0, at: index) }
    }

    /// Whether the word ends at the index.
    func has(_ word: String, endingAt index: Int) -> Bool {
        has(word, at: index - word.unicodeScalars.count)
    }

    func has(oneOf scalars: String, at index: Int) -> Bool {
        let wanted = scalar(index)
        return wanted != 0 && scalars.unicodeScalars.contains { $0.value == wanted }
    }

    /// Whether the dash at the index stands between two of a series, the later one after it: Q1-Q3.
    func isSeries(at dash: Int) -> Bool {
        var start = dash
        while start > dash - 3, isDigit(start - 1) { start -= 1 }
        let end = digitsEnd(dash + 2)
        guard start < dash, isLatin(start - 1), !isLatin(start - 2), scalar(start - 1) == scalar(dash + 1), end > dash + 2,
            !isLatin(end),
            let first = value(start..<dash), let second = value(dash + 2..<end)
        else { return false }
        return first < second
    }

    /// The value of some digits, other glyphs aside; nil when it is too long to be a plain number.
    func value(_ range: Range<Int>) -> Int? {
        var value = 0
        for index in range where isDigit(index) {
            guard value < 100_000_000_000_000 else { return nil }
            value = value * 10 + Int(scalar(index)) - 48
        }
        return value
    }

    /// The glyphs as a string, in canonical form.
    func text(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for index in range {
            if let scalar = Unicode.Scalar(glyphs[index].scalar) { result.append(scalar) }
        }
        return String(result)
    }

    /// UTF-8 offsets of some glyphs.
    func source(_ range: Range<Int>) -> Range<Int> {
        Int(glyphs[range.lowerBound].start)..<Int(glyphs[range.upperBound - 1].end)
    }

    /// Exactly what is written between two UTF-8 offsets.
    func written(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static func glyphs(of bytes: [UInt8], _ table: ScalarTable) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(bytes.count / 2)
        var isSpaced = false
        var offset = 0
        while offset < bytes.count {
            let first = UInt32(bytes[offset])
            let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
            var scalar = length == 1 ? first : first & (0x7f >> UInt32(length))
            for next in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(bytes[next] & 0x3f) }
            let canonical = table.canonical(scalar)
            let kind = table.kind(canonical)
            if kind == .space {
                if !ScalarTable.isWeightless(canonical) { isSpaced = true }
            } else {
                glyphs.append(
                    Glyph(
                        scalar: canonical, start: UInt32(offset), end: UInt32(offset + length), kind: kind, isSpaced: isSpaced))
                isSpaced = false
            }
            offset += length
        }
        return glyphs
    }
}
