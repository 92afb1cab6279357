/// The marks that matter for the ends of sentences.
enum Punctuation {
    static let closingQuotes: Set<Unicode.Scalar> = ["”", "’", "」", "』", "\""]
    static let openingBrackets: Set<Unicode.Scalar> = ["（", "(", "《", "〈", "【", "〔", "［"]
    static let closingBrackets: Set<Unicode.Scalar> = ["）", ")", "》", "〉", "】", "〕", "］"]
    /// What may stand between the mark that ends a sentence and the next sentence.
    static let belongsToEnd: Set<Unicode.Scalar> = [
        "。", "！", "？", "!", "?", "…", "”", "’", "」", "』", "）", ")", "》", "〉", "】", "〕", "］", "\"", "\n",
    ]
    /// After a quotation that ends with its own mark, these show that the sentence goes on.
    static let continuing: Set<Unicode.Scalar> = ["，", "、", "；", "：", "。", ",", ";", "—", "的", "之", "等", "和", "与"]
    /// Where a newsreader breathes, the best places first.
    static let breaths: [Set<Unicode.Scalar>] = [["；", ";"], ["：", "—", "…"], ["，", ","], ["、"], ["”", "）", "》"]]
}
