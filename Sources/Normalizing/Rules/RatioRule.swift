import Script

/// Reads ratios and results with a colon: 1:500 as 一比五百, 78:96 as 七十八比九十六.
struct RatioRule: Rule {
    var starts: [ScalarClass] { [.digit, .mark] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        if line.scalar(place.start) == .colon {
            // 47%:46%, 100ml:5g
            guard line.isDigit(place.start + 1), line.isJoined(place.start + 1),
                line.scalar(place.start - 1) == .percent || isMeasured(place)
            else { return nil }
            writer.write("比", .ratio, from: place.start)
            return Candidate("ratio", .ratio, place.start..<place.start + 1, writer, score: 60)
        }
        guard let first = Amount(line, at: place.start) else { return nil }
        writer.amount(first, .ratio)
        var end = first.end
        var count = 1
        while line.scalar(end) == .colon, line.isDigit(end + 1), let next = Amount(line, at: end + 1), count < 6 {
            writer.write("比", .ratio, from: end)
            writer.amount(next, .ratio)
            end = next.end
            count += 1
        }
        guard count > 1 else { return nil }
        if Quantity.isJoint(line.scalar(end)), line.isJoined(end), let last = Amount(line, at: end + 1),
            line.scalar(last.end) != .colon
        {
            // 1:1-3
            writer.write("到", .range, from: end)
            writer.amount(last, .ratio)
            end = last.end
        }
        var score = 45.0
        let cues = place.cues(around: place.start..<end)
        if cues.contains(.ratio) { score += 20 }
        // 10:45:45: shares of a whole.
        if count == 3, isWhole(line, place.start..<end) { score += 30 }
        if cues.contains(.score) { score += 20 }
        if cues.contains(.clock) { score -= 10 }
        return Candidate("ratio", .ratio, place.start..<end, writer, score: score)
    }

    /// Whether a unit stands on both sides of the colon.
    private func isMeasured(_ place: Place) -> Bool {
        let line = place.line
        guard line.isLatin(place.start - 1), let next = Amount(line, at: place.start + 1),
            let last = place.facts.units.longest(line.glyphs, at: next.end)?.end, !line.isLatin(last)
        else { return false }
        var start = place.start
        while line.isLatin(start - 1) { start -= 1 }
        return line.isDigit(start - 1) && place.facts.units.longest(line.glyphs, at: start)?.end == place.start
    }

    /// Whether three whole numbers make a hundred.
    private func isWhole(_ line: WrittenLine, _ glyphs: Range<Int>) -> Bool {
        var sum = 0
        var index = glyphs.lowerBound
        while index < glyphs.upperBound {
            let end = line.digitsEnd(index)
            guard end > index, end == glyphs.upperBound || line.scalar(end) == .colon else { return false }
            sum += line.value(index..<end) ?? 0
            index = end + 1
        }
        return sum == 100
    }
}
