import Script

/// Reads Roman numbers: Ⅱ期 as 二期, IV期, VIII因子.
struct RomanRule: Rule {
    var starts: [ScalarClass] { [.roman, .latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        if line.kind(place.start) == .roman {
            guard let value = Unicode.Scalar(line.scalar(place.start))?.properties.numericValue else { return nil }
            writer.write(writer.cardinalName(Int(value)), .roman, from: place.start)
            return Candidate("roman", .roman, place.start..<place.start + 1, writer, score: 80)
        }
        if line.isLatin(place.start - 1) || line.isDigit(place.start - 1), line.isJoined(place.start) { return nil }
        var end = line.latinEnd(place.start)
        let whole = end
        // IIIb期
        if end - place.start > 1, line.has(oneOf: "abcABC", at: end - 1), line.has(oneOf: "期", at: end) { end -= 1 }
        guard end - place.start <= 15, !line.isDigit(end) || !line.isJoined(end),
            let value = Self.value(place, place.start..<end)
        else { return nil }
        let isNoun = whole > end || place.facts.romanNouns.longest(line.glyphs, at: end) != nil
        guard isNumber(place, end, value, isNoun: isNoun) else { return nil }
        writer.write(writer.cardinalName(value), .roman, from: place.start..<end)
        return Candidate("roman", .roman, place.start..<end, writer, score: 76)
    }

    /// Whether the letters are a number here, not a word or an abbreviation.
    private func isNumber(_ place: Place, _ end: Int, _ value: Int, isNoun: Bool) -> Bool {
        let line = place.line
        let isSingle = end - place.start == 1
        if isNoun && line.scalar(place.start - 1) == .ordinal { return !isSingle || value <= 10 }
        // From 40 on the letters are more often something else: CD, XL, MD.
        guard value < 40 else { return false }
        if place.has(.roman, endingAt: place.start) { return true }
        if isSingle { return isNoun && (value == 1 || value == 5 && place.has(.stage, at: end)) }
        if place.facts.romanNames.longest(line.glyphs, at: place.start)?.end != end { return true }
        return isNoun || line.isLatin(place.start - 1) && !line.isJoined(place.start)
    }

    /// What the letters count; nil when they are no number in the form the Romans wrote.
    private static func value(_ place: Place, _ glyphs: Range<Int>) -> Int? {
        let letters = glyphs.map(place.line.scalar)
        var value = 0
        var last = 0
        for letter in letters.reversed() {
            guard let step = place.facts.romanSteps.first(where: { $0.letters == [letter] })?.value else { return nil }
            value += step < last ? -step : step
            last = max(last, step)
        }
        return letters == place.facts.romanLetters(of: value) ? value : nil
    }
}
