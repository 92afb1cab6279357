import Script

/// Reads results with a dash: 3-0 as 三比零.
struct ScoreRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let joint = line.digitsEnd(place.start)
        let end = line.digitsEnd(joint + 1)
        guard joint - place.start <= 3, Quantity.isJoint(line.scalar(joint)), 1...3 ~= end - joint - 1,
            line.scalar(end) != .hyphen || !line.isDigit(end + 1), line.scalar(end) != .point || !line.isDigit(end + 1),
            line.scalar(place.start - 1) != .hyphen, line.scalar(end) != .percent, !place.isEquation(at: end),
            let first = line.value(place.start..<joint), let second = line.value(joint + 1..<end),
            !place.has(.pattern, at: end), !(line.scalar(place.start) == .digitZero && joint - place.start > 1)
        else { return nil }
        var writer = place.writer()
        writer.cardinal(place.start..<joint, .score)
        if line.scalar(place.start - 1) == .full, first > second {
            // 满200-50
            writer.write("减", .symbol, from: joint)
            writer.cardinal(joint + 1..<end, .cardinal)
            return Candidate("rebate", .formula, place.start..<end, writer, score: 75)
        }
        if place.has(.numbered, endingAt: place.start), line.scalar(joint) == .hyphen {
            // 表2-1
            writer.write("杠", .code, from: joint)
            writer.cardinal(joint + 1..<end, .code)
            return Candidate("figure", .code, place.start..<end, writer, score: 70)
        }
        writer.write("比", .score, from: joint)
        writer.cardinal(joint + 1..<end, .score)
        var score = 40.0
        let near = place.cues(around: place.start..<end, left: 10, right: 8)
        if near.contains(.score) { score += 22 } else if place.cues.contains(.score) { score += 12 }
        // 国安1-2泰山: nothing is counted after it.
        let isCounted = place.facts.measures.longest(line.glyphs, at: end) != nil || place.has(.rest, at: end)
        let isAlone =
            !isCounted && line.isHanzi(place.start - 1) && joint - place.start <= 2 && !line.has(oneOf: "第近约", at: place.start - 1)
        // 小叶7-13: a range, unless a word for it makes it a result, or sides stand around it.
        let isResult =
            first >= second || place.cues.contains(.score) || line.has(oneOf: "以", at: place.start - 1)
            || end == line.count
            || line.isHanzi(end) && !line.has(oneOf: "对", at: end)
        if isAlone, isResult, !place.cues(before: place.start, reach: 4).contains(.count) { score += 8 }
        if isPair(line, after: end) || isPair(line, before: place.start) { score += 10 }
        if first >= second { score += 12 }
        if place.facts.measures.longest(line.glyphs, at: end) != nil, !place.has(.result, at: end) { score -= 14 }
        if line.scalar(joint) == .tilde || line.scalar(joint) == .emDash { score -= 15 }
        return Candidate("score", .score, place.start..<end, writer, score: score)
    }

    /// Another result after this one: 3-6、2-6.
    private func isPair(_ line: WrittenLine, after end: Int) -> Bool {
        guard line.has(oneOf: "、，,和与", at: end), line.isDigit(end + 1) else { return false }
        let joint = line.digitsEnd(end + 1)
        return joint - end <= 3 && line.scalar(joint) == .hyphen && line.isDigit(joint + 1)
    }

    private func isPair(_ line: WrittenLine, before start: Int) -> Bool {
        guard line.has(oneOf: "、，和与", at: start - 1), line.isDigit(start - 2) else { return false }
        var index = start - 2
        while index > start - 5, line.isDigit(index) { index -= 1 }
        return line.scalar(index) == .hyphen && line.isDigit(index - 1)
    }
}
