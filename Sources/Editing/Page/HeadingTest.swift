/// Whether a short isolated text can be a headline, and what speaks against it.
enum HeadingTest {
    static let longest = 44

    /// Demerits of a candidate, or nil when it cannot be a headline at all.
    static func demerits(_ text: [Unicode.Scalar], lines: Int, _ cues: Cues) -> Double? {
        let count = text.count
        guard count >= 2, count <= longest, lines <= 3, let first = text.first, let last = text.last else { return nil }
        if first.isClosingMark, first != "（" { return nil }
        if "，、：；,;:。.".unicodeScalars.contains(last) { return nil }
        // “（敲门声）”
        if first == "（", last == "）" { return nil }
        if text.contains("。") || text.contains("；") { return nil }
        guard isBalanced(text), text.contains(where: { $0.properties.isAlphabetic || $0.isASCIIDigit }) else { return nil }
        var demerits = 0.0
        if last.isSentenceEnd {
            guard count <= 24, last != "…" else { return nil }
            demerits += 0.4
        }
        if count >= 14, text.contains("，") { demerits += 0.7 }
        if count > 26 { demerits += 0.8 }
        if count > 34 { demerits += 0.8 }
        if cues.startsWithDate(text) { demerits += 0.8 }
        return demerits
    }

    static func isBalanced(_ text: [Unicode.Scalar]) -> Bool {
        var depths: [Unicode.Scalar: Int] = [:]
        for scalar in text {
            switch scalar {
            case "“", "《", "（", "「", "『", "【", "‘": depths[scalar, default: 0] += 1
            case "”": depths["“", default: 0] -= 1
            case "》": depths["《", default: 0] -= 1
            case "）": depths["（", default: 0] -= 1
            case "」": depths["「", default: 0] -= 1
            case "』": depths["『", default: 0] -= 1
            case "】": depths["【", default: 0] -= 1
            default: continue
            }
        }
        return depths.allSatisfy { $0.key == "‘" || $0.value == 0 }
    }
}
