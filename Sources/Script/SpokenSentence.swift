/// What a token was taken for; the pronouncing room reads some words by it (第一, 一月, 幺).
package enum TokenKind: String, Sendable, Hashable {
    /// Hanzi as they stand.
    case hanzi
    case cardinal, ordinal, decimal, fraction, percent
    /// Digit by digit: telephone, code, model.
    case digits
    case year, date, clock, duration
    case money, measure, temperature, ratio, range, score
    /// Letters by their names: A I.
    case letters
    /// A Latin word read as a word: Sora.
    case word
    case symbol, formula, address, code, model, road, roman
    /// A reading of the user's.
    case given
    /// Marks, quotation marks and brackets: heard as pauses only.
    case punctuation
    case space
}

/// Something to be said and the characters it stands for.
package struct SpokenPiece: Sendable, Hashable {
    /// How the text of a piece is read.
    package enum Form: Sendable, Hashable {
        /// Hanzi of the sentence itself: spoken scalar k is written scalar k of `source`.
        case verbatim
        /// Hanzi that the rules wrote: 百分之, 二零二四.
        case written
        /// Capital letters said by their names, separated by spaces: `A I`.
        case letters
        /// One or more Latin words said as words, separated by spaces: `Pro Max`.
        case word
        /// Syllables given by the user, as toned pinyin separated by spaces.
        case pinyin
        /// A mark; says nothing, makes a pause or a break.
        case mark
        /// Covered, but neither said nor heard: a space, the hyphen of a model.
        case silent
    }

    package let text: String
    package let form: Form
    package let kind: TokenKind
    /// UTF-8 offsets in the sentence's text. Not empty unless `form` is `.silent`.
    package let source: Range<Int>

    package init(_ text: String, _ form: Form, _ kind: TokenKind, source: Range<Int>) {
        self.text = text
        self.form = form
        self.kind = kind
        self.source = source
    }
}

/// A stretch of the sentence that was read as one: `2024年`, `CAR T`, a run of plain hanzi.
package struct SpokenToken: Sendable, Hashable {
    package let kind: TokenKind
    /// The name of the rule that read it, for `explain`.
    package let rule: String
    /// UTF-8 offsets in the sentence's text; tokens tile the text.
    package let written: Range<Int>
    /// What a reader sees of it: the same, but for `{长|zhang3}`, of which only 长 is shown.
    package let shown: Range<Int>
    /// Its pieces in `SpokenSentence.pieces`, in the order they are said, which need not be the order of the source (25%).
    package let pieces: Range<Int>
    /// How far the chosen rule was ahead of the runner-up, 0 to 1: small means doubtful.
    package let margin: Double
    /// How the runner-up would have read it, when it was near and reads it differently.
    package let runnerUp: String?

    package init(
        kind: TokenKind, rule: String, written: Range<Int>, shown: Range<Int>? = nil, pieces: Range<Int>, margin: Double = 1,
        runnerUp: String? = nil
    ) {
        self.kind = kind
        self.rule = rule
        self.written = written
        self.shown = shown ?? written
        self.pieces = pieces
        self.margin = margin
        self.runnerUp = runnerUp
    }
}

/// A sentence as it is said.
///
/// Invariants: tokens tile the sentence's text; the pieces of a token lie inside it; every hanzi of the sentence that is not
/// inside a given reading is said by exactly one verbatim piece; no digit or symbol is left in the text of a piece.
package struct SpokenSentence: Sendable, Hashable {
    package let sentence: Sentence
    package let tokens: [SpokenToken]
    package let pieces: [SpokenPiece]

    package init(sentence: Sentence, tokens: [SpokenToken], pieces: [SpokenPiece]) {
        self.sentence = sentence
        self.tokens = tokens
        self.pieces = pieces
    }

    /// The sentence as text to be said, marks kept for the eye: the form of `bobao show spoken`.
    package var spoken: String {
        var result = ""
        var lastIsLatin = false
        for piece in pieces where piece.form != .silent {
            let isLatin = piece.form == .letters || piece.form == .word
            if isLatin && lastIsLatin { result += " " }
            result += piece.text
            lastIsLatin = isLatin
        }
        return result
    }

    /// The sentence as a reader sees it: without the marks of given readings.
    package var shown: String {
        guard tokens.contains(where: { $0.shown != $0.written }) else { return sentence.text.text }
        let utf8 = Array(sentence.text.text.utf8)
        return String(decoding: tokens.flatMap { utf8[$0.shown] }, as: UTF8.self)
    }
}
