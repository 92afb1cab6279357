import Script

/// Reads ions written on one line: Ca2+ as C A二正, SO42- as S O四二负, NH4+ as N H四正.
///
/// The last digit before the sign is the charge, said with it; the digits before count atoms.
struct IonRule: Rule {
    var starts: [ScalarClass] { [.latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        if line.isJoined(place.start), line.isLatin(place.start - 1) || line.isDigit(place.start - 1) { return nil }
        var writer = place.writer()
        var index = place.start
        var elements = 0
        var digits = 0
        var isLong = false
        while let (_, end) = place.facts.elements.longest(line.glyphs, at: index), index == place.start || line.isJoined(index) {
            let last = line.digitsEnd(end)
            writer.spell(index..<end, kind: .formula)
            if last > end {
                guard line.isJoined(end) else { return nil }
                writer.digits(end..<last, .formula)
            }
            elements += 1
            digits += last - end
            isLong = isLong || end - index > 1
            index = last
        }
        let sign = line.scalar(index)
        guard elements > 0, sign == .plus || sign == .hyphen, line.isJoined(index), digits < 8 else { return nil }
        // NO3-N and Ca2+3 go on.
        if line.isJoined(index + 1), line.isLatin(index + 1) || line.isDigit(index + 1) { return nil }
        let isCertain = digits > 0 && (isLong || elements > 1)
        guard isCertain || place.cues(after: index + 1, reach: 3).contains(.ion) else { return nil }
        writer.write(sign == .plus ? "正" : "负", .formula, from: index)
        return Candidate("ion", .formula, place.start..<index + 1, writer, score: 74)
    }
}
