import Script

/// Reads Latin words, initialisms, and names of letters and digits: A I, Sora, G P T 四, C九幺九, 五G, H五N一.
struct AlnumRule: Rule {
    var starts: [ScalarClass] { [.latin, .digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        var writer = place.writer()
        let parts = Self.parts(place)
        guard parts.contains(where: { line.isLatin($0.lowerBound) }), let end = parts.last?.upperBound else { return nil }
        if let product = product(place, parts) { return product }
        let digitCount = parts.filter { line.isDigit($0.lowerBound) }.count
        for (index, part) in parts.enumerated() {
            if line.scalar(part.lowerBound - 1) == .point, index > 0 { writer.write("点", .decimal, from: part.lowerBound - 1) }
            if line.isLatin(part.lowerBound) {
                let isCounted = index + 1 < parts.count && parts[index + 1].lowerBound == part.upperBound
                if isFormula(place, part, isCounted: isCounted) { writer.spell(part) } else { writer.latin(part) }
            } else if line.kind(part.lowerBound) == .lowered {
                writer.lowered(part)
            } else {
                number(&writer, part, isFirst: index == 0, next: parts.count == 2 ? parts[1] : nil)
            }
        }
        let kind: TokenKind = digitCount > 0 ? .model : writer.pieces.first?.form == .letters ? .letters : .word
        let score = line.isLatin(place.start) ? 60.0 : 48.0
        return Candidate(digitCount > 0 ? "model" : "latin", kind, place.start..<end, writer, score: score)
    }

    /// Whether one or two letters are elements of a formula, which are never a word: Si in SiO2, NO in NO3.
    private func isFormula(_ place: Place, _ part: Range<Int>, isCounted: Bool) -> Bool {
        let line = place.line
        guard part.count <= 2 else { return false }
        if [.raised, .lowered].contains(line.kind(part.upperBound)), line.isJoined(part.upperBound) { return true }
        guard isCounted, part.count == 2 else { return false }
        let elements = place.facts.elements
        return elements.longest(line.glyphs, at: part.lowerBound)?.end == part.upperBound
            || part.allSatisfy { elements.longest(line.glyphs, at: $0)?.end == $0 + 1 }
    }

    /// Runs of letters, of digits with points, and of lowered digits, joined or with a hyphen between.
    private static func parts(_ place: Place) -> [Range<Int>] {
        let line = place.line
        var parts: [Range<Int>] = []
        var index = place.start
        while true {
            let from = index
            switch line.kind(index) {
            case .latin:
                index = line.latinEnd(index)
                while line.scalar(index) == .apostrophe || line.scalar(index) == .rightQuote, line.isJoined(index),
                    line.isLatin(index + 1),
                    line.isJoined(index + 1), line.latinEnd(index + 1) - index <= 3
                {
                    index = line.latinEnd(index + 1)
                }
            case .digit:
                index = line.digitsEnd(index)
                while line.scalar(index) == .point, line.isJoined(index), line.isDigit(index + 1), line.isJoined(index + 1) {
                    index = line.digitsEnd(index + 1)
                }
                if !parts.isEmpty, isCountOfItsOwn(line, from, index) || isMeasured(place, parts[parts.count - 1]) { return parts }
            case .lowered:
                while line.kind(index) == .lowered || line.scalar(index) == .point && line.kind(index + 1) == .lowered {
                    index += 1
                }
            default:
                return parts
            }
            parts.append(from..<index)
            if isVariant(line, from, index) {
                index += 1
                continue
            }
            let isHyphen = line.scalar(index) == .hyphen && line.isJoined(index) && line.isJoined(index + 1)
            if isHyphen,
                !line.isSeries(at: index),
                line.isLatin(index + 1) || line.isDigit(index + 1) && parts.contains(where: { line.isLatin($0.lowerBound) })
            {
                index += 1
            } else if !line.isJoined(index) {
                return parts
            }
        }
    }

    /// Capitals with a number after a point: BA.5, JN.1, B.1.1.7; P.12 is a page.
    private static func isVariant(_ line: WrittenLine, _ start: Int, _ end: Int) -> Bool {
        if end - start == 1, line.scalar(line.digitsEnd(end + 1)) != .point { return false }
        return line.scalar(end) == .point && line.isJoined(end) && line.isDigit(end + 1) && line.isJoined(end + 1)
            && end - start <= 4
            && (start..<end).allSatisfy { 65...90 ~= line.scalar($0) }
    }

    /// Whether the letters name what is measured, so that the number after them is no part of a name: pH6-9.
    private static func isMeasured(_ place: Place, _ letters: Range<Int>) -> Bool {
        place.facts.quantities.longest(place.line.glyphs, at: letters.lowerBound)?.end == letters.upperBound
    }

    /// Digits after letters that belong to what follows: CPI同比, AI2024年.
    private static func isCountOfItsOwn(_ line: WrittenLine, _ start: Int, _ end: Int) -> Bool {
        if line.has(oneOf: "年", at: end) { return end - start == 4 }
        if line.has(oneOf: "%‰℃°", at: end) { return true }
        return line.has(oneOf: "月", at: end) && end - start <= 2 || line.has(oneOf: "亿万", at: end) && end - start <= 4
    }

    private func number(_ writer: inout PieceWriter, _ glyphs: Range<Int>, isFirst: Bool, next: Range<Int>?) {
        let line = writer.line
        let dots = glyphs.filter { line.scalar($0) == .point }
        if let dot = dots.first {
            var start = glyphs.lowerBound
            for stop in dots + [glyphs.upperBound] {
                if start > glyphs.lowerBound { writer.write("点", .decimal, from: start - 1) }
                if start == glyphs.lowerBound, stop == dot {
                    writer.modelNumber(start..<stop)
                } else {
                    writer.digits(start..<stop, .decimal)
                }
                start = stop + 1
            }
            return
        }
        if isFirst, let next {
            let isPicture = glyphs.count > 2 && line.has(oneOf: "pPi", at: next.lowerBound) && next.count == 1
            if isPicture {
                writer.digits(glyphs, .digits, one: writer.style.one)
            } else if glyphs.count <= 4, next.count <= 3, line.scalar(glyphs.lowerBound) != .digitZero {
                writer.cardinal(glyphs, .cardinal)
            } else {
                writer.modelNumber(glyphs)
            }
            return
        }
        writer.modelNumber(glyphs)
    }

    /// 4x100, 1920x1080
    private func product(_ place: Place, _ parts: [Range<Int>]) -> Candidate? {
        let line = place.line
        guard parts.count >= 3, line.isDigit(place.start) else { return nil }
        var writer = place.writer()
        var parts = parts
        // 4x400m
        var unit: Quantity.UnitMatch?
        if parts.count % 2 == 0, let last = parts.popLast() {
            unit = Quantity.unit(place, at: last.lowerBound)
            guard unit?.glyphs == last else { return nil }
        }
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 {
                guard part.count == 1, line.has(oneOf: "xX", at: part.lowerBound) else { return nil }
                writer.write("乘", .symbol, from: part)
            } else {
                guard line.isDigit(part.lowerBound) else { return nil }
                writer.cardinal(part, .cardinal)
            }
        }
        if let unit { writer.say(unit.unit.name, .measure, from: line.source(unit.glyphs)) }
        let end = unit?.glyphs.upperBound ?? parts.last?.upperBound ?? place.start
        return Candidate("product", .formula, place.start..<end, writer, score: 70)
    }
}

