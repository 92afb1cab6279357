import Script

/// Reads numbers with more than one point: 5.4.0 as 五点四点零, 127.0.0.1.
struct VersionRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var parts: [Range<Int>] = []
        var index = place.start
        while line.isDigit(index), index == place.start || line.isJoined(index) {
            let end = line.digitsEnd(index)
            parts.append(index..<end)
            guard line.scalar(end) == .point, line.isJoined(end), line.isDigit(end + 1), line.isJoined(end + 1) else { break }
            index = end + 1
        }
        guard parts.count > 2, let end = parts.last?.upperBound else { return nil }
        var writer = place.writer()
        for (number, part) in parts.enumerated() {
            if number > 0 { writer.write("点", .decimal, from: part.lowerBound - 1) }
            if parts.count == 4 || part.count > 2 || line.scalar(part.lowerBound) == .digitZero {
                writer.digits(part, .digits, one: parts.count == 4 ? place.style.one : .yi)
            } else {
                writer.cardinal(part, .digits, two: .er)
            }
        }
        return Candidate("version", .digits, place.start..<end, writer, score: 72)
    }
}
