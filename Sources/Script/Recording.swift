/// The finished sound of an article.
package struct Recording: Sendable {
    /// Where a sentence and its syllables stand in the samples.
    package struct Line: Sendable, Hashable {
        /// From the first to after the last sample of speech; empty for a sentence that says nothing.
        package let frames: Range<Int>
        /// The first sample of each syllable of the utterance.
        package let syllables: [Int]

        package init(frames: Range<Int>, syllables: [Int]) {
            self.frames = frames
            self.syllables = syllables
        }
    }

    package let samples: [Int16]
    /// One for each utterance, in order, not overlapping.
    package let lines: [Line]
    package let loudness: Loudness

    package init(samples: [Int16], lines: [Line], loudness: Loudness) {
        self.samples = samples
        self.lines = lines
        self.loudness = loudness
    }
}

/// Loudness by ITU-R BS.1770-4.
package struct Loudness: Sendable, Hashable {
    /// Integrated, in LUFS.
    package let integrated: Double
    /// Highest true peak, in dBTP.
    package let truePeak: Double
    /// The gain that was applied to reach it, in dB.
    package let gain: Double

    package init(integrated: Double, truePeak: Double, gain: Double) {
        self.integrated = integrated
        self.truePeak = truePeak
        self.gain = gain
    }
}
