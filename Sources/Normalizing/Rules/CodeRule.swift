import Script

/// Reads identifiers digit by digit: 尾号3385, （600519.SH）, RTX 4090, 波音737-800.
struct CodeRule: Rule {
    var starts: [ScalarClass] { [.digit, .latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        if end > place.start, let plane = plane(place, end) { return plane }
        if end > place.start, place.before == .lowLine, line.isJoined(place.start), line.isLatin(place.start - 2) {
            // abc_123
            var writer = place.writer()
            writer.digits(place.start..<end, .code, one: place.style.one)
            return Candidate("name", .code, place.start..<end, writer, score: 64)
        }
        if end > place.start, let contract = contract(place, end) { return contract }
        if end > place.start, let plate = plate(place, end) { return plate }
        if end > place.start, let masked = masked(place, end) { return masked }
        if end > place.start, let triple = triple(place) { return triple }
        if let code = pair(place, end) ?? cued(place) { return code }
        guard end - place.start >= 3, line.scalar(end) != .point || !line.isDigit(end + 1) else { return nil }
        let isMeasured = place.facts.measures.longest(line.glyphs, at: end) != nil || place.has(.rest, at: end)
        if end - place.start >= 4, line.scalar(end) == .point, line.first(of: ["SH", "SZ", "HK", "BJ", "SS"], at: end + 1) != nil {
            return stock(place, end)
        }
        let isBracketed = line.has(oneOf: "(（", at: place.start - 1) && line.has(oneOf: ")）.", at: end)
        let isListed = end - place.start >= 5 && !isMeasured && place.cues(before: place.start, reach: 4).contains(.board)
        if isBracketed && isStock(line, place.start, end) || isListed && (end - place.start == 6 || isStock(line, place.start, end))
        {
            return stock(place, end)
        }
        // “3060”目标
        if line.has(oneOf: "“\"", at: place.start - 1), line.has(oneOf: "”\"", at: end),
            line.value(place.start..<end).map({ $0 % 100 != 0 }) == true
        {
            let isYear = end - place.start == 4 && 1900...2099 ~= (line.value(place.start..<end) ?? 0)
            var writer = place.writer()
            writer.digits(place.start..<end, .digits, one: isYear ? .yi : place.style.one)
            return Candidate("quoted", .digits, place.start..<end, writer, score: 55)
        }
        // RTX 4090
        if line.isLatin(place.start - 1), !line.isJoined(place.start), !isMeasured, !isCapacity(line, end), !isValue(place),
            line.kind(end) != .symbol || line.scalar(end) == .hyphen
        {
            var writer = place.writer()
            writer.modelNumber(place.start..<end)
            return Candidate("model", .model, place.start..<end, writer, score: 56)
        }
        if end - place.start >= 5, line.scalar(end) == .hao || line.has("”号", at: end) {
            var writer = place.writer()
            writer.digits(place.start..<end, .digits, one: place.style.one)
            return Candidate("code", .code, place.start..<end, writer, score: 58)
        }
        return nil
    }

    /// SAT 1500: the letters name what is measured.
    private func isValue(_ place: Place) -> Bool {
        var start = place.start - 1
        while place.line.isLatin(start - 1), place.line.isJoined(start) { start -= 1 }
        return place.facts.quantities.longest(place.line.glyphs, at: start)?.end == place.start
    }

    /// iPhone 256G: how much it holds, no part of its name.
    private func isCapacity(_ line: WrittenLine, _ end: Int) -> Bool {
        line.has(oneOf: "GT", at: end) && line.isJoined(end) && (!line.isLatin(end + 1) || line.has(oneOf: "Bb", at: end + 1))
    }

    /// 沪铜2404: the year and the month of a contract.
    private func contract(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        guard end - place.start == 4, line.isJoined(place.start), place.has(.future, endingAt: place.start),
            let value = line.value(place.start..<end), 20...39 ~= value / 100, 1...12 ~= value % 100,
            line.scalar(end) != .point, line.kind(end) != .symbol, !place.has(.rest, at: end),
            place.facts.measures.longest(line.glyphs, at: end) == nil
        else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .code)
        return Candidate("contract", .code, place.start..<end, writer, score: 69)
    }

