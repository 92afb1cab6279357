import Script

/// Reads lengths of time and results of races: 九秒八三, 一小时二十分钟, 两小时五分三十秒.
struct DurationRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        tail(place) ?? chain(place) ?? colons(place)
    }

    /// The digits after the unit: 9秒83, 1米78, 5块8.
    private func tail(_ place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        guard line.has(oneOf: "秒米块", at: place.start - 1), line.isJoined(place.start), line.isDigit(place.start - 2),
            1...3 ~= end - place.start, line.scalar(end) != .point, place.facts.measures.longest(line.glyphs, at: end) == nil,
            line.kind(end) != .symbol, line.kind(end) != .latin
        else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .decimal)
        return Candidate("tail", .duration, place.start..<end, writer, score: 70)
    }

    /// 1h20min, 3′26″, 9"87
    private func chain(_ place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        var index = place.start
        var count = 0
        var isRace = false
        while line.isDigit(index) {
            let end = line.digitsEnd(index)
            guard let (name, next) = Self.unit(place, end) else { break }
            writer.cardinal(index..<end, .duration, two: .counted)
            writer.write(name, .duration, from: end..<next)
            count += 1
            index = next
            if line.isDigit(index), line.scalar(next - 1) == .quote || line.scalar(next - 1) == .doublePrime {
                let end = line.digitsEnd(index)
                writer.digits(index..<end, .decimal)
                index = end
                // "2024"9: two strokes close a quotation.
                isRace = line.glyphs[..<place.start].count(where: { $0.scalar == .quote }) % 2 == 0
            }
        }
        return count > 1 || isRace ? Candidate("duration", .duration, place.start..<index, writer, score: 74) : nil
    }

    private static func unit(_ place: Place, _ index: Int) -> (String, Int)? {
        let line = place.line
        guard let (row, end) = place.facts.timeUnits.longest(line.glyphs, at: index),
            !line.isLatin(end) || !line.isLatin(end - 1) || !line.isJoined(end)
        else { return nil }
        return (place.facts.timeUnitNames[row], end)
    }

    /// 2:05:30 and 1:52.34 in a race.
    private func colons(_ place: Place) -> Candidate? {
        let line = place.line
        var parts: [Range<Int>] = []
        var index = place.start
        while line.isDigit(index), parts.count < 3 {
            let end = line.digitsEnd(index)
            guard end - index <= 2, parts.isEmpty || end - index == 2 else { return nil }
            parts.append(index..<end)
            index = end
            guard line.scalar(end) == .colon, line.isDigit(end + 1), line.isJoined(end + 1) else { break }
            index = end + 1
        }
        guard parts.count > 1, let last = parts.last else { return nil }
        index = last.upperBound
        let isDecimal = line.scalar(index) == .point && line.isDigit(index + 1)
        let cues = place.cues(around: place.start..<index)
        let isNear = place.cues(around: place.start..<index, left: 6, right: 4).contains(.duration)
        let isDated = place.has(.daypart, endingAt: place.start)
        let isRace = cues.contains(.duration) && !cues.contains(.clock) && !isDated
        // 师生比1:15.6 is no result.
        if isDecimal, parts.count == 2, cues.contains(.ratio), !cues.contains(.duration) { return nil }
        guard isDecimal || isRace && (parts.count == 3 || isNear && !cues.contains(.ratio)) else { return nil }
        var writer = place.writer()
        let names = parts.count == 3 ? ["小时", "分", "秒"] : ["分", "秒"]
        for (part, name) in zip(parts, names) {
            if part.lowerBound > place.start, line.scalar(part.lowerBound) == .digitZero, line.value(part) != 0 {
                writer.digits(part, .duration)
            } else {
                writer.cardinal(part, .duration, two: .counted)
            }
            writer.write(name, .duration, from: part)
        }
        if isDecimal {
            let end = line.digitsEnd(index + 1)
            writer.digits(index + 1..<end, .decimal)
            index = end
        }
        return Candidate("race", .duration, place.start..<index, writer, score: isDecimal ? 75 : 85)
    }
}
