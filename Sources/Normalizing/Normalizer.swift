package import Script

/// Says how a sentence is read: numbers, dates, units, symbols and Latin terms become words.
package struct Normalizer: Sendable {
    package init(lexicon: UserLexicon = UserLexicon()) {}

    /// The sentence as it is said, and what could not be read with certainty.
    package func spoken(_ sentence: Sentence) -> (spoken: SpokenSentence, findings: [Finding]) {
        let range = 0..<sentence.text.count
        let piece = SpokenPiece(sentence.text.text, .verbatim, .hanzi, source: range)
        let token = SpokenToken(kind: .hanzi, rule: "hanzi", written: range, pieces: 0..<1)
        return (SpokenSentence(sentence: sentence, tokens: [token], pieces: [piece]), [])
    }
}
