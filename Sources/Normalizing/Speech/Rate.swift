import Script

/// A quantity for each of something: `120km/h`, `5mg/天`, `9800元/平方米`.
///
/// The air has it the other way round: 每小时一百二十公里.
struct Rate {
    /// Hanzi between the number and the slash: 元, 万千瓦.
    private let written: Range<Int>
    private let slash: Int
    /// A number after the slash: L/100km.
    private let count: Amount?
    private let unit: Quantity.UnitMatch?
    private let noun: Range<Int>
    /// A second noun with its slash or dot: 元/月/人, 升/人·日.
    private let second: Range<Int>?
    private let secondUnit: Quantity.UnitMatch?

    var end: Int { second?.upperBound ?? unit?.glyphs.upperBound ?? noun.upperBound }

    init?(_ place: Place, _ quantity: Quantity) {
        let line = place.line
        var index = quantity.end
        let hanzi = index
        while line.isHanzi(index), index - hanzi < 6 { index += 1 }
        guard line.scalar(index) == .slash, quantity.unit != nil || index > hanzi || quantity.isScaled else { return nil }
        written = hanzi..<index
        slash = index
        count = Amount(line, at: index + 1)
        let next = count?.end ?? index + 1
        unit = Quantity.unit(place, at: next) ?? Self.single(place, next)
        if unit != nil {
            noun = next..<next
        } else if let (_, end) = place.facts.measures.longest(line.glyphs, at: next) {
            noun = next..<end
        } else {
            return nil
        }
        let last = unit?.glyphs.upperBound ?? noun.upperBound
        let isJoined = line.scalar(last) == .slash || line.scalar(last) == .middleDot
        if isJoined, let (_, end) = place.facts.measures.longest(line.glyphs, at: last + 1) {
            second = last..<end
            secondUnit = nil
        } else if isJoined, unit != nil, let match = Self.single(place, last + 1) {
            // mg/kg·d
            second = last..<match.glyphs.upperBound
            secondUnit = match
        } else {
            second = nil
            secondUnit = nil
        }
        if !written.isEmpty, !Self.isMeasure(place, written) { return nil }
        // 16GB/512GB are two sizes.
        if let count, ![10, 100, 1000, 10000].contains(line.value(count.integer)) { return nil }
    }

    /// Letters that are a unit only below the slash: 5元/h.
    private static func single(_ place: Place, _ index: Int) -> Quantity.UnitMatch? {
        let line = place.line
        if let (row, end) = place.facts.units.longest(line.glyphs, at: index), !line.isLatin(end) || !line.isJoined(end) {
            return Quantity.UnitMatch(unit: place.facts.unitRows[row], glyphs: index..<end)
        }
        guard line.isLatin(index), let (row, end) = place.facts.timeUnits.longest(line.glyphs, at: index),
            !line.isLatin(end) || !line.isJoined(end)
        else { return nil }
        return Quantity.UnitMatch(unit: Unit(place.facts.timeUnitNames[row]), glyphs: index..<end)
    }

    private static func isMeasure(_ place: Place, _ glyphs: Range<Int>) -> Bool {
        // 万 and 亿 may stand before the unit.
        glyphs.contains { start in
            place.facts.measures.longest(place.line.glyphs, at: start)?.end == glyphs.upperBound
        }
    }

    func write(_ writer: inout PieceWriter, _ quantity: Quantity) {
        // ≥7.0mmol/L: after a comparison the number comes first.
        // So it does from a standstill: 0-100km/h加速.
        let isFromZero = quantity.second != nil && writer.line.value(quantity.first.integer) == 0 && quantity.first.fraction == nil
        let isCompared = isFromZero || writer.line.has(oneOf: "≥≤<>=≈", at: quantity.start - 1)
        if isCompared { writeAmount(&writer, quantity) }
        writer.write("每", .measure, from: slash)
        if let count { writer.amount(count, .cardinal) }
        if let unit {
            writer.say(unit.unit.name, .measure, from: writer.line.source(unit.glyphs))
        }
        writer.copy(noun)
        // 72次/分: a minute of a rate is 分钟.
        if noun.count == 1, writer.line.has(oneOf: "分", at: noun.lowerBound) { writer.write("钟", .measure, from: noun) }
        if let second {
            writer.write("每", .measure, from: second.lowerBound)
            writer.copy(second)
            if let secondUnit { writer.say(secondUnit.unit.name, .measure, from: writer.line.source(secondUnit.glyphs)) }
        }
        if !isCompared { writeAmount(&writer, quantity) }
    }

    private func writeAmount(_ writer: inout PieceWriter, _ quantity: Quantity) {
        if quantity.unit?.unit.kind == .percent, let unit = quantity.unit {
            writer.write(unit.unit.name, .percent, from: unit.glyphs)
        }
        writer.quantity(quantity, .measure, two: .counted)
        if let unit = quantity.unit, unit.unit.kind != .percent {
            writer.say(unit.unit.name, .measure, from: writer.line.source(unit.glyphs))
        }
        writer.copy(written)
    }
}
