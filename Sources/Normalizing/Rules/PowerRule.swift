import Script

/// Reads exponents: 10⁻⁹ as 十的负九次方, 10^6, x² as X的平方.
struct PowerRule: Rule {
    var starts: [ScalarClass] { [.raised, .symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var index = place.start
        let isCaret = line.scalar(index) == .caret
        guard isCaret || line.kind(index) == .raised else { return nil }
        let base = line.kind(index - 1)
        guard base == .digit || base == .latin || line.has(oneOf: ")）", at: index - 1), isCaret || line.isJoined(index) else {
            return nil
        }
        var writer = place.writer()
        var exponent = ""
        if isCaret { index += 1 }
        let first = index
        if line.scalar(index) == .hyphen && isCaret || line.scalar(index) == .raisedMinus {
            exponent = "负"
            index += 1
        }
        var digits: [Int] = []
        while digits.count < 4, isCaret ? line.isDigit(index) : line.kind(index) == .raised {
            guard let value = Unicode.Scalar(line.scalar(index))?.properties.numericValue else { return nil }
            digits.append(Int(value))
            index += 1
        }
        guard !digits.isEmpty, digits.count < 4 else { return nil }
        if base == .latin, digits == [2] || digits == [3], exponent.isEmpty {
            writer.write(digits == [2] ? "的平方" : "的立方", .formula, from: place.start..<index)
            return Candidate("power", .formula, place.start..<index, writer, score: 70)
        }
        writer.write("的" + exponent, .formula, from: place.start..<first + 1)
        writer.write(Self.name(digits) + "次方", .formula, from: first..<index)
        if base == .digit, let unit = Quantity.unit(place, at: index) {
            writer.say(unit.unit.name, .measure, from: line.source(unit.glyphs))
            index = unit.glyphs.upperBound
        } else if base == .digit {
            index = Self.writeRate(place, at: index, &writer) ?? index
        }
        return Candidate("power", .formula, place.start..<index, writer, score: 70)
    }

    /// 12.5×10⁹/L, 1.2×10³千克/米: a unit, if there is one, and what it is reckoned for.
    private static func writeRate(_ place: Place, at index: Int, _ writer: inout PieceWriter) -> Int? {
        if let end = place.writePer(&writer, at: index) { return end }
        guard let (row, end) = place.facts.units.longest(place.line.glyphs, at: index), place.line.scalar(end) == .slash,
            place.noun(at: end + 1) != nil
        else { return nil }
        writer.write(place.facts.unitRows[row].name, .measure, from: index..<end)
        return place.writePer(&writer, at: end)
    }

    private static func name(_ digits: [Int]) -> String {
        let names = PieceWriter.digitNames
        if digits.count == 1 { return names[digits[0]] }
        guard digits.count == 2 else { return digits.map { names[$0] }.joined() }
        return (digits[0] == 1 ? "" : names[digits[0]]) + "十" + (digits[1] == 0 ? "" : names[digits[1]])
    }
}
