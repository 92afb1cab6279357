/// Where a reading comes from.
package enum Evidence: Sendable, Hashable {
    /// The user gave it.
    case user
    /// The character has one reading.
    case single
    /// A word of the lexicon.
    case word(String)
    /// A surname, place or other name, by the named rule.
    case name(String)
    /// The model, ahead of the runner-up by a margin from 0 to 1.
    case model(margin: Double, runnerUp: String)
    /// A rule: 一, reduplication, neutral tone, numeral.
    case rule(String)
    /// The character's most frequent reading, for want of anything better.
    case fallback
    /// A letter name or an English word.
    case latin(String)
}

/// A sound unit of the utterance with its own mark in the audio: a Mandarin syllable, a letter name, or an English word.
package struct Syllable: Sendable, Hashable {
    /// UTF-8 offsets in the sentence's text.
    package let written: Range<Int>
    /// What is said: 长, 二, `S`, `Sora`.
    package let spoken: String
    /// The reading before sandhi; nil for English words and letters.
    package let citation: Pinyin?
    /// The tone that is spoken, in Chao digits as the phonemes carry them: 55, 35, 21, 214, 51, 53, 11; 0 without a citation.
    package let surface: Int
    /// Whether a hanzi of the sentence itself is spoken here, not one that a rule wrote.
    package let isVerbatim: Bool
    /// espeak-ng mnemonics of the table `cmn`.
    package let phonemes: String
    package let evidence: Evidence

    package init(
        written: Range<Int>, spoken: String, citation: Pinyin?, surface: Int, isVerbatim: Bool, phonemes: String, evidence: Evidence
    ) {
        self.written = written
        self.spoken = spoken
        self.citation = citation
        self.surface = surface
        self.isVerbatim = isVerbatim
        self.phonemes = phonemes
        self.evidence = evidence
    }
}

/// Syllables that are spoken as one word.
package struct Word: Sendable, Hashable {
    package var syllables: [Syllable]

    package init(_ syllables: [Syllable]) {
        self.syllables = syllables
    }

    package var phonemes: String {
        syllables.reduce(into: "") { $0 += $1.phonemes }
    }
}

/// What is spoken in one breath: one call of the engine.
///
/// Invariant: has a word, no word has more than 64 phonemes, and the phonemes take at most 640 bytes.
package struct Clause: Sendable, Hashable {
    package var words: [Word]
    /// What follows the clause.
    package var closing: Break

    package init(words: [Word], closing: Break) {
        self.words = words
        self.closing = closing
    }

    /// The engine's whole input: words separated by one space.
    package var phonemes: String {
        words.map(\.phonemes).joined(separator: " ")
    }
}

/// A sentence as the engine will speak it. A sentence that says nothing (……) has no clause.
package struct Utterance: Sendable, Hashable {
    package let spoken: SpokenSentence
    package let clauses: [Clause]

    package init(spoken: SpokenSentence, clauses: [Clause]) {
        self.spoken = spoken
        self.clauses = clauses
    }

    package var syllables: [Syllable] { clauses.flatMap { $0.words.flatMap(\.syllables) } }
}
