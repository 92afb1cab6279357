import Lexicon
import Script
import Support
import Synchronization
import SystemPackage
import Testing

@testable import Voicing

@Suite struct PhonemeTableTests {
    static var command: VoicePool.Command {
        VoicePool.Command(executable: FilePath(Program.path), arguments: ["_voice"])
    }

    /// The engine speaks each row of the tables as it is written: its phoneme events spell the row.
    @Test func theEngineSpeaksEveryRow() async throws {
        let rows = Lexicon.table("pronouncing/pinyin_phonemes.tsv").rows.map { ($0[0], $0[1]) }
        #expect(rows.count == 2150)
        let letters = Lexicon.table("pronouncing/letters.tsv").rows.map { ($0[0], $0[1]) }
        let rhotics = Lexicon.table("pronouncing/erhua_finals.tsv").rows.flatMap { row in
            ["55", "35", "21", "214", "51"].map { tone in
                (row[0] + tone, "t" + row[1].split(separator: "{t}", omittingEmptySubsequences: false).joined(separator: tone))
            }
        }
        let wrong = try await VoicePool.run(Self.command, workers: 2) { pool in
            var wrong: [String] = []
            for (name, phonemes) in rows + letters + rhotics {
                let job = ClauseJob(phonemes: phonemes, syllables: [0], rate: 210, pitch: 50)
                let spoken = try? await pool.spoken(job).get()
                let milliseconds = (spoken?.take.samples.count ?? 0) * 1000 / Take.rate
                let isFull = (spoken?.take.samples ?? []).allSatisfy { $0 > -32768 && $0 < 32767 }
                if spoken?.isComplete != true || !(60...560 ~= milliseconds) || !isFull {
                    wrong.append("\(name) \(phonemes) \(milliseconds) ms")
                }
            }
            return wrong
        }
        #expect(wrong == [])
    }
}
