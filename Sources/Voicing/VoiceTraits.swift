/// What makes one voice sound different from another.
struct VoiceTraits: Sendable, Hashable {
    /// A resonance, in per cent of the engine's own.
    struct Formant: Sendable, Hashable {
        let frequency: Int
        let height: Int
        let width: Int
    }

    /// Hz of the lowest and the highest tone, as the engine reckons them.
    var lowest: Int
    var highest: Int
    /// From the nasal formant, number 0, on; empty leaves them as the engine has them.
    var formants: [Formant]
    /// Level of voiceless sounds, in per cent of the engine's own.
    var consonants: Int

    static let male = VoiceTraits(lowest: 80, highest: 200, formants: [], consonants: 130)

    static let female = VoiceTraits(
        lowest: 130, highest: 315,
        formants: [
            Formant(frequency: 105, height: 80, width: 150), Formant(frequency: 112, height: 80, width: 150),
            Formant(frequency: 112, height: 75, width: 150), Formant(frequency: 113, height: 75, width: 150),
            Formant(frequency: 115, height: 80, width: 150), Formant(frequency: 115, height: 80, width: 150),
            Formant(frequency: 110, height: 70, width: 150), Formant(frequency: 110, height: 70, width: 150),
            Formant(frequency: 110, height: 70, width: 150),
        ], consonants: 130)

    /// All formants higher or lower together, as in a shorter or a longer vocal tract.
    mutating func scaleFormants(by percent: Int) {
        let all = formants.isEmpty ? [Formant](repeating: Formant(frequency: 100, height: 100, width: 100), count: 9) : formants
        formants = all.map { Formant(frequency: $0.frequency * percent / 100, height: $0.height, width: $0.width) }
    }

    /// The lines of an espeak-ng voice file. Nothing in it may make one clause depend on another: no flutter, no roughness, no
    /// breath, no echo.
    var definition: String {
        """
        name bulletin
        language cmn
        phonemes cmn
        dictionary cmn
        words 1
        pitch \(lowest) \(highest)
        flutter 0
        roughness 0
        dict_min 100000
        consonants \(consonants) \(consonants)

        """
            + formants.enumerated().map { "formant \($0) \($1.frequency) \($1.height) \($1.width)\n" }.joined()
    }
}
