/// A place where the voice rests or regroups, named by what stands there; the mastering room knows how long each lasts.
package enum Break: String, Sendable, Hashable, CaseIterable {
    /// No pause: the next clause goes on at once (a sentence cut only for the engine's sake).
    case none
    /// A newsreader's regrouping without a mark.
    case phrase
    /// 、
    case enumeration
    /// ，
    case comma
    /// ；
    case semicolon
    /// ：
    case colon
    /// ——
    case dash
    /// ……
    case ellipsis
    /// （ or ）
    case bracket
    /// “
    case openingQuote
    /// ”
    case closingQuote
    /// 。
    case stop
    case question
    case exclamation
}
