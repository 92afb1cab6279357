/// A voice of the engine: its definition in espeak-ng's own form, and how loud it is driven.
package struct Voice: Sendable, Hashable {
    package let name: String
    /// The lines of an espeak-ng voice file.
    package let definition: String
    /// espeakVOLUME, 0 to 100: low enough that the engine's automatic gain never starts.
    package let volume: Int

    package init(name: String, definition: String, volume: Int) {
        self.name = name
        self.definition = definition
        self.volume = volume
    }

    init(name: String, traits: VoiceTraits, volume: Int) {
        self.init(name: name, definition: traits.definition, volume: volume)
    }

    /// The standard voice: seven and a half semitones from the first tone to the end of a low one in running speech, where the
    /// stock voice has four.
    package static let male = Voice(name: "male", traits: .male, volume: 60)

    /// The same reader with a shorter vocal tract.
    package static let female = Voice(name: "female", traits: .female, volume: 50)

    /// The built-in voice of that name.
    package static func named(_ name: String) -> Voice? {
        [male, female].first { $0.name == name }
    }
}
