import Script

/// Reads numbers that carry a unit, and ranges: 5公里, 百分之十二到百分之十四, 零下五到三摄氏度, 每小时一百二十公里.
struct QuantityRule: Rule {
    var starts: [ScalarClass] { [.digit, .symbol, .latin] }

    func candidate(at place: Place) -> Candidate? {
        if place.line.isLatin(place.start) { return bracketed(place) }
        if let minute = minute(place) ?? inches(place) { return minute }
        guard let quantity = Quantity(place) else { return nil }
        let rate = Rate(place, quantity)
        guard isAllowed(place, quantity, hasRate: rate != nil) else { return nil }
        var writer = place.writer()
        if let rate {
            rate.write(&writer, quantity)
            return Candidate("rate", .measure, place.start..<rate.end, writer, score: 72)
        }
        let glyphs = place.start..<quantity.end
        switch quantity.unit?.unit.kind {
        case .percent:
            writePercent(&writer, quantity)
            return Candidate("percent", .percent, glyphs, writer, score: 70)
        case .celsius:
            writeTemperature(&writer, quantity)
            return Candidate("temperature", .temperature, glyphs, writer, score: 70)
        case .plain, .weak:
            writer.quantity(quantity, .measure, two: .counted)
            if let unit = quantity.unit { writer.say(unit.unit.name, .measure, from: writer.line.source(unit.glyphs)) }
            return Candidate("measure", .measure, glyphs, writer, score: 66)
        case nil:
            return range(place, quantity, writer)
        }
    }

    /// The unit after a number in brackets: (5±0.2)mm.
    private func bracketed(_ place: Place) -> Candidate? {
        guard place.line.has(oneOf: ")）", at: place.start - 1), place.line.isDigit(place.start - 2),
            place.line.isJoined(place.start),
            let unit = Quantity.unit(place, at: place.start)
        else { return nil }
        var writer = place.writer()
        writer.say(unit.unit.name, .measure, from: place.line.source(unit.glyphs))
        return Candidate("unit", .measure, unit.glyphs, writer, score: 64)
    }

    /// The minute of a match: 35′.
    private func minute(_ place: Place) -> Candidate? {
        if let match = matchMinute(place) { return match }
        let end = place.line.digitsEnd(place.start)
        guard end > place.start, place.line.scalar(end) == .prime, !place.line.isDigit(end + 1) else { return nil }
        var writer = place.writer()
        writer.cardinal(place.start..<end, .duration, two: .counted)
        writer.write("分", .duration, from: end)
        return Candidate("minute", .duration, place.start..<end + 1, writer, score: 50)
    }

    /// 第88', 88'进球, 第45+2': an apostrophe is a minute where a match is told.
    private func matchMinute(_ place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        guard 1...3 ~= end - place.start, line.value(place.start..<end).map({ 1...120 ~= $0 }) == true else { return nil }
        let added = line.scalar(end) == .plus ? line.digitsEnd(end + 1) : end
        let mark = added > end + 1 ? added : end
        guard line.scalar(mark) == .prime || line.scalar(mark) == .apostrophe || line.scalar(mark) == .rightQuote,
            line.isJoined(mark), !line.isDigit(mark + 1), !line.isLatin(mark + 1), !line.isLatin(place.start - 1)
        else { return nil }
        let isOrdinal = line.scalar(place.start - 1) == .ordinal
        guard isOrdinal || place.cues(around: place.start..<mark + 1, left: 6, right: 6).contains(.goal) else { return nil }
        var writer = place.writer()
        if !isOrdinal { writer.write("第", .ordinal, from: mark) }
        writer.cardinal(place.start..<end, .ordinal, two: .er)
        if mark > end {
            writer.write("加", .ordinal, from: end)
            writer.cardinal(end + 1..<mark, .ordinal, two: .er)
        }
        writer.write("分钟", .duration, from: mark)
        return Candidate("minute", .ordinal, place.start..<mark + 1, writer, score: 94)
    }

    /// 6.7"屏幕: two strokes are inches before what is measured in them, unless they close a quotation.
    private func inches(_ place: Place) -> Candidate? {
        let line = place.line
        guard let amount = Amount(line, at: place.start), amount.scale.isEmpty, line.isJoined(amount.end),
            line.scalar(amount.end) == .quote || line.scalar(amount.end) == .doublePrime, place.has(.inch, at: amount.end + 1),
            line.glyphs[..<place.start].count(where: { $0.scalar == .quote }) % 2 == 0
        else { return nil }
        var writer = place.writer()
        writer.amount(amount, .measure, two: .counted)
        writer.write("英寸", .measure, from: amount.end)
        return Candidate("measure", .measure, place.start..<amount.end + 1, writer, score: 66)
    }

