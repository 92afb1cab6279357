/// A change of the voice inside a clause, from the beginning of a word on.
package struct Inflection: Sendable, Hashable {
    /// Which word of the clause it begins with, counted from 0; the first word has what the clause has.
    package let word: Int
    /// espeakPITCH, at most `highest` if it differs from what was before.
    package let pitch: Int
    /// espeakRATE.
    package let rate: Int
    /// Per cent of the voice's own volume.
    package let volume: Int

    /// Commands above 50 shift the formants of all later calls (measured with 1.51); the pitch of a whole clause does not.
    package static let highest = 50

    package init(word: Int, pitch: Int, rate: Int, volume: Int = 100) {
        self.word = word
        self.pitch = pitch
        self.rate = rate
        self.volume = volume
    }
}

extension ClauseJob {
    /// What the engine is given: phonemes in double brackets, and between the brackets its commands for what changes.
    ///
    /// A command is byte 1, a number and a letter: `P` pitch, `S` rate, `A` volume (measured with 1.51: each holds until the end of
    /// the call; pitch and volume cost 7 ms of rest, rate none; `R`, the range, would outlast the call and is not used).
    var engineInput: String {
        guard !inflections.isEmpty else { return "[[" + phonemes + "]]" }
        var (pitch, rate, volume) = (pitch, rate, volume)
        var changes = inflections[...]
        var result = "[["
        for (index, word) in phonemes.split(separator: " ").enumerated() {
            if let change = changes.first, change.word == index {
                changes.removeFirst()
                result += "]] "
                if change.pitch != pitch { result += "\u{1}\(change.pitch)P" }
                if change.rate != rate { result += "\u{1}\(change.rate)S" }
                if change.volume != volume { result += "\u{1}\(voice.volume * change.volume / 100)A" }
                (pitch, rate, volume) = (change.pitch, change.rate, change.volume)
                result += "[["
            } else if index > 0 {
                result += " "
            }
            result += word
        }
        return result + "]]"
    }
}
