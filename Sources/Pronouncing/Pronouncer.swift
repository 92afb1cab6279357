package import Script

/// Finds the syllables of a sentence: words, polyphones, sandhi, erhua, English.
package struct Pronouncer: Sendable {
    /// `english` holds espeak-ng's phonemes (voice en-us) of Latin words, as `latinWords(in:)` names them.
    package init(english: [String: String] = [:]) {}

    /// The Latin words of a sentence for which phonemes are wanted.
    package func latinWords(in sentence: SpokenSentence) -> [String] { [] }

    /// The sentence as the engine will speak it, and the readings that are doubtful.
    package func utterance(of spoken: SpokenSentence) -> (utterance: Utterance, findings: [Finding]) {
        (Utterance(spoken: spoken, clauses: []), [])
    }

    package func pinyin(of spoken: SpokenSentence, surface: Bool) -> [String] { [] }
}
