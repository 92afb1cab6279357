import Glibc
import Mastering
package import Script
import Voicing
import Writing

extension Producer {
    /// Speaks a text as one piece: no folder, no documents.
    package func speech(of source: SourceText) async throws -> (recording: Recording, findings: [Finding]) {
        let inspection = await Inspection(source, settings: settings)
        let utterances = inspection.spoken.flatMap { $0 }.map { inspection.utterance(of: $0) }
        guard utterances.contains(where: { !$0.clauses.isEmpty }) else { throw ProducingError.nothingToSay }
        let settings = settings
        return try await VoicePool.run(settings.voiceCommand, workers: settings.workers) { pool in
            try await Producer.selfTest(pool)
            let desk = MasteringDesk(options: settings.mastering)
            let studio = Studio(
                pool: pool, desk: desk, speed: settings.speed, voices: settings.voices, folder: "", formats: [],
                broadcast: (false, nil), announcing: .none, album: "",
                count: 1)
            let rate = SpeakingRate.engineRate(forCharactersPerMinute: settings.speed, speaking: utterances)
            let (sentences, findings) = try await studio.voiced(utterances, by: settings.voices[0], rate: rate)
            return (try desk.recording(of: sentences, rate: rate), inspection.findings + findings)
        }
    }

    /// Writes a recording as a WAV file that appears whole or not at all.
    package static func write(_ recording: Recording, to path: String) throws {
        try whole(path) { partial in
            var file = try SoundFile(
                creating: partial, tags: SoundTags(title: path.split(separator: "/").last.map(String.init) ?? path))
            try file.append(recording.samples)
            try file.finish()
        }
    }

    /// Writes a text as a file that appears whole or not at all.
    package static func write(_ text: String, to path: String) throws {
        try whole(path) { partial in
            let file = try OutputFile(creating: partial)
            try file.append(text.utf8)
            try file.finish()
        }
    }

    /// What `write` puts at the path it is given stands at `path` afterwards; when it fails, nothing has changed.
    private static func whole(_ path: String, write: (String) throws -> Void) throws {
        let partial = path + ".partial"
        unlink(partial)
        do {
            try write(partial)
        } catch {
            unlink(partial)
            throw error
        }
        guard rename(partial, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(partial)
            throw ProducingError.unusableOutput(path: path, reason: "cannot be written (\(reason))")
        }
    }

    /// The bytes of a WAV file, for a pipe.
    package static func waveBytes(of recording: Recording) -> [UInt8] {
        WaveBytes(recording.samples).bytes
    }
}
