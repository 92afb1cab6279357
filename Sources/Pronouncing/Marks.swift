import Script

/// What a mark is heard as.
enum Marks {
    /// The break at a mark; nil at marks that are not heard: titles' brackets, middle dots, hyphens.
    static func pause(at scalar: Unicode.Scalar) -> Break? {
        switch scalar {
        case "，", ",": .comma
        case "、": .enumeration
        case "；", ";": .semicolon
        case "：", ":": .colon
        case "—", "―", "─": .dash
        case "…": .ellipsis
        case "（", "）", "(", ")", "【", "】", "[", "]": .bracket
        case "“", "‘", "「", "『": .openingQuote
        case "”", "’", "」", "』": .closingQuote
        case "。": .stop
        case "？", "?": .question
        case "！", "!": .exclamation
        default: nil
        }
    }
}
