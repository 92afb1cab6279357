import Script

/// Says 到 for a dash between two times or sums that both carry their unit: 6月10日-12日, 8点-10点, 周一至周五 written 周一-周五.
struct RangeDashRule: Rule {
    var starts: [ScalarClass] { [.symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard Quantity.isJoint(line.scalar(place.start)) else { return nil }
        if isSeries(line, place.start) || line.isSeries(at: place.start) || isFigures(line, place.start)
            || isDates(line, place.start)
            || isToLaterTime(place)
        {
            var writer = place.writer()
            writer.write("到", .range, from: place.start)
            return Candidate("dash", .range, place.start..<place.start + 1, writer, score: 58)
        }
        let end = line.scalar(place.start + 1) == .emDash && line.scalar(place.start) == .emDash ? place.start + 2 : place.start + 1
        if isJourney(line, place.start, end) {
            var writer = place.writer()
            writer.write("到", .range, from: place.start..<end)
            return Candidate("dash", .range, place.start..<end, writer, score: 58)
        }
        guard line.isHanzi(place.start - 1) else { return nil }
        guard isNumber(place, end) || isWeekday(line, place.start, end) else { return nil }
        var writer = place.writer()
        writer.write("到", .range, from: place.start..<end)
        return Candidate("dash", .range, place.start..<end, writer, score: 58)
    }

    /// A number whose unit is a unit of time, or counts as the one before the dash does: 10日-12日, 6个月—3岁, 200米—3公里.
    private func isNumber(_ place: Place, _ index: Int) -> Bool {
        let line = place.line
        guard let amount = Amount(line, at: index) else { return false }
        if place.has(.clock, endingAt: place.start), line.isDigit(place.start - 2) {
            return place.has(.clock, at: amount.end) || ClockRule.time(line, index) != nil
                || place.facts.measures.longest(line.glyphs, at: amount.end) != nil
        }
        let isWritten = place.has(.clock, endingAt: place.start) && line.has(oneOf: "一二三四五六七八九十", at: place.start - 2)
        if isWritten, place.has(.clock, at: amount.end) { return true }
        if line.has(oneOf: "半日", at: place.start - 1), place.has(.clock, at: amount.end) { return true }
        var unit = place.start
        while unit > place.start - 4, line.isHanzi(unit - 1) { unit -= 1 }
        guard line.isDigit(unit - 1), unit < place.start else { return false }
        return place.facts.measures.longest(line.glyphs, at: unit)?.end == place.start
            && place.facts.measures.longest(line.glyphs, at: amount.end) != nil
    }

    /// 22:00-次日6:00, 12月—次年3月, 9点-下午5点
    private func isToLaterTime(_ place: Place) -> Bool {
        let line = place.line
        let dash = place.start
        guard line.isDigit(dash - 1) || line.has(oneOf: "年月日号时点分", at: dash - 1) else { return false }
        return place.facts.laterTimes.longest(line.glyphs, at: dash + 1) != nil
    }

    /// 北京南8:00—上海虹桥12:38
    private func isJourney(_ line: WrittenLine, _ dash: Int, _ end: Int) -> Bool {
        var time = end
        while line.isHanzi(time), time - end < 8 { time += 1 }
        guard time > end, ClockRule.time(line, time) != nil else { return false }
        return (max(0, dash - 5)..<dash).contains { start in
            line.isHanzi(start - 1) && ClockRule.time(line, start)?.end == dash
        }
    }

    /// 2002.09—2006.07, 2024.1.1-2024.12.31
    private func isDates(_ line: WrittenLine, _ dash: Int) -> Bool {
        let year = line.digitsEnd(dash + 1)
        guard year == dash + 5, DateRule.isSeparator(line.scalar(year)), line.isDigit(year + 1) else { return false }
        var index = dash
        while index > dash - 6, line.isDigit(index - 1) || DateRule.isSeparator(line.scalar(index - 1)) { index -= 1 }
        return index < dash - 4
    }

    /// 图1—图3
    private func isFigures(_ line: WrittenLine, _ dash: Int) -> Bool {
        var index = dash
        while index > dash - 4, line.isDigit(index - 1) { index -= 1 }
        return index < dash && line.isHanzi(index - 1) && line.scalar(index - 1) == line.scalar(dash + 1) && line.isDigit(dash + 2)
    }

    /// Ⅰ—Ⅲ类, ①~③, A~D
    private func isSeries(_ line: WrittenLine, _ dash: Int) -> Bool {
        let kind = line.kind(dash - 1)
        guard kind == line.kind(dash + 1) else { return false }
        if kind == .roman || kind == .circled { return true }
        let isLetter = kind == .latin && !line.isLatin(dash - 2) && !line.isLatin(dash + 2)
        return isLetter && line.scalar(dash) == .tilde && line.scalar(dash - 1) < line.scalar(dash + 1)
    }

    private func isWeekday(_ line: WrittenLine, _ dash: Int, _ index: Int) -> Bool {
        line.has(oneOf: "一二三四五六", at: dash - 1) && line.has(oneOf: "周期", at: dash - 2)
            && (line.has(oneOf: "周", at: index) || line.has("星期", at: index))
    }
}
