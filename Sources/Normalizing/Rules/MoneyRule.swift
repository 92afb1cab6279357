import Script

/// Reads sums with the currency in front: $2,500, €1500万, HK$20亿, CNY 1.25, ¥35/kg.
struct MoneyRule: Rule {
    var starts: [ScalarClass] { [.symbol, .latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard let (row, end) = place.facts.currencies.longest(line.glyphs, at: place.start) else { return nil }
        if line.isLatin(place.start), line.isLatin(place.start - 1), line.isJoined(place.start) { return nil }
        let sign = line.scalar(end) == .hyphen ? end : nil
        guard let first = Amount(line, at: sign.map { $0 + 1 } ?? end, sign: sign) else { return nil }
        let symbol = place.start..<end
        var writer = place.writer()
        var last = first.end
        var second: (joint: Int, amount: Amount)?
        if Quantity.isJoint(line.scalar(last)) {
            let next = place.facts.currencies.longest(line.glyphs, at: last + 1)?.end ?? last + 1
            if let amount = Amount(line, at: next) {
                second = (last, amount)
                last = amount.end
            }
        }
        last = place.writePer(&writer, at: last) ?? last
        writer.amount(first, .money, two: .counted)
        if let second {
            writer.write("到", .range, from: second.joint)
            writer.amount(second.amount, .money, two: .counted)
        }
        place.writeCurrency(&writer, row, from: symbol, before: last)
        return Candidate("money", .money, place.start..<last, writer, score: 80)
    }
}

extension Place {
    /// Whether the sum names its currency itself: $20亿美元.
    func namesCurrency(at index: Int) -> Bool {
        guard line.isHanzi(index) else { return false }
        return line.has(oneOf: "元块圆", at: index) || facts.currencySums.longest(line.glyphs, at: index) != nil
    }

    /// Says a currency after its sum, unless the sum names it.
    func writeCurrency(_ writer: inout PieceWriter, _ row: Int, from symbol: Range<Int>, before end: Int) {
        if !namesCurrency(at: end) { writer.write(facts.currencyNames[row], .money, from: symbol) }
    }
}
