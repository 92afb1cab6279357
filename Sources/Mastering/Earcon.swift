import Glibc
import Script

/// A soft signal of two rising notes, a fifth apart, made by formula: the same each time, and nobody's property.
struct Earcon {
    /// Fractions of full scale.
    let samples: [Float]

    /// `loudness` is that of the speech around it, in LUFS; the signal's peak stays about 6 dB below that of the voice.
    init(loudness: Double) {
        let notes = [(frequency: 587.33, start: 0.0), (frequency: 880.0, start: 0.16)]
        let peak = pow(10, (loudness + 11) / 20)
        let count = Take.rate * 7 / 10
        samples = (0..<count).map { index in
            let time = Double(index) / Double(Take.rate)
            let sum = notes.reduce(0.0) { sum, note in
                let age = time - note.start
                guard age > 0 else { return sum }
                // A bell: 6 ms to rise, 160 ms to fall to a third, a quiet octave above.
                let envelope = (1 - exp(-age / 0.006)) * exp(-age / 0.16)
                return sum + envelope * (sin(2 * .pi * note.frequency * age) + 0.25 * sin(4 * .pi * note.frequency * age))
            }
            // The last tenth fades out to exact silence.
            return Float(sum * peak / 1.6 * min(1, Double(count - index) / (Double(count) * 0.1)))
        }
    }
}
