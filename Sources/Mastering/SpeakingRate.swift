/// Turns characters a minute, as newsrooms count them, into the engine's own rate.
package enum SpeakingRate {
    /// Measured on a whole newspaper page with the pause table: engine rate and characters a minute.
    private static let measured: [(engine: Double, characters: Double)] = [
        (150, 187), (175, 220), (190, 240), (200, 252), (210, 264), (220, 277), (250, 317), (300, 380),
    ]

    /// The engine's rate between two measured ones, in a straight line.
    package static func engineRate(forCharactersPerMinute wanted: Int) -> Int {
        let target = Double(wanted)
        for (low, high) in zip(measured, measured.dropFirst()) where target <= high.characters {
            let share = (target - low.characters) / (high.characters - low.characters)
            return Int((low.engine + share * (high.engine - low.engine)).rounded())
        }
        return 300
    }
}
