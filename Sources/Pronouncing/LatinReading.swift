import Script

/// How a run of letters or a Latin word is said: one or more words of phonemes, ready for a clause.
struct LatinReading {
    let words: [Word]
    /// Set when the word had to be guessed: what was done.
    let guess: String?

    init(words: [Word], guess: String? = nil) {
        self.words = words
        self.guess = guess
    }
}
