import Script

/// A number as it is written: sign, digits with or without separators, decimals, 万 or 亿, 多 or +.
struct Amount {
    /// The glyph of the sign.
    let sign: Int?
    let integer: Range<Int>
    /// The digits after the point.
    let fraction: Range<Int>?
    /// 万, 亿 and the like, and the w that stands for 万.
    let scale: Range<Int>
    /// The + that means “and more”.
    let plus: Int?

    var end: Int { plus.map { $0 + 1 } ?? scale.upperBound }
    var start: Int { sign ?? integer.lowerBound }
    /// After the digits, before 万.
    var digitsEnd: Int { fraction?.upperBound ?? integer.upperBound }

    /// The number at the index; nil when there is none or when it is a part of something longer (1.2.3).
    init?(_ line: WrittenLine, at start: Int, sign: Int? = nil) {
        guard line.isDigit(start) else { return nil }
        var end = line.digitsEnd(start)
        let grouped = Self.groupsEnd(line, start, end)
        end = grouped ?? end
        integer = start..<end
        var fraction: Range<Int>?
        // 3.5, and 3 . 5 where every scalar is spaced; 3. 5 is the end of a sentence.
        if line.scalar(end) == .point, line.isDigit(end + 1), line.isJoined(end) == line.isJoined(end + 1) {
            let tail = line.digitsEnd(end + 1)
            fraction = end + 1..<tail
            end = tail
        }
        self.fraction = fraction
        self.sign = sign
        scale = end..<Self.scaleEnd(line, end)
        end = scale.upperBound
        let isSum = line.isDigit(end + 1) && line.isJoined(end + 1)
        plus = line.scalar(end) == .plus && line.isJoined(end) && !isSum ? end : nil
    }

    /// Whether it is just the digit 2.
    func isTwo(_ line: WrittenLine) -> Bool {
        fraction == nil && integer.count == 1 && line.scalar(integer.lowerBound) == .digitTwo
    }

    /// Whether it starts with a zero that no plain number has: 007.
    func hasLeadingZero(_ line: WrittenLine) -> Bool {
        integer.count > 1 && line.scalar(integer.lowerBound) == .digitZero
    }

    /// The end of `1,234,567` or `1 234 567`; nil when the digits are not grouped.
    private static func groupsEnd(_ line: WrittenLine, _ start: Int, _ first: Int) -> Int? {
        guard first - start <= 3, line.scalar(start) != .digitZero else { return nil }
        var end = first
        if line.scalar(first) == .comma {
            while line.scalar(end) == .comma, line.isJoined(end), line.isJoined(end + 1), line.digitsEnd(end + 1) == end + 4 {
                end += 4
            }
        } else if !line.isLatin(start - 1) {
            while line.isDigit(end), !line.isJoined(end), line.digitsEnd(end) == end + 3 { end += 3 }
        }
        return end == first ? nil : end
    }

    private static func scaleEnd(_ line: WrittenLine, _ start: Int) -> Int {
        var end = start
        while line.has(oneOf: "十百千万亿兆", at: end), end - start < 4 { end += 1 }
        if end == start, line.has(oneOf: "wW", at: end), line.isJoined(end) {
            let next = line.kind(end + 1)
            let isSmall = line.scalar(end) == .smallW
            let isCounted =
                line.scalar(end + 1) == .plus
                || Facts.shared.end(of: isSmall ? .wan : .capitalWan, line.glyphs, at: end + 1) != nil
            let isSum = isSmall && next != .latin && next != .digit && line.cues(before: start, reach: 12).contains(.sum)
            // 15w快充 is fifteen watts.
            let isPower = line.allCues.contains(.current)
            if isCounted || isSum || isSmall && !isPower && next != .latin && next != .digit && next == .hanzi { end += 1 }
        }
        return end
    }
}

extension PieceWriter {
    /// Says a number with all that belongs to it.
    mutating func amount(_ amount: Amount, _ kind: TokenKind, two: Two = .plain, negative: String = "负") {
        if let sign = amount.sign { self.sign(sign, negative: negative) }
        number(amount, kind, two: two)
        for index in amount.scale {
            if line.isHanzi(index) { copy(index..<index + 1) } else { write("万", kind, from: index) }
        }
        if let plus = amount.plus { write("加", kind, from: plus) }
    }

    mutating func sign(_ glyph: Int, negative: String = "负") {
        switch line.scalar(glyph) {
        case .plusMinus: write("正负", .symbol, from: glyph)
        case .plus: write("正", .symbol, from: glyph)
        case .tilde: if line.scalar(glyph - 1) != .about { write("约", .symbol, from: glyph) }
        default: write(negative, .symbol, from: glyph)
        }
    }

    /// The digits of an amount.
    mutating func number(_ amount: Amount, _ kind: TokenKind, two: Two = .plain) {
        let isCounted =
            two == .counted
            || (!amount.scale.isEmpty && two == .plain && amount.fraction == nil && line.scalar(amount.scale.lowerBound) != .shi)
        if let fraction = amount.fraction {
            // 一点五: the digit before the point is said as the digits after it are.
            cardinal(amount.integer, amount.integer.count == 1 || kind == .cardinal ? .decimal : kind, two: .plain)
            self.fraction(fraction)
        } else if amount.hasLeadingZero(line) {
            digits(amount.integer, .digits, one: style.one)
        } else {
            cardinal(amount.integer, kind, two: isCounted ? .counted : two)
        }
    }
}
