import Script

/// Reads telephone numbers and hotlines digit by digit, 1 as 幺.
struct PhoneRule: Rule {
    var starts: [ScalarClass] { [.digit, .symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        var start = place.start
        if line.scalar(start) == .plus {
            guard line.isDigit(start + 1), line.isJoined(start + 1), line.digitsEnd(start + 1) - start <= 4 else { return nil }
            writer.write("加", .digits, from: start)
            start += 1
        }
        let groups = Self.groups(line, start)
        guard let end = groups.last?.upperBound else { return nil }
        let count = groups.reduce(0) { $0 + $1.count }
        guard let score = score(place, start, groups, count, end) else { return nil }
        for group in groups { writer.digits(group, .digits, one: place.style.one) }
        return Candidate("phone", .digits, place.start..<end, writer, score: score)
    }

    /// Groups of digits with single hyphens or spaces between.
    private static func groups(_ line: WrittenLine, _ start: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var index = start
        while line.isDigit(index), groups.count < 4 {
            let end = line.digitsEnd(index)
            groups.append(index..<end)
            let isHyphen = line.scalar(end) == .hyphen || line.scalar(end) == .enDash || line.scalar(end) == .emDash
            if isHyphen, line.isDigit(end + 1), line.isJoined(end + 1) {
                index = end + 1
            } else if line.isDigit(end), end - index >= 3 || groups.count == 1 {
                index = end
            } else {
                break
            }
        }
        return groups
    }

    private func score(_ place: Place, _ start: Int, _ groups: [Range<Int>], _ count: Int, _ end: Int) -> Double? {
        let line = place.line
        let isNamed =
            place.cues(after: end, reach: 1).contains(.phone)
            || groups[0].count == 5 && place.cues(after: end, reach: 5).contains(.phone)
        let isCounted =
            !isNamed && place.facts.measures.longest(line.glyphs, at: end) != nil || place.has(.rest, at: end)
            || line.has(oneOf: "%.", at: end)
        let lead = groups[0]
        let first = line.scalar(lead.lowerBound)
        let cues = place.cues(before: place.start, reach: 9)
        if line.scalar(place.start) == .plus { return count >= 9 ? 85 : nil }
        if count == 11, first == .digitOne, line.has(oneOf: "3456789", at: lead.lowerBound + 1), [1, 3].contains(groups.count) {
            return isCounted && !cues.contains(.phone) ? nil : 86
        }
        if first == .digitZero, groups.count >= 2, 3...4 ~= lead.count, 7...8 ~= groups[1].count { return 93 }
        // 010-6500 1234
        if first == .digitZero, groups.count == 3, 3...4 ~= lead.count, 7...8 ~= count - lead.count, groups[2].count == 4 {
            return 93
        }
        if lead.count == 3, first == .digitFour || first == .digitEight, line.value(lead).map({ $0 % 100 == 0 }) == true,
            count == 10
        {
            return 93
        }
        if first == .digitFour || first == .digitEight, groups.count == 1, count == 10, line.scalar(start + 1) == .digitZero,
            line.scalar(start + 2) == .digitZero
        {
            return isCounted ? nil : 70
        }
        if groups.count == 1, let hotline = hotline(place, lead, isCounted) { return hotline }
        if isAfterAreaCode(line, place.start), 7...8 ~= count { return 75 }
        if line.scalar(place.start - 1) == .transfer, 3...5 ~= count, !isCounted { return 66 }
        // 6610转2215: the number of an exchange before its extension.
        if line.scalar(end) == .transfer, 2...5 ~= line.digitsEnd(end + 1) - end - 1, 3...8 ~= count { return 66 }
        guard cues.contains(.phone) || cues.contains(.call) && count >= 7, !isCounted,
            !place.cues(before: place.start, reach: 3).contains(.count)
        else { return nil }
        if groups.count > 1 { return count >= 7 ? 75 : nil }
        return count >= 3 ? 72 : nil
    }

    /// （010）68001234
    private func isAfterAreaCode(_ line: WrittenLine, _ start: Int) -> Bool {
        guard line.has(oneOf: ")）", at: start - 1) else { return false }
        var index = start - 1
        while line.isDigit(index - 1) { index -= 1 }
        return 3...4 ~= start - 1 - index && line.scalar(index) == .digitZero && line.has(oneOf: "(（", at: index - 1)
    }

    private func hotline(_ place: Place, _ glyphs: Range<Int>, _ isCounted: Bool) -> Double? {
        let line = place.line
        guard let (_, end) = place.facts.hotlines.longest(line.glyphs, at: glyphs.lowerBound), end == glyphs.upperBound else {
            return nil
        }
        let cues = place.cues(around: glyphs, left: 16, right: 7)
        if cues.contains(.hotline) || cues.contains(.phone) { return isCounted ? nil : 74 }
        if glyphs.count < 5 || line.value(glyphs).map({ 10000...10100 ~= $0 }) == true || isCounted
            || place.cues(before: glyphs.lowerBound, reach: 3).contains(.count)
        {
            return nil
        }
        return 60
    }
}
