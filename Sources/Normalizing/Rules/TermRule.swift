import Script

/// Reads terms whose reading is a fact: 24/7, 7-11, B2B, AT&T, H₂O.
struct TermRule: Rule {
    var starts: [ScalarClass] { [.digit, .latin, .symbol, .mark, .greek] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard let (row, end) = place.facts.terms.longest(line.glyphs, at: place.start) else { return nil }
        for edge in [place.start, end] where line.isJoined(edge) {
            let isAlnum = line.isLatin(edge) || line.isDigit(edge)
            if isAlnum, line.isLatin(edge - 1) || line.isDigit(edge - 1) { return nil }
        }
        if line.isDigit(end - 1), line.scalar(end) == .point, line.isDigit(end + 1) { return nil }
        // 7-11 is a shop, 7-11岁 is an age.
        if line.isDigit(place.start), line.isDigit(end - 1),
            place.facts.measures.longest(line.glyphs, at: end) != nil || line.has(oneOf: "月日号年%", at: end)
        {
            return nil
        }
        var writer = place.writer()
        var index = place.start
        // Hanzi of a term are said as they stand; the reading is for what is before them.
        while index < end, !line.isHanzi(index) { index += 1 }
        writer.say(place.facts.termReadings[row], .model, from: line.source(place.start..<index))
        return Candidate("term", .model, place.start..<index, writer, score: 95)
    }
}
