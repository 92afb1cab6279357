import Script

/// Reads ratios and results with a colon: 1:500 as 一比五百, 78:96 as 七十八比九十六.
struct RatioRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
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
        var score = 45.0
        let cues = place.cues(around: place.start..<end)
        if cues.contains(.ratio) { score += 20 }
        if cues.contains(.score) { score += 20 }
        if cues.contains(.clock) { score -= 10 }
        return Candidate("ratio", .ratio, place.start..<end, writer, score: score)
    }
}
