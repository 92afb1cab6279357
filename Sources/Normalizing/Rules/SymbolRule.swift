import Script

/// Says the name of a symbol that no other rule takes: + as 加, → as 到, ≥ as 大于等于; or passes over it.
struct SymbolRule: Rule {

    var starts: [ScalarClass] { [.symbol, .mark] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let glyphs = place.start..<place.start + 1
        var writer = place.writer()
        if isLocant(place) {
            writer.silence(glyphs)
            return Candidate("locant", .formula, glyphs, writer, score: 60)
        }
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

    /// The hyphen between a number and the group that a chemist puts at that place: 3-甲基-4-戊烯.
    private func isLocant(_ place: Place) -> Bool {
        place.line.scalar(place.start) == .hyphen && place.line.isDigit(place.start - 1) && place.line.isJoined(place.start)
            && place.has(.group, at: place.start + 1)
    }

    /// The name of the symbol here, an empty one when it is a mark, nil when it has none.
    private func name(_ place: Place) -> String? {
        let line = place.line
        let before = line.kind(place.start - 1)
        let after = line.kind(place.start + 1)
        let isInside = (before == .digit || before == .latin) && (after == .digit || after == .latin)
        let isBetweenDigits = before == .digit && after == .digit
        let isKey = line.has(oneOf: "键", at: place.start + 1)
        switch line.scalar(place.start) {
        case .hyphen: return minus(place, isAfterDigit: before == .digit)
        case .slash: return perOrNothing(place)
        case .lowLine: return isInside ? "下划线" : ""
        case .at: return after == .hanzi ? "艾特" : "at"
        case .tilde: return isBetweenDigits ? "到" : ""
        case .hash: return before == .digit ? "号" : isKey ? "井号" : ""
        case .asterisk where line.has("ST", at: place.start + 1): return "星"
        case .asterisk: return isBetweenDigits ? "乘" : isKey ? "星号" : ""
        case .ampersand: return before == .latin && after == .latin ? "and" : "和"
        case .circle, .largeCircle: return isNumeral(line, place.start - 1) || isNumeral(line, place.start + 1) ? "零" : ""
        default: return place.facts.symbols[line.scalar(place.start)]
        }
    }

    /// 二○二四 is written with a circle for 〇.
    private func isNumeral(_ line: WrittenLine, _ index: Int) -> Bool {
        line.has(oneOf: "一二三四五六七八九十〇零○", at: index)
    }

    /// A hyphen is minus in a sum that is worked out, and before 百分之; a mark elsewhere.
    private func minus(_ place: Place, isAfterDigit: Bool) -> String {
        if place.line.has("百分之", at: place.start + 1) { return "负" }
        guard isAfterDigit, let next = Amount(place.line, at: place.start + 1) else { return "" }
        return place.isEquation(at: next.end) ? "减" : ""
    }

    /// 元/吨 is 元每吨; 身份证/护照 is two words.
    private func perOrNothing(_ place: Place) -> String {
        let line = place.line
        guard line.isHanzi(place.start - 1) || line.isLatin(place.start - 1), let noun = place.noun(at: place.start + 1),
            !line.has(oneOf: "元币镑", at: noun.end - 1), !place.has(.unshared, endingAt: place.start),
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
