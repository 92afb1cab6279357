package import Script

/// Turns characters a minute, as newsrooms count them, into the engine's own rate.
package enum SpeakingRate {
    /// Engine rate and syllables a minute without pauses, measured on the seed bulletin (`scripts/check-rate`).
    private static let measured: [(engine: Double, syllables: Double)] = [
        (130, 172.7), (150, 205.7), (175, 246.3), (190, 270.5), (200, 285.8), (210, 302.0), (220, 318.2), (250, 370.9),
        (300, 458.0),
    ]
    /// Of the time of an ordinary newspaper article, this share is rest at the standard rate.
    private static let usualRest = 0.149

    /// The engine's rate for text with an ordinary number of pauses.
    package static func engineRate(forCharactersPerMinute wanted: Int) -> Int {
        best(speed: { 1 / (1 / $0 + usualRest / 261.6 * PauseTable.scale(rate: $1)) }, for: Double(wanted), in: 130...300)
    }

    /// The engine's rate with which these sentences, pauses and all, have so many syllables a minute.
    ///
    /// Short sentences rest more often, so the voice has to be quicker for the same speed; but the delivery stays within a tenth of
    /// the ordinary one, so that a single headline is not drawn out.
    package static func engineRate(forCharactersPerMinute wanted: Int, speaking utterances: [Utterance]) -> Int {
        let usual = engineRate(forCharactersPerMinute: wanted)
        let syllables = Double(utterances.reduce(0) { $0 + $1.syllables.count })
        guard syllables > 0 else { return usual }
        let range = usual * 92 / 100...usual * 110 / 100
        func speed(net: Double, rate: Int) -> Double {
            let rest = Double(PauseTable(rate: rate).total(of: utterances)) / Double(Take.rate) / 60
            return syllables / (syllables / net + rest)
        }
        return best(speed: speed, for: Double(wanted), in: range)
    }

    /// The rate in the range whose speed, given net syllables a minute and the rate itself, is nearest to the one wanted.
    private static func best(speed: (Double, Int) -> Double, for wanted: Double, in range: ClosedRange<Int>) -> Int {
        // Speed rises with the rate: halve the range.
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if speed(net(middle), middle) < wanted { low = middle + 1 } else { high = middle }
        }
        let below = max(range.lowerBound, low - 1)
        return abs(speed(net(below), below) - wanted) < abs(speed(net(low), low) - wanted) ? below : low
    }

    /// Syllables a minute without pauses, between two measured rates in a straight line.
    private static func net(_ rate: Int) -> Double {
        let rate = Double(rate)
        let pair = zip(measured, measured.dropFirst()).first { rate <= $1.engine }
        guard let (low, high) = pair else { return measured[measured.count - 1].syllables }
        return low.syllables + (high.syllables - low.syllables) * (rate - low.engine) / (high.engine - low.engine)
    }
}
