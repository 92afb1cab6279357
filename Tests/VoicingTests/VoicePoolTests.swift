import Script
import Support
import SystemPackage
import Testing

@testable import Voicing

@Suite struct VoicePoolTests {
    static let phrases = ["ts.'ong55k'uo35", "n'i35 X'Au214", "s'o51r@11 'ai51 ts'i[51", "p'ei21tS;'i55N", "'@r51s.'i.35"]

    private func takes(workers: Int, order: [Int], command: VoicePool.Command = PhonemeTableTests.command) async throws -> [Take?] {
        try await VoicePool.run(command, workers: workers) { pool in
            await withTaskGroup(of: (Int, Take?).self) { group in
                for index in order {
                    let job = ClauseJob(phonemes: Self.phrases[index], syllables: [0], rate: 200 + index * 10, pitch: 47 + index)
                    group.addTask { (index, try? await pool.spoken(job).get().take) }
                }
                var takes = [Take?](repeating: nil, count: Self.phrases.count)
                for await (index, take) in group { takes[index] = take }
                return takes
            }
        }
    }

    @Test func aTakeDependsOnItsJobAlone() async throws {
        let first = try await takes(workers: 1, order: [0, 1, 2, 3, 4])
        #expect(first.allSatisfy { $0 != nil })
        #expect(try await takes(workers: 1, order: [4, 2, 0, 3, 1]) == first)
        #expect(try await takes(workers: 3, order: [3, 1, 4, 0, 2]) == first)
    }

    /// A worker may change its voice between clauses: each clause is as if it had always had that voice.
    @Test func voicesDoNotRubOffOnOneAnother() async throws {
        let jobs = Self.phrases.flatMap { phrase in
            [Voice.male, .female].map { ClauseJob(phonemes: phrase, syllables: [0], rate: 210, pitch: 53, voice: $0) }
        }
        let mixed = try await VoicePool.run(PhonemeTableTests.command, workers: 1) { pool in
            var takes: [Take] = []
            for job in jobs { takes.append(try await pool.spoken(job).get().take) }
            return takes
        }
        for voice in [Voice.male, .female] {
            let alone = try await VoicePool.run(PhonemeTableTests.command, workers: 1) { pool in
                var takes: [Take] = []
                for job in jobs where job.voice == voice { takes.append(try await pool.spoken(job).get().take) }
                return takes
            }
            #expect(zip(jobs, mixed).filter { $0.0.voice == voice }.map(\.1) == alone)
        }
    }

    @Test func marksAreTheSyllables() async throws {
        let clause = Clause(
            words: [Word([syllable("ts.'ong55"), syllable("k'uo35")]), Word([syllable("X'Au214")])], closing: .stop)
        let spoken = try await VoicePool.run(PhonemeTableTests.command, workers: 1) { pool in
            try await pool.spoken(ClauseJob(clause, rate: 210, pitch: 50)).get()
        }
        #expect(spoken.isComplete)
        #expect(spoken.take.marks.count == 3)
        #expect(spoken.take.marks[0] < 10)
        #expect(zip(spoken.take.marks, spoken.take.marks.dropFirst()).allSatisfy { $1 - $0 > Take.rate / 20 })
    }

    private func syllable(_ phonemes: String) -> Syllable {
        Syllable(written: 0..<3, spoken: "字", citation: nil, surface: 0, isVerbatim: true, phonemes: phonemes, evidence: .single)
    }

    // MARK: Planted faults

    /// A worker that a shell plays: it fails in some way at each clause that has `faulty` phonemes, and is a real worker otherwise.
    private func faulty(_ script: String, patience: Duration = .seconds(5)) -> VoicePool.Command {
        VoicePool.Command(executable: "/bin/bash", arguments: ["-c", script], patience: patience)
    }

    @Test(arguments: [
        ("exit 1", ClauseFailure.crashed), ("kill -SEGV $$", .crashed), ("head -c 100000 /dev/urandom", .crashed),
        ("yes", .crashed),
        ("head -c 4 /dev/zero", .crashed),
    ])
    func aBrokenWorkerCostsItsClauseOnly(script: String, failure: ClauseFailure) async throws {
        let result = try await VoicePool.run(faulty(script), workers: 2) { pool in
            await pool.spoken(ClauseJob(phonemes: "m'A55", syllables: [0], rate: 210, pitch: 50))
        }
        #expect(throws: failure) { try result.get() }
    }

    @Test func aHangingWorkerIsGivenUp() async throws {
        // If it were not given up, the test would not end.
        let result = try await VoicePool.run(faulty("exec sleep 100000", patience: .milliseconds(300)), workers: 1) { pool in
            await pool.spoken(ClauseJob(phonemes: "m'A55", syllables: [0], rate: 210, pitch: 50))
        }
        #expect(throws: ClauseFailure.timedOut) { try result.get() }
    }

    /// The first worker dies at once, its successor lives: nothing is lost.
    @Test func aClauseIsTriedAgain() async throws {
        let scratch = try Scratch()
        let script = "if mkdir '\(scratch.path)/once' 2>/dev/null; then exit 9; else exec '\(Program.path)' _voice; fi"
        let order = [0, 1, 2, 3, 4]
        let takes = try await takes(workers: 1, order: order, command: faulty(script))
        #expect(takes == (try await self.takes(workers: 1, order: order)))
    }

    @Test func aMissingProgramFailsInsteadOfWaiting() async throws {
        let command = VoicePool.Command(executable: "/no/such/program", arguments: [])
        let result = try await VoicePool.run(command, workers: 2) { pool in
            await pool.spoken(ClauseJob(phonemes: "m'A55", syllables: [0], rate: 210, pitch: 50))
        }
        #expect(throws: ClauseFailure.crashed) { try result.get() }
    }
}
