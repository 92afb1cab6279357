import Pronouncing
import Script
import Support
import SystemPackage
import Testing
import Voicing

@testable import Producing

/// Names current in Chinese news, by the whole way of an English word: our own list or the real engine's letter-to-sound rules,
/// transliteration, stress as tones, and through the engine again.
@Suite struct EnglishTests {
    private static func sentence(_ word: String) -> SpokenSentence {
        let text = SpannedText(word, from: Span(0, word.utf8.count))
        let range = 0..<word.utf8.count
        return SpokenSentence(
            sentence: Sentence(number: 0, role: .body, paragraph: 0, text: text, close: .stop),
            tokens: [SpokenToken(kind: .word, rule: "latin", written: range, shown: range, pieces: 0..<1)],
            pieces: [SpokenPiece(word, .word, .word, source: range)])
    }

    @Test func namesAreReadAsTheTableSays() async throws {
        let rows = try Row.table("Tables/english.tsv")
        #expect(rows.count >= 300)
        let settings = Settings(workers: 2, executable: FilePath(Program.path))
        let sentences = rows.map { Self.sentence($0.written) }
        let pronouncer = await TextLine(settings: settings).pronouncer(for: sentences)
        var jobs: [ClauseJob] = []
        for (row, sentence) in zip(rows, sentences) {
            let (utterance, findings) = pronouncer.utterance(of: sentence)
            let clause = try #require(utterance.clauses.first, "\(row)")
            #expect(clause.phonemes == row.expected, "\(row.written)")
            #expect(findings.isEmpty, "\(row): \(findings)")
            jobs.append(ClauseJob(clause, rate: 210, pitch: 50))
        }
        let spoken = jobs
        let incomplete = try await VoicePool.run(settings.voiceCommand, workers: 2) { pool in
            var incomplete: [String] = []
            for job in spoken where (try? await pool.spoken(job).get().isComplete) != true { incomplete.append(job.phonemes) }
            return incomplete
        }
        #expect(incomplete.isEmpty)
    }
}