extension PieceWriter {
    /// The number of a model: 二十, 三二零, 一百.
    mutating func modelNumber(_ glyphs: Range<Int>) {
        let count = glyphs.count
        let isRound =
            count == 3 && line.scalar(glyphs.lowerBound + 1) == .digitZero && line.scalar(glyphs.lowerBound + 2) == .digitZero
        let isThousand = count == 4 && line.value(glyphs).map { $0 % 1000 == 0 } == true
        let isPadded = line.scalar(glyphs.lowerBound) == .digitZero && count > 1
        if isPadded || count > 2 && !isRound && !isThousand {
            let isYear = count == 4 && 1900...2099 ~= (line.value(glyphs) ?? 0)
            digits(glyphs, .digits, one: isYear ? .yi : style.one)
        } else {
            cardinal(glyphs, count > 2 ? .cardinal : .digits, two: isThousand ? .plain : .er)
        }
    }

    /// ₂ in a formula.
    mutating func lowered(_ glyphs: Range<Int>) {
        for index in glyphs {
            if line.scalar(index) == .point { write("点", .decimal, from: index) }
            guard let scalar = Unicode.Scalar(line.scalar(index)) else { continue }
            if let value = scalar.properties.numericValue { write(Self.digitNames[Int(value)], .digits, from: index) }
        }
    }
}
