/// Numbers that lists and sections begin with: “一、”, “（二）”, “3.”, “第四章”.
enum Numbering {
    static func begins(_ text: [Unicode.Scalar]) -> Bool {
        var rest = text[...]
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let isOrdinal = rest.first == "第"
        if isOrdinal { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCIIDigit || "一二三四五六七八九十百".unicodeScalars.contains($0) }
        guard !digits.isEmpty, digits.count <= 3, let mark = rest.dropFirst(digits.count).first else { return false }
        if isBracketed { return mark == "）" || mark == ")" }
        if isOrdinal { return "章节部回条、，".unicodeScalars.contains(mark) }
        return "、.．".unicodeScalars.contains(mark)
    }
}
