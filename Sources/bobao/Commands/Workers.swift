import ArgumentParser
import Voicing

/// Speaks for another bobao; see `VoicePool`.
struct VoiceWorker: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "_voice", shouldDisplay: false)

    func run() throws {
        try Worker().serve()
    }
}

/// Reads English for another bobao; see `EnglishPhonemes`.
struct EnglishWorker: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "_english", shouldDisplay: false)

    func run() throws {
        try EnglishPhonemes.serve()
    }
}
