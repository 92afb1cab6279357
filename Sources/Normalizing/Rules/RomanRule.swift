import Script

/// Reads Roman numbers: Ⅱ期 as 二期, IV期, VIII因子.
struct RomanRule: Rule {
    var starts: [ScalarClass] { [.roman, .latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        if line.kind(place.start) == .roman {
            guard let value = Unicode.Scalar(line.scalar(place.start))?.properties.numericValue else { return nil }
            writer.write(Self.name(Int(value)), .roman, from: place.start)
            return Candidate("roman", .roman, place.start..<place.start + 1, writer, score: 80)
        }
        if line.isLatin(place.start - 1) || line.isDigit(place.start - 1), line.isJoined(place.start) { return nil }
        var end = line.latinEnd(place.start)
        let whole = end
        // IIIb期
        if end - place.start > 1, line.has(oneOf: "abcABC", at: end - 1), line.has(oneOf: "期", at: end) { end -= 1 }
        guard end - place.start <= 5, !line.isDigit(end) || !line.isJoined(end), let value = Self.value(line, place.start..<end),
            Self.isCanonical(line.text(place.start..<end))
        else { return nil }
        let isNoun = whole > end || place.facts.romanNouns.longest(line.glyphs, at: end) != nil
        let score: Double
        switch line.text(place.start..<end) {
        case _ where isNoun && line.scalar(place.start - 1) == .ordinal || line.has("因子", endingAt: place.start): score = 76
        case "X", "C", "L": return nil
        case "V": score = line.has(oneOf: "类期级", at: end) ? 75 : 0
        case "I": score = isNoun ? 75 : 0
        case "II", "III", "VII", "VIII", "XII", "XIII": score = 75
        case let text where text.count > 2 && text != "XXX" && text != "XIX": score = 75
        default: score = isNoun || line.isLatin(place.start - 1) && !line.isJoined(place.start) ? 75 : 0
        }
        guard score > 0 else { return nil }
        writer.write(Self.name(value), .roman, from: place.start..<end)
        return Candidate("roman", .roman, place.start..<end, writer, score: score)
    }

    /// The value of I to XXXIX; nil when the letters are no such number.
    private static func value(_ line: WrittenLine, _ glyphs: Range<Int>) -> Int? {
        var value = 0
        var last = 0
        for index in glyphs.reversed() {
            let digit: Int
            switch line.scalar(index) {
            case 0x49: digit = 1
            case 0x56: digit = 5
            case 0x58: digit = 10
            default: return nil
            }
            value += digit < last ? -digit : digit
            last = max(last, digit)
        }
        return 1...39 ~= value ? value : nil
    }

    private static func isCanonical(_ text: String) -> Bool {
        !["IIII", "VV", "IVI", "IXI", "IXV", "VX", "IIV", "IIX", "VIV", "VIX", "VVI"].contains {
            text.hasSuffix($0) || text.hasPrefix($0)
        }
    }

    static func name(_ value: Int) -> String {
        let names = PieceWriter.digitNames
        if value < 10 { return names[value] }
        guard value < 100 else {
            return value == 100 ? "一百" : String(value).compactMap { $0.wholeNumberValue }.map { names[$0] }.joined()
        }
        return (value < 20 ? "" : names[value / 10]) + "十" + (value % 10 == 0 ? "" : names[value % 10])
    }
}
