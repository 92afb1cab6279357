import Script

/// Reads a number by itself or before a measure word: 四十五名, 两批, 一百二十七亿, 六百加.
struct CountRule: Rule {
    var starts: [ScalarClass] { [.digit, .mark] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        guard line.isDigit(place.start) else { return pointed(place, &writer) }
        guard let amount = Amount(line, at: place.start) else { return nil }
        let glyphs = place.start..<amount.end
        if amount.hasLeadingZero(line), amount.fraction == nil {
            let isTime = place.has(.clock, at: amount.end)
            let isHour = line.has(oneOf: "时点", at: amount.end) || line.value(amount.integer) == 0 && isTime
            if isHour, amount.integer.count == 2 {
                writer.cardinal(amount.integer, .clock, two: .counted)
            } else {
                writer.digits(amount.integer, .digits, one: isTime ? .yi : place.style.one)
            }
            writer.copy(amount.scale)
            if let plus = amount.plus { writer.write("加", .symbol, from: plus) }
            return Candidate("digits", .digits, glyphs, writer, score: 46)
        }
        let isMeasured = place.facts.measures.longest(line.glyphs, at: amount.end) != nil
        let isCounted = place.takesLiang(at: amount.end) && !place.isInOrdinalList && !place.has(.offset, endingAt: place.start)
        writer.amount(amount, .cardinal, two: isCounted ? .counted : .plain)
        var score = 30.0
        if isMeasured { score += 15 }
        if amount.scale.count > 0 { score += line.isLatin(amount.scale.lowerBound) ? 20 : 15 }
        if amount.plus != nil || place.has(.more, at: amount.end) { score += 10 }
        if place.cues(before: place.start, reach: 4).contains(.count) { score += 6 }
        let kind: TokenKind = amount.fraction == nil ? .cardinal : .decimal
        return Candidate("count", kind, glyphs, writer, score: score)
    }

    /// `.22`
    private func pointed(_ place: Place, _ writer: inout PieceWriter) -> Candidate? {
        let line = place.line
        guard line.scalar(place.start) == .point, line.isDigit(place.start + 1), line.isJoined(place.start + 1),
            line.kind(place.start - 1) != .latin || !line.isJoined(place.start)
        else { return nil }
        let end = line.digitsEnd(place.start + 1)
        writer.write("零", .decimal, from: place.start)
        writer.fraction(place.start + 1..<end)
        return Candidate("point", .decimal, place.start..<end, writer, score: 40)
    }
}

extension Place {
    /// Whether the number goes on a list that 第 opened: 第1、2名.
    var isInOrdinalList: Bool {
        var index = start
        for _ in 0..<4 {
            guard line.has(oneOf: "、和至到与及-~—–", at: index - 1), line.isDigit(index - 2) else { return false }
            index -= 2
            while line.isDigit(index - 1) { index -= 1 }
            if line.scalar(index - 1) == .ordinal { return true }
        }
        return false
    }
}