    /// 身份证34xxxx, 138****5678: digits of a number of which some are hidden.
    private func masked(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        func mask(_ place: Int) -> Bool { line.has(oneOf: "xX*", at: place) }
        var before = place.start
        while mask(before - 1), line.isJoined(before) { before -= 1 }
        let isTail = place.start - before >= 2 && line.isDigit(before - 1)
        var after = end
        while mask(after), line.isJoined(after) { after += 1 }
        // 3XXL is a size
        guard isTail || after - end >= 2 && !line.isLatin(after) else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .code, one: place.style.one)
        let spelled = line.isLatin(end) ? after : end
        if spelled > end { writer.spell(end..<spelled) }
        return Candidate("masked", .code, place.start..<spelled, writer, score: 72)
    }

    /// 京A·88888
    private func plate(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        guard line.scalar(place.start - 1) == .middleDot, line.isLatin(place.start - 2), line.isHanzi(place.start - 3),
            4...6 ~= end - place.start
        else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, .code, one: place.style.one)
        return Candidate("plate", .code, place.start..<end, writer, score: 80)
    }

    private func isStock(_ line: WrittenLine, _ start: Int, _ end: Int) -> Bool {
        end - start == 6 && line.has(oneOf: "036849", at: start) || (4...5) ~= end - start && line.scalar(start) == .digitZero
            || line.scalar(end) == .point && line.isLatin(end + 1)
    }

    private func stock(_ place: Place, _ end: Int) -> Candidate {
        let line = place.line
        var writer = place.writer()
        writer.digits(place.start..<end, .code, one: place.style.one)
        var last = end
        if line.scalar(end) == .point, line.isLatin(end + 1) {
            last = line.latinEnd(end + 1)
            writer.write("点", .code, from: end)
            writer.spell(end + 1..<last)
        }
        return Candidate("stock", .code, place.start..<last, writer, score: 75)
    }

    /// 邮发代号1-1
    private func pair(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        let last = line.digitsEnd(end + 1)
        guard 1...2 ~= end - place.start, line.scalar(end) == .hyphen, line.isJoined(end + 1), 1...3 ~= last - end - 1,
            line.scalar(last) != .hyphen, !line.isLatin(last), place.facts.measures.longest(line.glyphs, at: last) == nil,
            place.cues(before: place.start, reach: 3).contains(.code)
        else { return nil }
        var writer = place.writer()
        writer.modelNumber(place.start..<end)
        writer.write("杠", .code, from: end)
        writer.modelNumber(end + 1..<last)
        return Candidate("code", .code, place.start..<last, writer, score: 77)
    }

    /// Digits and letters after 尾号, 编号, 代码, 密码.
    private func cued(_ place: Place) -> Candidate? {
        let line = place.line
        guard place.cues(before: place.start, reach: 6).contains(.code), line.kind(place.start - 1) != .digit else { return nil }
        var writer = place.writer()
        var index = place.start
        var digits = 0
        while true {
            if line.isDigit(index) {
                let end = line.digitsEnd(index)
                writer.digits(index..<end, .code, one: place.style.one)
                digits += end - index
                index = end
            } else if line.isLatin(index) {
                let end = line.latinEnd(index)
                writer.spell(index..<end)
                index = end
            } else {
                return nil
            }
            let isHyphen = line.scalar(index) == .hyphen || line.scalar(index) == .point
            if isHyphen, line.isJoined(index + 1), line.isDigit(index + 1) || line.isLatin(index + 1) {
                if line.scalar(index) == .point { writer.write("点", .code, from: index) }
                index += 1
            } else if !line.isJoined(index) || line.kind(index) != .digit && line.kind(index) != .latin {
                break
            }
        }
        guard digits >= 3, place.facts.measures.longest(line.glyphs, at: index) == nil else { return nil }
        return Candidate("code", .code, place.start..<index, writer, score: 76)
    }

    /// 737-800 after the name of a maker.
    private func plane(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        let isNamed = place.endsInModel(place.start)
        guard end - place.start >= 3, isNamed, !place.cues(after: end, reach: 8).contains(.score) else { return nil }
        if place.facts.measures.longest(line.glyphs, at: end) != nil, !place.has(.model, at: end) { return nil }
        if place.has(.rest, at: end) || line.has(oneOf: "%年", at: end) || line.scalar(end) == .point { return nil }
        var writer = place.writer()
        writer.modelNumber(place.start..<end)
        var last = end
        if line.scalar(end) == .hyphen, line.isDigit(end + 1) {
            last = line.digitsEnd(end + 1)
            writer.modelNumber(end + 1..<last)
        }
        return Candidate("model", .model, place.start..<last, writer, score: 68)
    }

    /// 4-3-3, 978-7-02-…: three numbers or more.
    private func triple(_ place: Place) -> Candidate? {
        let line = place.line
        var groups: [Range<Int>] = []
        var index = place.start
        while line.isDigit(index) {
            let end = line.digitsEnd(index)
            groups.append(index..<end)
            guard line.scalar(end) == .hyphen, line.isDigit(end + 1) else { break }
            index = end + 1
        }
        // 95-1式
        let isPattern = groups.count == 2 && place.has(.pattern, at: groups[1].upperBound) && groups[0].count == 2
        guard groups.count > 2 || isPattern, let last = groups.last else { return nil }
        var writer = place.writer()
        for group in groups {
            if isPattern, group.lowerBound > place.start { writer.write("杠", .code, from: group.lowerBound - 1) }
            writer.digits(group, .digits, one: group.count > 1 ? place.style.one : .yi)
        }
        return Candidate("groups", .digits, place.start..<last.upperBound, writer, score: 65)
    }
}
