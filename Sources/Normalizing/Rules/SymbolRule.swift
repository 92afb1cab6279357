import Script

/// Says the name of a symbol that no other rule takes: + as 加, → as 到, ≥ as 大于等于; or passes over it.
struct SymbolRule: Rule {
    var starts: [ScalarClass] { [.symbol, .mark] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let glyphs = place.start..<place.start + 1
        var writer = place.writer()
        let name = name(place)
        if let name, !name.isEmpty {
            writer.say(name, .symbol, from: line.source(glyphs))
            return Candidate("symbol", .symbol, glyphs, writer, score: 20)
        }
        guard name != nil || line.kind(place.start) == .mark else { return nil }
        if line.kind(place.start) == .mark || line.has(oneOf: "·-–—", at: place.start) {
            writer.mark(glyphs)
            return Candidate("mark", .punctuation, glyphs, writer, score: 20)
        }
        writer.silence(glyphs)
        return Candidate("silent", .symbol, glyphs, writer, score: 20)
    }

    /// The name of the symbol here, an empty one when it is a mark, nil when it has none.
    private func name(_ place: Place) -> String? {
        let line = place.line
        let before = line.kind(place.start - 1)
        let after = line.kind(place.start + 1)
        let isBetweenNumbers = (before == .digit || before == .latin) && (after == .digit || after == .latin)
        switch line.scalar(place.start) {
        case 0x2b where after == .mark && before != .latin && before != .hanzi && before != .digit: return ""
        case 0x2d:
            let next = Amount(line, at: place.start + 1)
            if line.has("百分之", at: place.start + 1) { return "负" }
            return before == .digit && next.map { place.isEquation(at: $0.end) } == true ? "减" : ""
        case 0x5f: return isBetweenNumbers ? "下划线" : ""
        case 0x40: return after == .hanzi ? "艾特" : "at"
        case 0x2f: return perOrNothing(place)
        case 0x7e: return before == .digit && after == .digit ? "到" : ""
        case 0x23: return before == .digit ? "号" : after == .digit && before != .hanzi ? "" : ""
        case 0x2a:
            if before == .digit && after == .digit { return "乘" }
            return line.has("ST", at: place.start + 1) ? "星" : ""
        case 0x26: return before == .latin && after == .latin ? "and" : "和"
        case 0xd7 where !isBetweenNumbers && !(before == .digit || after == .digit) && before == .hanzi && after == .hanzi:
            return "乘"
        case 0x3d where before == .hanzi && after == .hanzi: return "等于"
        case 0x25cb, 0x25ef: return before == .hanzi || after == .hanzi ? "零" : ""
        default: return place.facts.symbols[line.scalar(place.start)]
        }
    }

    /// 元/吨 is 元每吨; 身份证/护照 is two words.
    private func perOrNothing(_ place: Place) -> String {
        let line = place.line
        guard line.isHanzi(place.start - 1) || line.isLatin(place.start - 1), let noun = place.noun(at: place.start + 1),
            !line.has(oneOf: "元币镑", at: noun.end - 1), !line.has(oneOf: "男女胜负大小死伤亡将校企年月日", at: place.start - 1),
            place.facts.currencies.longest(line.glyphs, at: place.start + 1) == nil
        else { return "" }
        for start in max(0, place.start - 5)..<max(0, place.start) {
            if place.facts.measures.longest(line.glyphs, at: start)?.end == place.start { return "每" }
            if line.isLatin(start), start < place.start - 1, place.facts.units.longest(line.glyphs, at: start)?.end == place.start {
                return "每"
            }
        }
        return ""
    }
}
