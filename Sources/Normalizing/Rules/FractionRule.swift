import Script

/// Reads fractions: 1/3 as 三分之一.
struct FractionRule: Rule {
    var starts: [ScalarClass] { [.digit, .symbol, .vulgar] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        var start = place.start
        if line.kind(start) == .vulgar { return vulgar(place) }
        if let share = share(place) { return share }
        if line.scalar(start) == .hyphen || line.scalar(start) == .plusMinus {
            guard line.kind(start - 1) != .digit, line.kind(start - 1) != .latin, !place.endsInModel(start) else { return nil }
            writer.sign(start)
            start += 1
        }
        // iPhone 14/15 are two of them.
        if line.isLatin(start - 1), !line.isJoined(start), line.isLatin(start - 2) { return nil }
        let slash = line.digitsEnd(start)
        var end = line.digitsEnd(slash + 1)
        let whole = end
        // 1/1.3英寸
        if line.scalar(end) == .point, line.isDigit(end + 1), line.isJoined(end + 1) { end = line.digitsEnd(end + 1) }
        guard slash > start, line.scalar(slash) == .slash, end > slash + 1, line.scalar(end) != .slash || !line.isDigit(end + 1),
            line.scalar(start - 1) != .slash || start == 0,
            line.value(slash + 1..<end) ?? 0 != 0, line.scalar(start) != .digitZero,
            line.scalar(end) != .point || !line.isDigit(end + 1)
        else { return nil }
        if place.cues(around: place.start..<end, left: 6, right: 6).contains(.pressure) || line.has("mmHg", at: end) {
            writer.cardinal(start..<slash, .cardinal)
            writer.write("比", .ratio, from: slash)
            writer.cardinal(slash + 1..<end, .cardinal)
            if let unit = Quantity.unit(place, at: end) {
                writer.say(unit.unit.name, .measure, from: line.source(unit.glyphs))
                end = unit.glyphs.upperBound
            }
            return Candidate("pressure", .ratio, place.start..<end, writer, score: 64)
        }
        if end == whole, line.has(oneOf: "名", at: end), let over = line.value(start..<slash),
            line.value(slash + 1..<end) == over + 1
        {
            // 3/4名: one place or the other.
            writer.cardinal(start..<slash, .ordinal, two: .er)
            writer.cardinal(slash + 1..<end, .ordinal, two: .er)
            return Candidate("places", .ordinal, place.start..<end, writer, score: 64)
        }
        writer.cardinal(slash + 1..<whole, .fraction)
        if end > whole { writer.fraction(whole + 1..<end) }
        writer.write("分之", .fraction, from: slash)
        writer.cardinal(start..<slash, .fraction)
        if let unit = Quantity.unit(place, at: end), unit.unit.kind == .plain {
            writer.say(unit.unit.name, .measure, from: line.source(unit.glyphs))
            end = unit.glyphs.upperBound
        }
        return Candidate("fraction", .fraction, place.start..<end, writer, score: 56)
    }

    /// How a round number of shares begins before 万 or 亿: no 一 is said.
    private static let rounds = [1: "", 10: "十", 100: "百", 1000: "千"]

    /// 14.3/10万: so many of a round number.
    private func share(_ place: Place) -> Candidate? {
        let line = place.line
        guard let over = Amount(line, at: place.start), over.scale.isEmpty, over.plus == nil, line.scalar(over.end) == .slash,
            line.scalar(place.start - 1) != .slash, line.isJoined(over.end), line.isJoined(over.end + 1),
            let under = Amount(line, at: over.end + 1), under.fraction == nil, under.plus == nil, !under.scale.isEmpty,
            under.scale.allSatisfy(line.isHanzi), let round = Self.rounds[line.value(under.integer) ?? 0],
            place.facts.measures.longest(line.glyphs, at: under.end) == nil
        else { return nil }
        var writer = place.writer()
        writer.write(round, .fraction, from: under.integer)
        writer.copy(under.scale)
        writer.write("分之", .fraction, from: over.end)
        writer.amount(over, .fraction)
        return Candidate("share", .fraction, place.start..<under.end, writer, score: 67)
    }

    /// ½
    private func vulgar(_ place: Place) -> Candidate? {
        let numbers: [UInt32: (Int, Int)] = [
            0xbc: (1, 4), 0xbd: (1, 2), 0xbe: (3, 4), 0x2150: (1, 7), 0x2151: (1, 9), 0x2153: (1, 3), 0x2154: (2, 3),
            0x2155: (1, 5),
            0x2156: (2, 5), 0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6), 0x215a: (5, 6), 0x215b: (1, 8), 0x215c: (3, 8),
            0x215d: (5, 8), 0x215e: (7, 8),
        ]
        var writer = place.writer()
        let glyphs = place.start..<place.start + 1
        guard let (over, under) = numbers[place.line.scalar(place.start)] else { return nil }
        if place.line.isDigit(place.start - 1) { writer.write("又", .fraction, from: glyphs) }
        writer.write(PieceWriter.digitNames[under] + "分之" + PieceWriter.digitNames[over], .fraction, from: glyphs)
        return Candidate("vulgar", .fraction, glyphs, writer, score: 56)
    }
}
