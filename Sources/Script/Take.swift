/// The sound of one clause as the engine made it, silence at both ends removed.
///
/// Equal phonemes, settings and engine give equal samples: the take is a pure function of them.
package struct Take: Sendable, Hashable {
    /// Samples a second: all takes have the engine's rate.
    package static let rate = 22050

    package let samples: [Int16]
    /// The first sample of each syllable of the clause, in order, not falling, below `samples.count`.
    package let marks: [Int]

    package init(samples: [Int16], marks: [Int]) {
        self.samples = samples
        self.marks = marks
    }
}
