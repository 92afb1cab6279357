import Script

/// Reads the numbers of standards: GB/T 15109-2021, ISO 14001, HTTP/2.
struct StandardRule: Rule {
    var starts: [ScalarClass] { [.latin] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard let (_, end) = place.facts.standards.longest(line.glyphs, at: place.start) else { return nil }
        if line.isLatin(end), line.isJoined(end) { return nil }
        if line.isLatin(place.start - 1), line.isJoined(place.start) { return nil }
        var index = end
        if line.scalar(index) == .hyphen { index += 1 }
        guard line.isDigit(index) else { return nil }
        var writer = place.writer()
        var run = place.start
        while run < end {
            if line.isLatin(run) {
                let last = min(end, line.latinEnd(run))
                writer.spell(run..<last)
                run = last
            } else {
                if line.isDigit(run) { writer.digits(run..<run + 1, .code) }
                run += 1
            }
        }
        while line.isDigit(index) {
            let last = line.digitsEnd(index)
            if last - index <= 2, line.scalar(index) != .digitZero {
                writer.cardinal(index..<last, .code, two: .er)
            } else {
                writer.digits(index..<last, .code)
            }
            index = last
            let isNext = line.isDigit(index + 1) && line.isJoined(index + 1)
            if line.scalar(index) == .point, isNext {
                writer.write("点", .code, from: index)
                index += 1
            } else if line.has(oneOf: "-–—:", at: index), isNext {
                index += 1
            } else {
                break
            }
        }
        if line.scalar(index) == .year { return nil }
        return Candidate("standard", .code, place.start..<index, writer, score: 93)
    }
}
