import Script

/// Reads angles and coordinates: 39°54′20″ as 三十九度五十四分二十秒.
struct DegreeRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard let degrees = Amount(line, at: place.start), line.scalar(degrees.end) == .degree,
            !line.has(oneOf: "CcFf", at: degrees.end + 1)
        else { return nil }
        var writer = place.writer()
        writer.amount(degrees, .measure)
        writer.write("度", .measure, from: degrees.end)
        var end = degrees.end + 1
        for (signs, name) in [("′'’", "分"), ("″\"”", "秒")] {
            guard let part = Amount(line, at: end), line.has(oneOf: signs, at: part.end) else { break }
            writer.amount(part, .measure)
            writer.write(name, .measure, from: part.end)
            end = part.end + 1
        }
        if Quantity.isJoint(line.scalar(end)), let second = Amount(line, at: end + 1), line.scalar(second.end) == .degree {
            writer.write("到", .range, from: end)
            writer.amount(second, .measure)
            writer.write("度", .measure, from: second.end)
            end = second.end + 1
        }
        return Candidate("degree", .measure, place.start..<end, writer, score: 72)
    }
}
