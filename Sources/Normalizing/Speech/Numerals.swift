import Script

/// Numbers in hanzi, each hanzi with the digits it stands for.
extension PieceWriter {
    static let digitNames = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let places = ["", "十", "百", "千"]

    /// How the digit 2 is said.
    enum Two {
        /// 二 throughout: 第二百, 二十.
        case er
        /// 两 before 百千万亿: 两百.
        case plain
        /// 两 before a measure word too: 两个.
        case counted
    }

    /// Digits one by one. `one` is 幺 in telephone numbers and codes.
    mutating func digits(_ glyphs: Range<Int>, _ kind: TokenKind, one: NormalizingStyle.One = .yi) {
        for index in glyphs where line.isDigit(index) {
            let digit = Int(line.scalar(index)) - 48
            write(digit == 1 && one == .yao ? "幺" : Self.digitNames[digit], kind, from: index)
        }
    }

    /// A whole number: 十万零五百. Glyphs that are no digits (thousands separators) are passed over; leading zeros too.
    mutating func cardinal(_ glyphs: Range<Int>, _ kind: TokenKind, two: Two = .plain, leadingTen: String = "十") {
        let all = glyphs.filter { line.isDigit($0) }
        guard let first = all.firstIndex(where: { line.scalar($0) != 48 }) else {
            write("零", kind, from: glyphs)
            return
        }
        let digits = Array(all[first...])
        guard digits.count <= 16 else {
            self.digits(glyphs, kind)
            return
        }
        let begin = pieces.count
        var zeros: Range<Int>?
        var isGroupSilent = true
        var isBlockSilent = true
        for (position, glyph) in digits.enumerated() {
            let place = digits.count - 1 - position
            let digit = Int(line.scalar(glyph)) - 48
            if place % 4 == 3 {
                // Zeros that end the group before are not said: 一亿五千万六千.
                if digit != 0, !isGroupSilent { zeros = nil }
                isGroupSilent = true
            }
            if place % 8 == 7 { isBlockSilent = true }
            if digit == 0 {
                zeros = (zeros?.lowerBound ?? glyph)..<glyph + 1
            } else {
                if let gap = zeros, pieces.count > begin { write("零", kind, from: gap) }
                zeros = nil
                isGroupSilent = false
                isBlockSilent = false
                write(name(of: digit, place, digits.count, position == 0, two, leadingTen), kind, from: glyph)
            }
            if place % 8 == 4, !isGroupSilent { extend("万", upTo: glyph + 1) }
            if place >= 8, place % 8 == 0, !isBlockSilent { extend("亿", upTo: glyph + 1) }
        }
        if pieces.count > begin, let last = digits.last { extend("", upTo: last + 1) }
    }

    /// A whole number that is not written in digits: Ⅷ, ⑫, the 12 of 1.2 billion. From ten thousand on digit by digit.
    func cardinalName(_ value: Int, two: Two = .er) -> String {
        let digits = String(value).compactMap(\.wholeNumberValue)
        guard value > 0, digits.count <= 4 else { return digits.map { Self.digitNames[$0] }.joined() }
        var text = ""
        var isGap = false
        for (position, digit) in digits.enumerated() {
            if digit != 0 {
                if isGap { text += Self.digitNames[0] }
                text += name(of: digit, digits.count - 1 - position, digits.count, position == 0, two, "十")
            }
            isGap = digit == 0
        }
        return text
    }

    private func name(of digit: Int, _ place: Int, _ count: Int, _ isFirst: Bool, _ two: Two, _ leadingTen: String) -> String {
        let unit = Self.places[place % 4]
        if place % 4 == 1, digit == 1, isFirst { return leadingTen }
        guard digit == 2, two != .er else { return Self.digitNames[digit] + unit }
        switch place % 4 {
        case 3: return "两千"
        case 2: return style.twoHundred == .liang ? "两百" : "二百"
        case 0 where isFirst && place > 0: return "两"
        case 0 where isFirst && two == .counted: return "两"
        default: return "二" + unit
        }
    }

    /// 点 and the digits after it.
    mutating func fraction(_ glyphs: Range<Int>) {
        write("点", .decimal, from: glyphs.lowerBound - 1)
        digits(glyphs, .decimal)
    }
}
