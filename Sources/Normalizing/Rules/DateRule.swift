import Script

/// Reads dates written in digits: 2021-07-20, 2024.1.2, 6/18, 3月5日, 1-2月, “9·11”.
struct DateRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        full(place) ?? month(place) ?? day(place) ?? event(place) ?? slashed(place)
    }

    /// 年-月-日, 年-月 and 日-月-年.
    private func full(_ place: Place) -> Candidate? {
        let line = place.line
        let start = place.start
        let yearEnd = line.digitsEnd(start)
        if yearEnd - start <= 2 { return dayFirst(place) }
        if yearEnd - start == 8 { return compact(place, yearEnd) }
        guard yearEnd - start == 4, let year = line.value(start..<yearEnd), 1000...2999 ~= year else { return nil }
        let separator = line.scalar(yearEnd)
        guard Self.isSeparator(separator), line.isJoined(yearEnd) else { return nil }
        let monthEnd = line.digitsEnd(yearEnd + 1)
        guard let month = part(line, yearEnd + 1..<monthEnd, 1...12), line.isJoined(yearEnd + 1) else { return nil }
        var writer = place.writer()
        writer.digits(start..<yearEnd, .year)
        writer.write("年", .year, from: yearEnd)
        writer.cardinal(month, .date, two: .er)
        if line.scalar(monthEnd) == separator, line.isJoined(monthEnd),
            let day = part(line, monthEnd + 1..<line.digitsEnd(monthEnd + 1), 1...31)
        {
            let end = day.upperBound
            if line.isDigit(end + 1), line.scalar(end) == separator, line.isJoined(end + 1) { return nil }
            writer.write("月", .date, from: monthEnd)
            writer.cardinal(day, .date, two: .er)
            if !place.has(.day, at: end) { writer.write("日", .date, from: day) }
            let isVersion = place.cues(around: start..<end, left: 4, right: 4).contains(.version)
            return Candidate("date", .date, start..<end, writer, score: isVersion && separator == .point ? 55 : 92)
        }
        if separator == .point || separator == .middleDot, let months = months(place, from: yearEnd, to: monthEnd) { return months }
        guard month.count == 2 || separator == .slash, !line.has(oneOf: "赛届款", at: monthEnd), year > 1800 else { return nil }
        let cues = place.cues(around: start..<monthEnd, left: 6, right: 4)
        let isOpen = line.kind(start - 1) == .mark || start == 0
        if separator == .point || separator == .middleDot {
            let isLife = place.has(.lifetime, at: monthEnd) || Quantity.isJoint(line.scalar(start - 1))
            guard
                cues.contains(.date) || isLife || Quantity.isJoint(line.scalar(monthEnd))
                    || isOpen && line.kind(monthEnd) != .hanzi,
                month.count == 2
            else { return nil }
        }
        if line.value(month) ?? 0 > (year % 100), line.has(oneOf: "学年", at: monthEnd) { return nil }
        if !line.has(oneOf: "月", at: monthEnd) { writer.write("月", .date, from: month) }
        return Candidate("date", .date, start..<monthEnd, writer, score: 76)
    }

    /// 1928.4—2024.1: between two of them even a short month is one.
    private func months(_ place: Place, from yearEnd: Int, to monthEnd: Int) -> Candidate? {
        let line = place.line
        guard Quantity.isJoint(line.scalar(monthEnd)) else { return nil }
        let year = line.digitsEnd(monthEnd + 1)
        let end = line.digitsEnd(year + 1)
        guard year - monthEnd == 5, let value = line.value(monthEnd + 1..<year), 1000...2999 ~= value,
            line.scalar(year) == line.scalar(yearEnd), let last = part(line, year + 1..<end, 1...12),
            !line.isDigit(end + 1) || line.scalar(end) != line.scalar(year),
            place.has(.lifetime, at: end) || place.facts.measures.longest(line.glyphs, at: end) == nil
        else { return nil }
        var writer = place.writer()
        for (start, dot, month) in [(place.start, yearEnd, yearEnd + 1..<monthEnd), (monthEnd + 1, year, last)] {
            if start > place.start { writer.write("到", .range, from: monthEnd) }
            writer.digits(start..<dot, .year)
            writer.write("年", .year, from: dot)
            writer.cardinal(month, .date, two: .er)
            writer.write("月", .date, from: month)
        }
        return Candidate("months", .date, place.start..<end, writer, score: 78)
    }

    /// 20240501
    private func compact(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        let start = place.start
        guard let year = line.value(start..<start + 4), 1900...2099 ~= year, let month = part(line, start + 4..<start + 6, 1...12),
            let day = part(line, start + 6..<end, 1...31), place.facts.measures.longest(line.glyphs, at: end) == nil,
            !place.has(.rest, at: end)
        else { return nil }
        var writer = place.writer()
        writer.digits(start..<start + 4, .year)
        writer.write("年", .year, from: start..<start + 4)
        writer.cardinal(month, .date, two: .er)
        writer.write("月", .date, from: month)
        writer.cardinal(day, .date, two: .er)
        if !place.has(.day, at: end) { writer.write("日", .date, from: day) }
        return Candidate("date", .date, start..<end, writer, score: 50)
    }

    /// 08-08-2008, and with slashes 9/10/2024: the day first, unless only the second number can be one.
    private func dayFirst(_ place: Place) -> Candidate? {
        let line = place.line
        let start = place.start
        let firstEnd = line.digitsEnd(start)
        let separator = line.scalar(firstEnd)
        let secondEnd = line.digitsEnd(firstEnd + 1)
        let end = line.digitsEnd(secondEnd + 1)
        guard separator == .slash || separator == .hyphen && firstEnd - start == 2 && secondEnd - firstEnd == 3,
            line.scalar(secondEnd) == separator, end - secondEnd == 5,
            let year = line.value(secondEnd + 1..<end), 1000...2999 ~= year,
            let first = part(line, start..<firstEnd, 1...31), let second = part(line, firstEnd + 1..<secondEnd, 1...31)
        else { return nil }
        let isMonthFirst = line.value(second) ?? 0 > 12
        let (day, month) = isMonthFirst ? (second, first) : (first, second)
        guard part(line, month, 1...12) != nil else { return nil }
        var writer = place.writer()
        writer.digits(secondEnd + 1..<end, .year)
        writer.write("年", .year, from: secondEnd)
        writer.cardinal(month, .date, two: .er)
        writer.write("月", .date, from: firstEnd)
        writer.cardinal(day, .date, two: .er)
        writer.write("日", .date, from: day)
        return Candidate("date", .date, start..<end, writer, score: 90)
    }

    /// 2月, 1-2月, 3/4月
    private func month(_ place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        guard let first = part(line, place.start..<end, 1...12), line.scalar(place.start - 1) != .ordinal else { return nil }
        var writer = place.writer()
        if line.scalar(end) == .month {
            writer.cardinal(first, .date, two: .er)
            return Candidate("month", .date, first, writer, score: 85)
        }
        let isRange = Quantity.isJoint(line.scalar(end))
        guard isRange || line.scalar(end) == .slash || line.scalar(end) == .enumerationComma else { return nil }
        let last = line.digitsEnd(end + 1)
        guard let second = part(line, end + 1..<last, 1...12), line.scalar(last) == .month else { return nil }
        writer.cardinal(first, .date, two: .er)
        if isRange {
            writer.write("月到", .date, from: end)
        } else if line.scalar(end) == .enumerationComma {
            writer.mark(end..<end + 1)
        }
        writer.cardinal(second, .date, two: .er)
        return Candidate("months", .date, place.start..<last, writer, score: 88)
    }

    /// 2日, 5-7日, 28日
    private func day(_ place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        guard let first = part(line, place.start..<end, 1...31) else { return nil }
        let afterMonth = line.scalar(place.start - 1) == .month
        var writer = place.writer()
        if place.has(.day, at: end) {
            let isSpan = line.scalar(end) == .day && isDuration(place, end)
            writer.cardinal(first, .date, two: isSpan ? .counted : .er)
            return Candidate("day", .date, first, writer, score: 75)
        }
        guard Quantity.isJoint(line.scalar(end)) || line.scalar(end) == .enumerationComma || line.has(oneOf: "至到", at: end) else {
            return nil
        }
        let last = line.digitsEnd(end + 1)
        guard let second = part(line, end + 1..<last, 1...31),
            line.scalar(last) == .day || afterMonth && line.scalar(last) == .hao
        else { return nil }
        writer.cardinal(first, .date, two: .er)
        guard Quantity.isJoint(line.scalar(end)) else { return Candidate("day", .date, first, writer, score: 78) }
        writer.write(line.scalar(last) == .day ? "日到" : "号到", .date, from: end)
        writer.cardinal(second, .date, two: .er)
        return Candidate("days", .date, place.start..<last, writer, score: 82)
    }

    /// Whether days are counted: 为期2日, 2日游.
    private func isDuration(_ place: Place, _ end: Int) -> Bool {
        if place.line.scalar(place.start - 1) == .month { return false }
        return place.cues(before: place.start, reach: 4).contains(.span)
            || place.has(.outing, at: end)
    }

    /// 3/21-4/19, and 1.1-1.3放假: two days, for no fraction has such numbers below, and a holiday no other numbers before it.
    private func slashedDays(_ place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        var index = place.start
        var isLate = false
        var days: [Int] = []
        let separator = line.scalar(line.digitsEnd(index))
        guard separator == .slash || separator == .point else { return nil }
        for number in 0..<2 {
            let slash = line.digitsEnd(index)
            let end = line.digitsEnd(slash + 1)
            guard line.scalar(slash) == separator, let month = part(line, index..<slash, 1...12),
                let day = part(line, slash + 1..<end, 1...31), line.scalar(end) != separator
            else { return nil }
            days.append((line.value(month) ?? 0) * 100 + (line.value(day) ?? 0))
            writer.cardinal(month, .date, two: .er)
            writer.write("月", .date, from: slash)
            writer.cardinal(day, .date, two: .er)
            writer.write("日", .date, from: day)
            isLate = isLate || (line.value(day) ?? 0) > 12
            index = end
            guard number == 0 else { break }
            guard Quantity.isJoint(line.scalar(end)) else { return nil }
            writer.write("到", .range, from: end)
            index = end + 1
        }
        let isDated =
            place.cues(after: index, reach: 1).contains(.date) || place.cues(before: place.start, reach: 5).contains(.date)
        guard separator == .slash ? isLate : isDated && days[0] < days[1],
            place.facts.measures.longest(line.glyphs, at: index) == nil
        else { return nil }
        return Candidate("days", .date, place.start..<index, writer, score: 72)
    }

    /// 6/18 where the words around speak of dates.
    private func slashed(_ place: Place) -> Candidate? {
        if let days = slashedDays(place) { return days }
        let line = place.line
        let slash = line.digitsEnd(place.start)
        let end = line.digitsEnd(slash + 1)
        guard line.scalar(slash) == .slash || line.scalar(slash) == .point || line.scalar(slash) == .hyphen,
            let month = part(line, place.start..<slash, 1...12), let day = part(line, slash + 1..<end, 1...31),
            line.scalar(end) != .slash && line.scalar(place.start - 1) != .slash,
            line.kind(end) != .symbol || line.scalar(end) == .hyphen
        else { return nil }
        let next = line.has(oneOf: "(（", at: end) ? end + 1 : end
        let isFollowed = !place.cues(after: next, reach: 1).isDisjoint(
            with: line.scalar(slash) == .slash ? [.date, .event] : [.date])
        let isPadded =
            line.scalar(slash) == .slash && slash - place.start == 2 && end - slash == 3
            && (line.scalar(place.start) == .digitZero || line.scalar(slash + 1) == .digitZero)
        guard isFollowed || isPadded || place.cues(before: place.start, reach: 8).contains(.date) else { return nil }
        if !isFollowed, place.facts.measures.longest(line.glyphs, at: end) != nil { return nil }
        if line.has(oneOf: "的", at: end) { return nil }
        var writer = place.writer()
        writer.cardinal(month, .date, two: .er)
        writer.write("月", .date, from: slash)
        writer.cardinal(day, .date, two: .er)
        if !place.has(.day, at: end) { writer.write("日", .date, from: day) }
        let weight = line.scalar(slash) == .slash ? 70.0 : 40.0
        return Candidate("slashed", .date, place.start..<end, writer, score: weight)
    }

    /// “9·11”, 3·15晚会, 5.12地震: the day stands for what happened on it.
    private func event(_ place: Place) -> Candidate? {
        let line = place.line
        let dot = line.digitsEnd(place.start)
        let end = line.digitsEnd(dot + 1)
        guard line.scalar(dot) == .middleDot || line.scalar(dot) == .point || line.scalar(dot) == .hyphen,
            let month = part(line, place.start..<dot, 1...12),
            let day = part(line, dot + 1..<end, 1...31), line.isJoined(dot), line.isJoined(dot + 1)
        else { return nil }
        let isQuoted = line.has(oneOf: "“\"‘「", at: place.start - 1) && line.has(oneOf: "”\"’」", at: end)
        let next = isQuoted ? end + 1 : end
        let isMeasured = place.facts.measures.longest(line.glyphs, at: next) != nil
        let isNamed =
            place.cues(after: next, reach: 1).contains(.event) || !isMeasured && place.cues(after: next, reach: 5).contains(.event)
        guard line.scalar(dot) == .middleDot || isNamed, line.scalar(dot) != .hyphen || isHoliday(place, next) else { return nil }
        var writer = place.writer()
        if month.count == 2, line.value(month) == 10, line.value(day) == 1 {
            writer.write("十一", .date, from: month.lowerBound..<end)
        } else {
            writer.digits(month, .date)
            writer.digits(day, .date)
        }
        return Candidate("event", .date, place.start..<end, writer, score: 78)
    }

    /// 6-1儿童节: with a hyphen only before the name of the day.
    private func isHoliday(_ place: Place, _ end: Int) -> Bool {
        place.facts.holidays.longest(place.line.glyphs, at: end) != nil
    }

    /// The digits of a month or day, when their value is one.
    private func part(_ line: WrittenLine, _ glyphs: Range<Int>, _ values: ClosedRange<Int>) -> Range<Int>? {
        guard 1...2 ~= glyphs.count, let value = line.value(glyphs), values ~= value else { return nil }
        return glyphs
    }

    static func isSeparator(_ scalar: UInt32) -> Bool {
        scalar == .hyphen || scalar == .slash || scalar == .point || scalar == .middleDot || scalar == .enDash
    }
}
