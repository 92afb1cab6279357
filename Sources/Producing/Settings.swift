package import Mastering
package import Normalizing
package import Reading
package import Script
package import SystemPackage
package import Voicing
package import Writing

/// What becomes of credits and bylines: read in a lower voice, or left out. They stay in the texts either way.
package enum Credits: String, Sendable, CaseIterable {
    case read, skip
}

/// Everything a user can choose about a bulletin.
package struct Settings: Sendable {
    package var encoding: TextEncoding?
    package var lexicon = UserLexicon()
    package var style = NormalizingStyle()
    /// The voices of the articles, by turns; announcements have the first.
    package var voices = [Voice.male]
    package var mastering = MasteringOptions()
    /// Characters a minute, pauses and all.
    package var speed = 264
    package var announcing = Announcing.titles
    package var credits = Credits.read
    /// The day of the bulletin, `2026-03-01`, if it is to be said.
    package var date: String?
    /// Sound files beside WAV, which is always made.
    package var formats: [SoundFormat] = []
    /// Whether the WAV files are in the Broadcast Wave Format.
    package var broadcast = false
    /// Worker processes; the bytes of the bulletin do not depend on it.
    package var workers: Int
    /// The program that speaks: this one.
    package var executable: FilePath

    package init(workers: Int, executable: FilePath) {
        self.workers = workers
        self.executable = executable
    }

    /// What the sound depends on, in a fixed form.
    var fingerprint: String {
        let user = lexicon.readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
        let around = "\(announcing)|\(credits)|\(date ?? "")|\(formats.map(\.rawValue).joined(separator: ","))|\(broadcast)"
        let speakers = voices.map { "\($0.definition)\($0.volume)" }.joined(separator: "|")
        return
            "\(around)|\(style.one)|\(style.twoHundred)|\(speakers)|\(speed)|\(mastering.loudness)|\(mastering.peak)|\(user)"
    }

    package var voiceCommand: VoicePool.Command {
        VoicePool.Command(executable: executable, arguments: ["_voice"])
    }

    package var englishCommand: VoicePool.Command {
        VoicePool.Command(executable: executable, arguments: ["_english"])
    }
}
