/// What a scalar is to the rules: which of them may start there.
enum ScalarClass: UInt8, CaseIterable {
    case hanzi, digit, latin, greek
    /// Kana, Cyrillic, hangul: letters that are spelled in Latin ones.
    case foreign
    /// Ⅱ
    case roman
    /// ①
    case circled
    /// ², and ⁺
    case raised
    /// ₂
    case lowered
    /// ½
    case vulgar
    /// Something that has a name: %, +, →.
    case symbol
    /// Heard as a pause at most.
    case mark
    case space
}
