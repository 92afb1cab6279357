import Script

/// Reads numbers with an English power of ten: $1.2 billion as 十二亿美元, €350m as 三点五亿欧元, 3 million as 三百万.
///
/// Chinese counts in 万 and 亿, so the number itself changes: the digits are said against the largest of these below it.
struct ScaleRule: Rule {
    var starts: [ScalarClass] { [.digit, .symbol, .latin] }

    private struct Part {
        let amount: Amount
        /// The word or letter for the power of ten; nil where the second number of a range carries it.
        let scale: (glyphs: Range<Int>, row: Scale)?
        var end: Int { scale?.glyphs.upperBound ?? amount.end }
    }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        if line.isJoined(place.start), line.isLatin(place.start - 1) || line.isDigit(place.start - 1) { return nil }
        let currency = place.facts.currencies.longest(line.glyphs, at: place.start)
        guard let first = part(place, currency?.end ?? place.start) else { return nil }
        var second: Part?
        if Quantity.isJoint(line.scalar(first.end)) {
            second = part(place, place.facts.currencies.longest(line.glyphs, at: first.end + 1)?.end ?? first.end + 1)
        }
        if second?.scale == nil { second = nil }
        guard let scale = first.scale ?? second?.scale else { return nil }
        let end = second?.end ?? first.end
        let code = line.isLatin(end) ? place.facts.currencies.longest(line.glyphs, at: end) : nil
        // 市值1.3tn: among sums a billion and more are certain, while 8k and 5m may be something else.
        let isSum = scale.row.power >= 9 && place.cues(before: place.start, reach: 5).contains(.sum)
        guard !scale.row.needsCurrency || isSum || currency != nil || code != nil || place.namesCurrency(at: end) else {
            return nil
        }
        var writer = place.writer()
        guard write(&writer, first, scale.row) else { return nil }
        if let second {
            writer.write("到", .range, from: first.end)
            guard write(&writer, second, scale.row) else { return nil }
        }
        if let currency {
            place.writeCurrency(&writer, currency.value, from: place.start..<currency.end, before: end)
        } else if let code {
            writer.write(place.facts.currencyNames[code.value], .money, from: end..<code.end)
        }
        let last = currency == nil ? code?.end ?? end : end
        return Candidate("scale", currency == nil ? .cardinal : .money, place.start..<last, writer, score: 94)
    }

    /// A number that starts at the index, and its power of ten.
    private func part(_ place: Place, _ start: Int) -> Part? {
        let line = place.line
        guard let amount = Amount(line, at: start), amount.scale.isEmpty, amount.plus == nil else { return nil }
        guard let (row, end) = place.facts.scales.longest(line.glyphs, at: amount.end),
            !line.isJoined(end) || !line.isLatin(end) && !line.isDigit(end)
        else { return Part(amount: amount, scale: nil) }
        for index in amount.end + 1..<max(end, amount.end + 1) where !line.isJoined(index) {
            return Part(amount: amount, scale: nil)
        }
        return Part(amount: amount, scale: (amount.end..<end, place.facts.scaleRows[row]))
    }

    /// Says the number of a part; false when it is too large or too long to be one.
    private func write(_ writer: inout PieceWriter, _ part: Part, _ scale: Scale) -> Bool {
        let line = writer.line
        let whole = part.amount.integer.filter(line.isDigit)
        let glyphs = whole + (part.amount.fraction.map(Array.init) ?? [])
        let digits = Array(glyphs.map { Int(line.scalar($0)) - 48 }.drop { $0 == 0 })
        let length = digits.count + (part.scale?.row ?? scale).power - (glyphs.count - whole.count)
        guard !digits.isEmpty, 1...16 ~= length else { return false }
        let unit = Self.units.last { $0.power < length } ?? Self.units[0]
        let places = length - unit.power
        let head = (0..<places).reduce(0) { $0 * 10 + ($1 < digits.count ? digits[$1] : 0) }
        let tail = digits.dropFirst(places).reversed().drop { $0 == 0 }.reversed()
        let number = part.amount.integer.lowerBound..<(unit.power == 0 ? part.end : part.amount.digitsEnd)
        var text = writer.cardinalName(head, two: tail.isEmpty && unit.power > 0 ? .counted : .plain)
        if !tail.isEmpty { text += "点" + tail.map { PieceWriter.digitNames[$0] }.joined() }
        writer.write(text, tail.isEmpty ? .cardinal : .decimal, from: number)
        writer.write(unit.name, .cardinal, from: part.scale?.glyphs ?? number)
        return true
    }

    /// What Chinese counts large numbers in.
    private static let units: [(power: Int, name: String)] = [(0, ""), (4, "万"), (8, "亿"), (12, "万亿")]
}
