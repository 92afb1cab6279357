package import Mastering
package import Reading
package import Script
package import SystemPackage
package import Voicing

/// Everything a user can choose about a bulletin.
package struct Settings: Sendable {
    package var encoding: TextEncoding?
    package var lexicon = UserLexicon()
    package var voice = Voice.male
    package var mastering = MasteringOptions()
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
        return "\(voice.definition)\(voice.volume)|\(mastering.rate)|\(mastering.loudness)|\(mastering.peak)|\(user)"
    }

    package var voiceCommand: VoicePool.Command {
        VoicePool.Command(executable: executable, arguments: ["_voice", "--voice", voice.name])
    }

    package var englishCommand: VoicePool.Command {
        VoicePool.Command(executable: executable, arguments: ["_english"])
    }
}
