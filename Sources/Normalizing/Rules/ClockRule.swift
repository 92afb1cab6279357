import Script

/// Reads times of day: 13:50 as 十三点五十分, 9:00-17:00 as 九点到十七点, 8:00 a.m. as 上午八点.
struct ClockRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    struct Time {
        let hour: Range<Int>
        let minute: Range<Int>
        let second: Range<Int>?
        var end: Int { second?.upperBound ?? minute.upperBound }
    }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard let first = Self.time(line, place.start), !isResult(line, place.start, first.end),
            !line.has(oneOf: "万亿", at: first.end)
        else { return nil }
        let half = Self.half(line, first.end)
        var end = half?.upperBound ?? first.end
        let second = Self.rangeEnd(line, end)
        let secondHalf = second.flatMap { Self.half(line, $0.end) }
        var score = 50.0
        if half != nil || secondHalf != nil { score += 30 }
        if first.second != nil { score += 10 }
        var writer = place.writer()
        // 1:30-3:30PM is an afternoon from its first word on; 9:00-5:00PM becomes one at its second time.
        let isShared = second.map { half == nil && (line.value(first.hour) ?? 0) <= (line.value($0.hour) ?? 0) } ?? false
        if let said = half ?? (isShared ? secondHalf : nil) { writer.write(Self.partOfDay(line, first, said), .clock, from: said) }
        write(&writer, first)
        if let second {
            score += 20
            if Quantity.isJoint(line.scalar(end)) {
                writer.write("到", .range, from: end)
            } else {
                writer.copy(end..<end + 1)
            }
            if let secondHalf, !isShared {
                let part = Self.partOfDay(line, second, secondHalf)
                // 上午九点到十一点: the same part of the day is said once.
                if half.map({ Self.partOfDay(line, first, $0) }) != part { writer.write(part, .clock, from: secondHalf) }
            }
            write(&writer, second)
            end = secondHalf?.upperBound ?? second.end
        }
        let cues = place.cues(around: place.start..<end)
        if cues.contains(.clock) { score += 20 }
        // 停电发生在16:42: a time is where something is, unless it is a result.
        if line.has(oneOf: "在于", at: place.start - 1), !cues.contains(.score) { score += 35 }
        if cues.contains(.ratio) { score -= 15 }
        if cues.contains(.score) { score -= 12 }
        return Candidate("clock", .clock, place.start..<end, writer, score: score)
    }

    /// Whether a pair beside it shows no time: 25:21、23:25、15:13 are results.
    private func isResult(_ line: WrittenLine, _ start: Int, _ end: Int) -> Bool {
        var index = end
        while line.has(oneOf: "、，,", at: index), line.isDigit(index + 1) {
            let colon = line.digitsEnd(index + 1)
            guard line.scalar(colon) == .colon, line.isDigit(colon + 1), index - end < 40 else { break }
            if Self.time(line, index + 1) == nil { return true }
            index = line.digitsEnd(colon + 1)
        }
        index = start
        while line.has(oneOf: "、，,", at: index - 1), line.isDigit(index - 2), start - index < 40 {
            var pair = index - 1
            while pair > 0, line.isDigit(pair - 1) || line.scalar(pair - 1) == .colon { pair -= 1 }
            guard (pair..<index).contains(where: { line.scalar($0) == .colon }) else { break }
            if Self.time(line, pair) == nil { return true }
            index = pair
        }
        return false
    }

    /// The time after the dash or 至 that stands at the index.
    private static func rangeEnd(_ line: WrittenLine, _ index: Int) -> Time? {
        guard Quantity.isJoint(line.scalar(index)) || line.has(oneOf: "至到", at: index) else { return nil }
        let start = Quantity.isJoint(line.scalar(index + 1)) ? index + 2 : index + 1
        return time(line, start)
    }

    /// `h:mm` or `h:mm:ss` with values that a clock shows.
    static func time(_ line: WrittenLine, _ start: Int) -> Time? {
        let hourEnd = line.digitsEnd(start)
        guard 1...2 ~= hourEnd - start, line.scalar(hourEnd) == .colon, line.isJoined(hourEnd), line.isJoined(hourEnd + 1),
            let hour = line.value(start..<hourEnd), hour <= 24
        else { return nil }
        let minuteEnd = line.digitsEnd(hourEnd + 1)
        guard minuteEnd - hourEnd == 3, let minute = line.value(hourEnd + 1..<minuteEnd), minute < 60,
            line.scalar(minuteEnd) != .point || !line.isDigit(minuteEnd + 1)
        else { return nil }
        var second: Range<Int>?
        if line.scalar(minuteEnd) == .colon, line.isDigit(minuteEnd + 1) {
            let secondEnd = line.digitsEnd(minuteEnd + 1)
            guard secondEnd - minuteEnd == 3, let value = line.value(minuteEnd + 1..<secondEnd), value < 60 else { return nil }
            second = minuteEnd + 1..<secondEnd
        }
        return Time(hour: start..<hourEnd, minute: hourEnd + 1..<minuteEnd, second: second)
    }

    private func write(_ writer: inout PieceWriter, _ time: Time) {
        let line = writer.line
        writer.cardinal(time.hour, .clock, two: .counted)
        writer.write("点", .clock, from: time.hour.upperBound)
        if line.value(time.minute) != 0 || time.second != nil {
            part(&writer, time.minute)
            writer.write("分", .clock, from: time.minute)
        }
        if let second = time.second {
            part(&writer, second)
            writer.write("秒", .clock, from: second)
        }
    }

    private func part(_ writer: inout PieceWriter, _ glyphs: Range<Int>) {
        if writer.line.scalar(glyphs.lowerBound) == .digitZero, writer.line.value(glyphs) != 0 {
            writer.digits(glyphs, .clock)
        } else {
            writer.cardinal(glyphs, .clock)
        }
    }

    /// a.m., PM
    private static func half(_ line: WrittenLine, _ index: Int) -> Range<Int>? {
        guard line.has(oneOf: "aApP", at: index) else { return nil }
        var end = index + 1
        if line.scalar(end) == .point { end += 1 }
        guard line.has(oneOf: "mM", at: end) else { return nil }
        end += 1
        if line.scalar(end) == .point { end += 1 }
        return line.isLatin(end) && line.isJoined(end) ? nil : index..<end
    }

    private static func partOfDay(_ line: WrittenLine, _ time: Time, _ half: Range<Int>) -> String {
        let hour = line.value(time.hour) ?? 0
        if line.has(oneOf: "aA", at: half.lowerBound) { return hour < 5 || hour == 12 ? "凌晨" : "上午" }
        return hour == 12 ? "中午" : hour < 7 ? "下午" : "晚上"
    }
}
