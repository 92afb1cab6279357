import Script

/// Reads numbers that are names: 360集团, 985高校, 沪深300, 731部队.
struct BrandRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        // 波音787-9: the number goes on.
        if line.scalar(end) == .hyphen, line.isDigit(end + 1), place.endsInModel(place.start) { return nil }
        if let (row, match) = place.facts.brands.longest(line.glyphs, at: place.start), match >= end, isWhole(line, match) {
            return named(place, place.facts.brandReadings[row], end)
        }
        for start in stride(from: place.start - 1, through: max(0, place.start - 8), by: -1) {
            if let (row, match) = place.facts.brands.longest(line.glyphs, at: start), match == end {
                // 985/211: the reading of the row is that of its first number.
                return named(place, line.isDigit(start) ? "" : place.facts.brandReadings[row], end)
            }
        }
        if end - place.start == 2, line.has(oneOf: "式", at: end), line.scalar(place.start) >= .digitFive,
            line.scalar(place.start + 1) != .digitZero
        {
            // 59式, 81式: the year a weapon was adopted.
            return named(place, "", end)
        }
        if end - place.start == 2, line.has(oneOf: "折", at: end), line.scalar(place.start + 1) != .digitZero {
            return named(place, "", end)
        }
        guard 3...4 ~= end - place.start, line.value(place.start..<end).map({ $0 % 100 != 0 }) == true,
            let side = place.facts.brandSides.longest(line.glyphs, at: end)?.value, end - place.start <= side,
            !place.cues(before: place.start, reach: 3).contains(.count)
        else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .digits, one: place.style.one)
        return Candidate("name", .digits, place.start..<end, writer, score: 50)
    }

    private func named(_ place: Place, _ reading: String, _ end: Int) -> Candidate {
        var writer = place.writer()
        if reading.isEmpty {
            writer.digits(place.start..<end, .digits, one: place.style.one)
        } else {
            writer.say(reading, .digits, from: place.line.source(place.start..<end))
        }
        return Candidate("brand", .digits, place.start..<end, writer, score: 82)
    }

    private func isWhole(_ line: WrittenLine, _ end: Int) -> Bool {
        !line.isDigit(end) || !line.isDigit(end - 1)
    }
}
