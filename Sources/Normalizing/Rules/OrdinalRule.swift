import Script

/// Reads ordinals: 第二, 第一到三, and No.1 as 第一.
struct OrdinalRule: Rule {
    var starts: [ScalarClass] { [.digit, .latin, .symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        if line.isDigit(place.start) {
            guard line.scalar(place.start - 1) == .ordinal || place.isInOrdinalList else { return nil }
            return numbered(place, from: place.start, writer, score: 90)
        }
        var index = place.start
        if line.scalar(index) == .numero {
            index += 1
        } else {
            guard line.has(oneOf: "Nn", at: index), line.has(oneOf: "Oo", at: index + 1), !line.isLatin(index + 2) else {
                return nil
            }
            index += 2
            guard line.scalar(index) == .point || !line.isJoined(index) else { return nil }
            if line.scalar(index) == .point { index += 1 }
        }
        guard line.isDigit(index) else { return nil }
        let label = place.start..<index
        if !line.has(oneOf: "号", at: line.digitsEnd(index)) { writer.write("第", .ordinal, from: label) }
        return numbered(place, from: index, writer, score: 92)
    }

    private func numbered(_ place: Place, from index: Int, _ writer: PieceWriter, score: Double) -> Candidate? {
        let line = place.line
        guard let first = Amount(line, at: index), first.fraction == nil else { return nil }
        var writer = writer
        if line.has(oneOf: "期号", at: first.end), isDraw(place, first.integer) {
            // 第24032期: the year and the number in it.
            writer.digits(first.integer, .code, one: place.style.one)
            return Candidate("issue", .code, place.start..<first.end, writer, score: score)
        }
        writer.cardinal(first.integer, .ordinal, two: .er)
        writer.tail(first)
        var end = first.end
        if Quantity.isJoint(line.scalar(end)), let second = Amount(line, at: end + 1), second.fraction == nil {
            writer.write("到", .range, from: end)
            writer.cardinal(second.integer, .ordinal, two: .er)
            writer.tail(second)
            end = second.end
        }
        return Candidate("ordinal", .ordinal, place.start..<end, writer, score: score)
    }

    /// Whether digits are a year and the number of a draw in it; the issues of a newspaper are counted: 第12345期.
    private func isDraw(_ place: Place, _ glyphs: Range<Int>) -> Bool {
        let line = place.line
        guard let value = line.value(glyphs), glyphs.allSatisfy(line.isDigit), value % 100 != 0 else { return false }
        switch glyphs.count {
        case 5: return place.cues.contains(.draw) || 20...29 ~= value / 1000 && 1...366 ~= value % 1000
        case 6: return place.cues.contains(.draw)
        default: return glyphs.count > 6
        }
    }
}
