import Lexicon
import Script

/// Numbers that lists and sections begin with: “一、”, “（二）”, “3.”, “第四章”.
enum Numbering {
    private static let numerals = hanzi("numeral")
    private static let parts = hanzi("part")

    private static func hanzi(_ kind: String) -> Set<Unicode.Scalar> {
        Set(Lexicon.table("editing/cues.tsv").rows.filter { $0[0] == kind }.map { $0[1] }.joined().unicodeScalars)
    }

    static func begins(_ text: [Unicode.Scalar]) -> Bool {
        var rest = text[...]
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let isOrdinal = rest.first == "第"
        if isOrdinal { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCIIDigit || numerals.contains($0) }
        guard !digits.isEmpty, digits.count <= 3, let mark = rest.dropFirst(digits.count).first else { return false }
        if isBracketed { return mark == "）" || mark == ")" }
        if isOrdinal { return parts.contains(mark) || mark == "、" || mark == "，" }
        return "、.．".unicodeScalars.contains(mark)
    }
}
