/// A voice of the engine: its definition in espeak-ng's own form, and how loud it is driven.
package struct Voice: Sendable, Hashable {
    package let name: String
    /// The lines of an espeak-ng voice file. Nothing in it may make one clause depend on another: no flutter, no roughness, no
    /// breath, no echo.
    package let definition: String
    /// espeakVOLUME, 0 to 100: low enough that the engine's automatic gain never starts.
    package let volume: Int

    package init(name: String, definition: String, volume: Int) {
        self.name = name
        self.definition = definition
        self.volume = volume
    }

    /// The standard voice: seven and a half semitones from the first tone to the end of a low one in running speech, where the stock voice has four.
    package static let male = Voice(name: "male", definition: common(pitch: "80 200"), volume: 60)

    /// The same reader with a shorter vocal tract.
    package static let female = Voice(
        name: "female",
        definition: common(pitch: "130 315") + """
            formant 0 105 80 150
            formant 1 112 80 150
            formant 2 112 75 150
            formant 3 113 75 150
            formant 4 115 80 150
            formant 5 115 80 150
            formant 6 110 70 150
            formant 7 110 70 150
            formant 8 110 70 150

            """, volume: 50)

    /// The built-in voice of that name.
    package static func named(_ name: String) -> Voice? {
        [male, female].first { $0.name == name }
    }

    private static func common(pitch: String) -> String {
        """
        name bulletin
        language cmn
        phonemes cmn
        dictionary cmn
        words 1
        pitch \(pitch)
        flutter 0
        roughness 0
        dict_min 100000
        consonants 130 130

        """
    }
}
