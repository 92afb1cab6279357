import Glibc
import Script

/// Keeps peaks below a ceiling by turning the gain down shortly before them and up again slowly after.
struct Limiter {
    /// Linear ceiling, 0 to 1.
    let ceiling: Float
    /// 5 ms to go down, 80 ms to come back.
    private let attack = Take.rate * 5 / 1000
    private let release = Float(exp(-1 / (0.080 * Double(Take.rate))))
    /// After 0.8 s the gain is whole again to a part in 20,000.
    private let recovery = Take.rate * 8 / 10

    /// Limits in place and gives the energy that it took away; a signal that stays below the ceiling is not touched.
    func apply(to samples: inout [Float]) -> Double {
        guard samples.peak > ceiling else { return 0 }
        var lost = 0.0
        var position = 0
        while let peak = samples[position...].firstIndex(where: { abs($0) > ceiling }) {
            let start = max(position, peak - 8 * attack)
            position = limit(&samples, from: start, peak: peak, losing: &lost)
        }
        return lost
    }

    /// Limits the samples around a peak and gives the position from which the gain is whole again.
    private func limit(_ samples: inout [Float], from start: Int, peak: Int, losing lost: inout Double) -> Int {
        // The neighbourhood ends where no sample above the ceiling has come for so long that the gain has recovered.
        var end = peak
        var last = peak
        while end < samples.count, end - last < recovery {
            if abs(samples[end]) > ceiling { last = end }
            end += 1
        }
        // Backwards: the gain is down in time for each peak.
        var gains = [Float](repeating: 1, count: end - start)
        var needed: Float = 1
        for index in gains.indices.reversed() {
            let level = abs(samples[start + index])
            needed = min(level > ceiling ? ceiling / level : 1, needed + (1 - needed) / Float(attack) + 1e-6, 1)
            gains[index] = needed
        }
        var gain: Float = 1
        for index in gains.indices {
            gain = min(gains[index], 1 - (1 - gain) * release)
            let before = samples[start + index]
            let after = max(-ceiling, min(ceiling, before * gain))
            lost += Double(before * before - after * after)
            samples[start + index] = after
        }
        return end
    }
}
