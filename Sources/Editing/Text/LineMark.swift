/// What sets a line apart as a unit of its own: a bullet, a number, a label such as “甲：” or “电话：”, a time of day.
enum LineMark {
    /// Hanzi of a label: “注意事项：” has four, a clause that ends with a colon usually more.
    private static let longestLabel = 6

    /// Whether a piece begins with a bullet; those that are letters of the keyboard need white space behind them.
    static func isBullet(_ piece: Piece, _ page: PageText) -> Bool {
        guard let first = piece.first, piece.count > 1 else { return false }
        if "•●○■□◆◇▪".unicodeScalars.contains(page.glyphs[first].scalar) { return true }
        return "-*+·–—".unicodeScalars.contains(page.glyphs[first].scalar) && page.glyphs[first + 1].isSpaced
    }

    /// Whether a line is an item of a list or table: it begins with a bullet, a number or a label.
    static func beginsItem(_ piece: Piece, _ page: PageText) -> Bool {
        let text = page.scalars(piece)
        guard let first = text.first else { return false }
        return isBullet(piece, page) || first.isASCIIDigit || Numbering.begins(text) || labelLength(text) != nil
    }

    /// The length of “甲：”, “地址：”, “8:” at the start of a line.
    static func labelLength(_ text: [Unicode.Scalar]) -> Int? {
        let name = text.prefix { $0.isHanzi || $0.isASCIIWord }
        guard !name.isEmpty, name.count <= longestLabel, name.count < text.count else { return nil }
        let mark = text[name.count]
        return mark == "：" || mark == ":" ? name.count + 1 : nil
    }

    /// Whether a line has a mark of a sentence in it, that of its label and those inside numbers (“9.85”, “8:00”) aside.
    static func hasSentenceMarks(_ text: [Unicode.Scalar]) -> Bool {
        let start = labelLength(text) ?? (Numbering.begins(text) ? 2 : 0)
        return text.indices.dropFirst(start).contains { index in
            guard "，。；：？！、…,.;:?!".unicodeScalars.contains(text[index]) else { return false }
            return !(index > 0 && text[index - 1].isASCIIDigit && index + 1 < text.count && text[index + 1].isASCIIDigit)
        }
    }
}
