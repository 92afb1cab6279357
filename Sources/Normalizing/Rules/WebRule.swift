import Script

/// Reads addresses of the net: www.gov.cn as W W W点gov点C N, info@qq.com.
struct WebRule: Rule {
    var starts: [ScalarClass] { [.latin, .digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var end = place.start
        var dots = 0
        var at: Int?
        var colon: Int?
        while line.glyphs.indices.contains(end), end < place.start + 300, end == place.start || line.isJoined(end) {
            let scalar = line.scalar(end)
            guard line.isLatin(end) && scalar < 0x80 || line.isDigit(end) || line.has(oneOf: ".-_:/@~?=&%", at: end) else { break }
            // E-mail：… and 邮箱:…: a colon before the sign ends a label, and one of full width is Chinese.
            if line.glyphs[end].end - line.glyphs[end].start > 1, !line.isLatin(end), !line.isDigit(end) { break }
            if scalar == .colon, line.scalar(end + 1) != .slash { colon = end }
            if scalar == .point { dots += 1 }
            if scalar == .at { at = end }
            end += 1
        }
        while end > place.start, line.has(oneOf: ".-_:?", at: end - 1) { end -= 1 }
        guard dots > 0 || at != nil else { return nil }
        if let colon, let at, colon < at { return nil }
        let isScheme = line.first(of: ["http://", "https://", "ftp://", "www.", "WWW."], at: place.start) != nil
        guard isScheme || at != nil && dots > 0 || isDomain(place, end) else { return nil }
        var writer = place.writer()
        var index = place.start
        while index < end {
            if line.isLatin(index) {
                let last = min(end, line.latinEnd(index))
                if last - index == 2, index > place.start, line.scalar(index - 1) == .point, !isLabel(line, last, end) {
                    // The country at the end: .uk
                    writer.spell(index..<last, kind: .address)
                } else {
                    writer.latin(index..<last, kind: .address, notes: false)
                }
                index = last
            } else if line.isDigit(index) {
                let last = min(end, line.digitsEnd(index))
                writer.digits(index..<last, .address, one: place.style.one)
                index = last
            } else {
                sign(&writer, index)
                index += 1
            }
        }
        return Candidate("web", .address, place.start..<end, writer, score: 96)
    }

    /// Whether another part of the name follows.
    private func isLabel(_ line: WrittenLine, _ index: Int, _ end: Int) -> Bool {
        index < end && line.has(oneOf: ".-_", at: index)
    }

    private func sign(_ writer: inout PieceWriter, _ index: Int) {
        if writer.line.scalar(index) == .at {
            writer.word("at", .address, from: index..<index + 1)
        } else if let name = writer.facts.webSigns[writer.line.scalar(index)] {
            writer.write(name, .address, from: index)
        }
    }

    /// Whether the name before the first slash ends in a domain.
    private func isDomain(_ place: Place, _ end: Int) -> Bool {
        let line = place.line
        var host = place.start
        while host < end, !line.has(oneOf: "/:?", at: host) { host += 1 }
        var label = host
        while label > place.start, line.isLatin(label - 1) { label -= 1 }
        guard label > place.start + 1, line.scalar(label - 1) == .point else { return false }
        guard let (_, last) = place.facts.domains.longest(line.glyphs, at: label) else { return false }
        return last == host
    }
}
