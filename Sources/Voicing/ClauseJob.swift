package import Script

/// What the engine needs to speak one clause. Equal jobs give equal takes.
package struct ClauseJob: Sendable, Hashable {
    /// Words separated by one space, in espeak-ng mnemonics of the table `cmn`.
    package let phonemes: String
    /// UTF-8 offsets in `phonemes` where the syllables start, rising; the first is 0.
    package let syllables: [Int]
    /// espeakRATE, words a minute of the engine's own kind; 210 gives about 264 characters a minute with pauses.
    package let rate: Int
    /// espeakPITCH, 0 to 100; 50 is the voice's own.
    package let pitch: Int
    /// Per cent of the voice's own volume.
    package let volume: Int
    /// Changes inside the clause, by rising word.
    package let inflections: [Inflection]
    package let voice: Voice

    package init(
        phonemes: String, syllables: [Int], rate: Int, pitch: Int, volume: Int = 100, inflections: [Inflection] = [],
        voice: Voice = .male
    ) {
        self.phonemes = phonemes
        self.syllables = syllables
        self.rate = rate
        self.pitch = pitch
        self.volume = volume
        self.inflections = inflections
        self.voice = voice
    }

    package init(
        _ clause: Clause, rate: Int, pitch: Int, volume: Int = 100, inflections: [Inflection] = [], voice: Voice = .male
    ) {
        var text = ""
        var starts: [Int] = []
        for word in clause.words {
            if !text.isEmpty { text += " " }
            for syllable in word.syllables {
                starts.append(text.utf8.count)
                text += syllable.phonemes
            }
        }
        self.init(
            phonemes: text, syllables: starts, rate: rate, pitch: pitch, volume: volume, inflections: inflections, voice: voice)
    }
}
