import Script

/// Reads single signs: α as 阿尔法, ③ as 三, ² as 二, Cyrillic and kana by their Latin letters, 👍 by its name.
struct GlyphRule: Rule {
    var starts: [ScalarClass] { [.greek, .circled, .raised, .lowered, .foreign, .symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let scalar = line.scalar(place.start)
        let glyphs = place.start..<place.start + 1
        var writer = place.writer()
        switch line.kind(place.start) {
        case .greek:
            guard let name = place.facts.greek[scalar] else { return nil }
            writer.write(name, .symbol, from: glyphs)
            return Candidate("greek", .symbol, glyphs, writer, score: 40)
        case .circled, .raised, .lowered:
            return numbered(place, writer)
        case .foreign:
            return foreign(place, writer)
        default:
            guard let name = place.facts.emoji[scalar] else { return nil }
            writer.write(name, .symbol, from: glyphs)
            return Candidate("emoji", .symbol, glyphs, writer, score: 30)
        }
    }

    private func numbered(_ place: Place, _ writer: PieceWriter) -> Candidate? {
        let scalar = place.line.scalar(place.start)
        let glyphs = place.start..<place.start + 1
        var writer = writer
        if let isotope = isotope(place) { return isotope }
        if 0x24b6...0x24e9 ~= scalar {
            let letter = scalar < 0x24d0 ? scalar - 0x24b6 + 65 : scalar - 0x24d0 + 65
            writer.letters(String(Character(Unicode.Scalar(UInt8(letter)))), from: glyphs)
        } else if 0x2080...0x2089 ~= scalar {
            writer.lowered(glyphs)
        } else if let value = Unicode.Scalar(scalar)?.properties.numericValue {
            writer.write(writer.cardinalName(Int(value)), .ordinal, from: glyphs)
        } else if let name = place.facts.symbols[scalar] {
            writer.write(name, .symbol, from: glyphs)
        } else {
            return nil
        }
        return Candidate("numbered", .ordinal, glyphs, writer, score: 40)
    }

    /// ¹⁴C as 碳十四: the number is said after the name of the element.
    private func isotope(_ place: Place) -> Candidate? {
        let line = place.line
        var end = place.start
        var digits: [Int] = []
        while digits.count < 4, line.kind(end) == .raised, let value = Unicode.Scalar(line.scalar(end))?.properties.numericValue {
            digits.append(Int(value))
            end += 1
        }
        guard !digits.isEmpty, !line.isLatin(place.start - 1), !line.isDigit(place.start - 1),
            let (row, last) = place.facts.elements.longest(line.glyphs, at: end), last == line.latinEnd(end)
        else { return nil }
        var writer = place.writer()
        writer.write(place.facts.elementNames[row], .formula, from: end..<last)
        let number =
            digits.count > 2
            ? digits.map { PieceWriter.digitNames[$0] }.joined() : writer.cardinalName(digits.reduce(0) { $0 * 10 + $1 })
        writer.write(number, .digits, from: place.start..<end)
        return Candidate("isotope", .formula, place.start..<last, writer, score: 60)
    }

    /// A run of foreign letters in Latin ones.
    private func foreign(_ place: Place, _ writer: PieceWriter) -> Candidate? {
        let line = place.line
        var writer = writer
        var end = place.start
        var word = ""
        while line.kind(end) == .foreign, end == place.start || line.isJoined(end) {
            guard let latin = place.facts.letters[line.scalar(end)] else { break }
            word += latin
            end += 1
        }
        guard end > place.start, !word.isEmpty else { return nil }
        let glyphs = place.start..<end
        writer.word(word, from: glyphs)
        writer.note(
            "normalizing.script", "“\(line.text(glyphs))” is read by its Latin letters: give a reading with {…|…}", at: glyphs)
        return Candidate("foreign", .word, glyphs, writer, score: 40)
    }
}