    /// Whether a sign in front may be one: not in a model (歼-20), not in a sum.
    private func isAllowed(_ place: Place, _ quantity: Quantity, hasRate: Bool) -> Bool {
        guard let sign = quantity.first.sign else { return true }
        let line = place.line
        let before = line.kind(sign - 1)
        let isJoined = line.isJoined(sign)
        let isShare = quantity.unit?.unit.kind == .percent && before == .latin && line.scalar(sign) == .hyphen
        if isJoined && !isShare && (before == .digit || before == .latin || before == .greek) { return false }
        switch line.scalar(sign) {
        case .plusMinus: return true
        case .tilde, .almostEqual: return line.scalar(sign) == .tilde && quantity.first.start != sign + 9
        case .plus:
            return quantity.unit != nil || quantity.first.fraction != nil || place.cues(before: sign, reach: 4).contains(.negative)
        default: break
        }
        if let unit = quantity.unit?.unit.kind, unit == .celsius || unit == .percent { return true }
        if place.endsInModel(sign) { return false }
        if place.facts.measures.longest(line.glyphs, at: quantity.end) != nil, !line.has(oneOf: "号型级", at: quantity.end) {
            return true
        }
        if quantity.unit != nil || quantity.first.fraction != nil || hasRate { return true }
        if before != .hanzi { return true }
        return place.cues(before: sign, reach: 3).contains(.negative)
    }

    private func writePercent(_ writer: inout PieceWriter, _ quantity: Quantity) {
        let unit = quantity.firstUnit ?? quantity.unit
        guard let unit, let last = quantity.unit else { return }
        if let sign = quantity.first.sign { writer.sign(sign) }
        let value = writer.line.value(quantity.first.integer)
        if quantity.second == nil, value == 100, quantity.first.fraction == nil, unit.unit.name == "百分之" {
            writer.write("百分之百", .percent, from: quantity.first.integer.lowerBound..<unit.glyphs.upperBound)
            return
        }
        writer.write(unit.unit.name, .percent, from: unit.glyphs)
        writer.number(quantity.first, .percent)
        writer.tail(quantity.first)
        if let second = quantity.second, let joint = quantity.joint {
            writer.write("到", .range, from: joint)
            if let sign = second.sign { writer.sign(sign) }
            writer.write(last.unit.name, .percent, from: last.glyphs)
            writer.number(second, .percent)
            writer.tail(second)
        }
    }

    private func writeTemperature(_ writer: inout PieceWriter, _ quantity: Quantity) {
        guard let unit = quantity.unit else { return }
        writer.amount(quantity.first, .temperature, negative: "零下")
        if let first = quantity.firstUnit { writer.write(first.unit.name, .temperature, from: first.glyphs) }
        if let second = quantity.second, let joint = quantity.joint {
            writer.write("到", .range, from: joint)
            let isBelow = quantity.first.sign != nil && second.sign == nil
            writer.amount(second, .temperature, two: isBelow ? .plain : .plain, negative: "零下")
        }
        writer.write(unit.unit.name, .temperature, from: unit.glyphs)
    }

    /// Two numbers without a unit of signs: 7-12岁, 12~23.
    private func range(_ place: Place, _ quantity: Quantity, _ writer: PieceWriter) -> Candidate? {
        var writer = writer
        let glyphs = place.start..<quantity.end
        let counts = place.takesLiang(at: quantity.end)
        guard let second = quantity.second else {
            guard quantity.first.sign != nil else { return nil }
            let isDegree =
                place.line.scalar(quantity.end) == .du
                && !place.cues(around: glyphs, left: 6, right: 5).contains(.angle)
            writer.amount(quantity.first, .cardinal, two: counts ? .counted : .plain, negative: isDegree ? "零下" : "负")
            return Candidate("signed", .cardinal, glyphs, writer, score: 55)
        }
        // Llama 3.1-405B: two numbers of a name are no range.
        let line = place.line
        let isName = line.isLatin(place.start - 1) && line.scalar(quantity.joint ?? 0) == .hyphen
        if isName, line.isLatin(quantity.end), line.isJoined(quantity.end) { return nil }
        writer.quantity(quantity, .range, two: counts ? .counted : .plain)
        var score = 45.0
        if place.facts.measures.longest(place.line.glyphs, at: quantity.end) != nil || !second.scale.isEmpty { score += 12 }
        if place.line.scalar(quantity.joint ?? 0) == .tilde { score += 20 }
        if quantity.first.fraction != nil || second.fraction != nil { score += 5 }
        return Candidate("range", .range, glyphs, writer, score: score)
    }
}

extension PieceWriter {
    /// The number or numbers of a quantity, without the last unit.
    mutating func quantity(_ quantity: Quantity, _ kind: TokenKind, two: Two) {
        amount(quantity.first, kind, two: two)
        if let unit = quantity.firstUnit { say(unit.unit.name, kind, from: line.source(unit.glyphs)) }
        guard let second = quantity.second, let joint = quantity.joint else { return }
        write("到", .range, from: joint)
        amount(second, kind, two: two)
    }

    /// 万 and + of an amount whose digits are said already.
    mutating func tail(_ amount: Amount) {
        copy(amount.scale)
        if let plus = amount.plus { write("加", .symbol, from: plus) }
    }
}
