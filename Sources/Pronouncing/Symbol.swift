/// What the model of polyphones sees of a text: characters as they are, marks and Latin by class.
///
/// `scripts/train/features.py` folds training text in the same way.
enum Symbol {
    static let edge: UInt16 = 0
    static let latin: UInt16 = 65
    private static let stop: UInt16 = 46
    private static let comma: UInt16 = 44
    private static let enumeration: UInt16 = 96
    private static let quote: UInt16 = 34
    private static let other: UInt16 = 42

    static func of(_ scalar: Unicode.Scalar) -> UInt16 {
        switch scalar {
        case "\u{3400}"..."\u{9FFF}", "〇": UInt16(scalar.value)
        case "。", "！", "？", "…", "!", "?": stop
        case "，", "；", "：", ",", ";", ":": comma
        case "、": enumeration
        case "“", "”", "‘", "’", "「", "」", "『", "』", "《", "》", "〈", "〉", "（", "）", "(", ")", "\"", "'", "【", "】", "[", "]": quote
        default: other
        }
    }
}
