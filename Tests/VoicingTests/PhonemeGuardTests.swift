import Glibc
import Support
import Testing

@testable import Voicing

@Suite struct PhonemeGuardTests {
    @Test(arguments: ["m'A55", "ts'i[51 s.'i.35", "s'o51r@11", "p'o51 _: th'A55"])
    func passesPhonemes(_ phonemes: String) {
        #expect(PhonemeGuard.objection(to: phonemes) == nil)
    }

    @Test(arguments: [
        "", "]]<audio src=\"x\">", "[[m'A55", "m'A55\u{1}900S", "你好", "a\\b", "{", "m\n", "[", "a[",
        String(repeating: "a", count: 321),
        String(repeating: "m'A55 ", count: 120),
    ])
    func refusesWhatCouldHarm(_ phonemes: String) {
        #expect(PhonemeGuard.objection(to: phonemes) != nil)
    }

    /// Whatever passes the guard, the engine survives; whatever does not is never given to it.
    @Test func fuzzedStringsDoNotKillWorkers() async throws {
        let pieces = [
            "ts.", "'ong", "55", "k'uo35", " ", "i[", "214", "_:", "?", "@r", "tS;", "h", "11", "N", "~", "=", "%", ",", "|", "-",
            "aI",
        ]
        var random = Generator(seed: 5)
        // `make fuzz` asks for more.
        let count = getenv("BOBAO_FUZZ").flatMap { Int(String(cString: $0)) } ?? 1500
        let jobs = (0..<count).map { _ in
            let phonemes = (0..<Int.random(in: 1...90, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            return ClauseJob(phonemes: phonemes, syllables: [0], rate: 210, pitch: 50)
        }
        let crashes = try await VoicePool.run(PhonemeTableTests.command, workers: 2) { pool in
            var crashes: [String] = []
            for job in jobs {
                switch await pool.spoken(job) {
                case .failure(.crashed), .failure(.timedOut): crashes.append(job.phonemes)
                default: break
                }
            }
            return crashes
        }
        #expect(crashes == [])
    }
}
