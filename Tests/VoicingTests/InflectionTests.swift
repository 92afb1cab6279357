import Script
import Testing

@testable import Voicing

@Suite struct InflectionTests {
    private static let words = "ts.'ong55k'uo35 n'i35 X'Au214 p'ei21tS;'i55N s'o51r@11"

    private func job(_ inflections: [Inflection], pitch: Int = 53, volume: Int = 100) -> ClauseJob {
        ClauseJob(phonemes: Self.words, syllables: [0], rate: 210, pitch: pitch, volume: volume, inflections: inflections)
    }

    @Test func onlyWhatChangesIsSaid() {
        let changes = [
            Inflection(word: 1, pitch: 51, rate: 210), Inflection(word: 3, pitch: 51, rate: 180),
            Inflection(word: 4, pitch: 48, rate: 180, volume: 115),
        ]
        #expect(
            job(changes).engineInput
                == "[[ts.'ong55k'uo35]] \u{1}51P[[n'i35 X'Au214]] \u{1}180S[[p'ei21tS;'i55N]] \u{1}48P\u{1}69A[[s'o51r@11]]")
        #expect(job([]).engineInput == "[[" + Self.words + "]]")
    }

    /// Commands hold to the end of the call and no longer: what was spoken before does not show.
    @Test func changesDoNotRubOff() async throws {
        let jobs = [
            job([]), job([Inflection(word: 2, pitch: 44, rate: 170, volume: 115)]), job([], pitch: 47, volume: 80),
            job([Inflection(word: 1, pitch: 50, rate: 250)]),
        ]
        func takes(_ order: [Int]) async throws -> [[Int16]] {
            try await VoicePool.run(PhonemeTableTests.command, workers: 1) { pool in
                var takes = [[Int16]](repeating: [], count: jobs.count)
                for index in order {
                    let spoken = try await pool.spoken(jobs[index]).get()
                    #expect(spoken.isComplete)
                    takes[index] = spoken.take.samples
                }
                return takes
            }
        }
        let first = try await takes([0, 1, 2, 3])
        #expect(try await takes([3, 2, 1, 0]) == first)
        #expect(try await takes([1, 0, 3, 0, 2]) == first)
        #expect(Set(first.map(\.count)).count == 4)
    }

    @Test func theGuardRefusesWhatTheEngineMustNotGet() {
        #expect(PhonemeGuard.objection(to: job([Inflection(word: 1, pitch: 50, rate: 200)])) == nil)
        for wrong in [
            Inflection(word: 0, pitch: 50, rate: 200), Inflection(word: 9, pitch: 50, rate: 200),
            Inflection(word: 1, pitch: 120, rate: 200), Inflection(word: 1, pitch: 54, rate: 200),
            Inflection(word: 1, pitch: 50, rate: 900),
            Inflection(word: 1, pitch: 50, rate: 200, volume: 300),
        ] {
            #expect(PhonemeGuard.objection(to: job([wrong])) != nil)
        }
        let twice = [Inflection(word: 2, pitch: 50, rate: 200), Inflection(word: 2, pitch: 48, rate: 200)]
        #expect(PhonemeGuard.objection(to: job(twice)) != nil)
        let long = ClauseJob(
            phonemes: Array(repeating: "m'A55", count: 107).joined(separator: " "), syllables: [0], rate: 210, pitch: 50,
            inflections: [Inflection(word: 2, pitch: 50, rate: 200)])
        #expect(PhonemeGuard.objection(to: long) != nil)
    }
}
