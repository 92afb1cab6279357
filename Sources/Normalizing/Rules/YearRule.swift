import Script

/// Reads years digit by digit: 2024年, 1840年, 2016-2020年, 2022/2023赛季, 80后, 公元前221年, and bare 2024 before a noun.
struct YearRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        guard 2...4 ~= end - place.start, let value = line.value(place.start..<end),
            line.scalar(end) != .point || !line.isDigit(end + 1)
        else { return nil }
        if end - place.start == 4, let range = years(place, end, value) { return range }
        if end - place.start == 2, let season = season(place, end, value) { return season }
        guard isYear(place, end, value) || isListed(place, end, value) else { return generation(place, end) }
        var writer = place.writer()
        writer.digits(place.start..<end, .year)
        let isCertain = line.scalar(end) == .year
        return Candidate("year", .year, place.start..<end, writer, score: isCertain ? 80 : 52)
    }

    /// Whether it stands in a list of years: 1993、95年, 2008年和2012、2016年.
    private func isListed(_ place: Place, _ end: Int, _ value: Int) -> Bool {
        let line = place.line
        let links = "、和与及或"
        if end - place.start == 4 {
            guard 1900...2099 ~= value, line.has(oneOf: links, at: end) else { return false }
            let next = line.digitsEnd(end + 1)
            guard next - end == 3 || next - end == 5, (line.value(end + 1..<next) ?? 0) % 100 > value % 100 else { return false }
            return line.scalar(next) == .year || line.has(oneOf: links, at: next)
        }
        let first = place.start - 5
        guard end - place.start == 2, line.scalar(end) == .year, line.has(oneOf: links, at: place.start - 1), first >= 0,
            line.digitsEnd(first) == first + 4, !line.isDigit(first - 1), let before = line.value(first..<first + 4)
        else { return false }
        return 1900...2099 ~= before && before % 100 < value
    }

    /// 23/24赛季
    private func season(_ place: Place, _ end: Int, _ value: Int) -> Candidate? {
        let line = place.line
        let last = line.digitsEnd(end + 1)
        guard line.scalar(end) == .slash || Quantity.isJoint(line.scalar(end)), last - end == 3,
            line.value(end + 1..<last) == (value + 1) % 100, place.has(.season, at: last)
        else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .year)
        if line.scalar(end) != .slash { writer.write("到", .range, from: end) }
        writer.digits(end + 1..<last, .year)
        return Candidate("season", .year, place.start..<last, writer, score: 86)
    }

    private func isYear(_ place: Place, _ end: Int, _ value: Int) -> Bool {
        let line = place.line
        let cues = place.cues(before: place.start, reach: 5)
        let isEra = place.has(.era, endingAt: place.start)
        guard line.scalar(end) == .year else {
            // ’98世界杯
            let isCut = place.before == .apostrophe || place.before == .rightQuote || place.before == 0x2018
            if isCut, end - place.start == 2, line.isJoined(place.start), line.isHanzi(end), !line.isLatin(place.start - 2),
                !line.isDigit(place.start - 2), place.facts.measures.longest(line.glyphs, at: end) == nil
            {
                return true
            }
            if end - place.start == 2, value >= 50 || line.scalar(place.start) == .digitZero || line.has(oneOf: "级", at: end),
                place.facts.yearSides.longest(line.glyphs, at: end) != nil
            {
                return true
            }
            return end - place.start == 4 && 1900...2099 ~= value && isBareYear(place, end)
        }
        if place.cues(before: place.start, reach: 3).contains(.era), end - place.start < 4 { return false }
        if isEra { return value % 100 != 0 || end - place.start < 4 }
        if place.has(.grade, at: end), end - place.start < 4 { return false }
        switch end - place.start {
        case 4:
            guard value >= 1000 else { return true }
            if value % 100 == 0 || value > 2199 {
                if value > 2199 { return false }
                let isPast = place.has(.ago, at: end)
                return !isPast && !cues.contains(.span)
            }
            return !(cues.contains(.span) && place.has(.age, at: end))
        case 3:
            return cues.contains(.born) && value % 100 != 0
        default:
            if line.scalar(place.start) == .digitZero { return true }
            if cues.contains(.span) || line.has("年代", at: end) { return false }
            let isMonthNext = line.isDigit(end + 1) && line.scalar(line.digitsEnd(end + 1)) == .month
            return isMonthNext || isChronicled(place, end, value)
        }
    }

    /// Whether something happened in the year of two digits, so that it is no number of years: 97年香港回归, 08年世界杯.
    private func isChronicled(_ place: Place, _ end: Int, _ value: Int) -> Bool {
        let line = place.line
        guard value >= 49 || value <= 30 else { return false }
        if place.facts.yearSides.longest(line.glyphs, at: end) != nil { return true }
        // 90年来, 80年的, 95年了 are counted; so is what stands before a mark, and what a count goes before.
        guard line.isHanzi(end + 1), !place.has(.passing, at: end + 1),
            place.cues(before: place.start, reach: 2).isDisjoint(with: [.count, .span])
        else { return false }
        var limit = end + 1
        while limit < end + 9, line.isHanzi(limit) || line.isDigit(limit) { limit += 1 }
        let follows = place.cues(after: end + 1, reach: limit - end - 1)
        // 服役30年退休: after a verb an end is no year, and a small number is seldom one.
        let isOpen = !line.isHanzi(place.start - 1) || place.has(.since, endingAt: place.start)
        return isOpen ? !follows.isDisjoint(with: [.chronicle, .ending]) : follows.contains(.chronicle) && value >= 49
    }

    /// 2024春晚, 2023世界机器人大会: no measure word makes a count of it.
    private func isBareYear(_ place: Place, _ end: Int) -> Bool {
        let line = place.line
        if place.has(.edition, at: end) { return true }
        let cues = place.cues(before: place.start, reach: 4)
        if cues.contains(.count) || place.facts.measures.longest(line.glyphs, at: end) != nil { return false }
        if place.has(.rest, at: end) || line.has(oneOf: "来千百十", at: end) { return false }
        switch line.kind(end) {
        case .hanzi: return !line.has(oneOf: "以左上", at: end) || line.has("上半年", at: end)
        case .latin: return !line.isJoined(end)
        case .mark, .space: return line.kind(place.start - 1) == .hanzi || line.kind(place.start - 1) == .mark
        default: return false
        }
    }

    /// Two years: 2016-2020年, 2023-24赛季, 1893—1976.
    private func years(_ place: Place, _ end: Int, _ value: Int) -> Candidate? {
        let line = place.line
        let joint = line.scalar(end)
        guard Quantity.isJoint(joint) || joint == .slash, 1000...2199 ~= value else { return nil }
        let from = joint == .emDash && line.scalar(end + 1) == .emDash ? end + 2 : end + 1
        let last = line.digitsEnd(from)
        guard let second = line.value(from..<last), line.kind(last) != .symbol || line.scalar(last) == .slash else { return nil }
        let isNamed = place.has(.years, at: last)
        let isYear = line.scalar(last) == .year
        switch last - from {
        case 4: guard 1000...2199 ~= second, second >= value else { return nil }
        case 2 where !isNamed && joint != .slash:
            // 1995–96意大利篮球联赛
            guard 1900...2099 ~= value, second == (value + 1) % 100, line.isHanzi(last) else { return nil }
        case 2: guard isNamed, second == (value + 1) % 100 || isYear && second > value % 100 else { return nil }
        default: return nil
        }
        if !isNamed, place.facts.measures.longest(line.glyphs, at: last) != nil { return nil }
        var writer = place.writer()
        let needsYear = joint != .slash && isYear && !line.has("年度", at: last) && last - from == 4
        writer.digits(place.start..<end, .year)
        if joint != .slash { writer.write(needsYear ? "年到" : "到", .range, from: end) }
        writer.digits(from..<last, .year)
        return Candidate("years", .year, place.start..<last, writer, score: !isNamed ? 66 : 86)
    }

    /// 80后, 00后, 80、90后, 90年代
    private func generation(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        if end - place.start == 4, line.scalar(end) == .smallS, line.isJoined(end), !line.isLatin(end + 1),
            line.scalar(end - 1) == .digitZero
        {
            // 1990s
            var writer = place.writer()
            writer.digits(place.start..<end, .year)
            writer.write("年代", .year, from: end)
            return Candidate("decade", .year, place.start..<end + 1, writer, score: 80)
        }
        guard end - place.start == 2 else { return nil }
        var next = end
        while next < end + 12, line.has(oneOf: "、/和到至-~", at: next), line.digitsEnd(next + 1) == next + 3 { next += 3 }
        let isDecade = line.has("年代", at: next)
        guard line.scalar(next) == .hou || isDecade, line.scalar(place.start - 1) != .ordinal else { return nil }
        let tens = line.scalar(place.start)
        if isDecade, tens != .digitZero { return nil }
        let isFive = line.has(oneOf: "05", at: place.start + 1)
        guard isDecade || tens == .digitZero || tens >= .digitFive || isFive && tens == .digitOne else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .year)
        return Candidate("generation", .year, place.start..<end, writer, score: 60)
    }
}
