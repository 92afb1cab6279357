import Glibc
import Script

/// Keeps peaks below a ceiling by turning the gain down shortly before them and up again slowly after.
struct Limiter {
    /// Linear ceiling, 0 to 1.
    let ceiling: Float
    /// 5 ms to go down, 80 ms to come back.
    private let attack = Take.rate * 5 / 1000
    private let release = Float(exp(-1 / (0.080 * Double(Take.rate))))

    /// Limits in place and says whether there was anything to do; a signal that stays below the ceiling is not touched.
    func apply(to samples: inout [Float]) -> Bool {
        guard samples.contains(where: { abs($0) > ceiling }) else { return false }
        var gains = samples.map { abs($0) > ceiling ? ceiling / abs($0) : 1 }
        // Backwards: each gain holds the lowest of the next 5 ms, reached in a straight line.
        var needed: Float = 1
        let step = 1 / Float(attack)
        for index in gains.indices.reversed() {
            needed = min(gains[index], needed + step * (1 - needed) + 1e-6)
            gains[index] = min(1, needed)
        }
        var gain: Float = 1
        for index in samples.indices {
            gain = min(gains[index], 1 - (1 - gain) * release)
            samples[index] = max(-ceiling, min(ceiling, samples[index] * gain))
        }
        return true
    }
}
