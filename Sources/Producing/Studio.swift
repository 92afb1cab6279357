import Mastering
import Publishing
import Script
import Voicing
import Writing

/// Makes the sound and the texts of single articles, several at a time.
struct Studio: Sendable {
    /// An article on its way: everything that is known before it is spoken.
    struct Assignment: Sendable {
        let number: Int
        let source: Int
        let article: Article
        let title: String
        let slug: String
        let utterances: [Utterance]
    }

    /// A finished article with its samples, still to be joined to the others.
    struct Work: Sendable {
        let assignment: Assignment
        let recording: Recording
        let audio: SoundFileRecord
        let findings: [Finding]
    }

    let pool: VoicePool
    let desk: MasteringDesk
    let rate: Int
    /// The folder in which the bulletin is made.
    let folder: String

    /// Speaks and masters an article and writes its sound file.
    func work(on assignment: Assignment) async throws -> Work {
        let (sentences, findings) = try await voiced(assignment.utterances)
        let recording = try desk.recording(of: sentences)
        let path = "audio/\(ProducedArticle.padded(assignment.number))-\(assignment.slug).wav"
        var file = try SoundFile(creating: folder + "/" + path, title: assignment.title)
        try file.append(recording.samples)
        try file.finish()
        guard let record = FileTree.record(of: folder + "/" + path) else {
            throw ProducingError.cannotWrite(path: folder + "/" + path, reason: "it cannot be read back")
        }
        return Work(
            assignment: assignment, recording: recording,
            audio: SoundFileRecord(path: path, bytes: record.bytes, sha256: record.sha256, frames: recording.samples.count),
            findings: findings)
    }

    /// All clauses of the utterances, spoken at once by whatever workers are free, and put in order again.
    func voiced(_ utterances: [Utterance]) async throws -> (sentences: [VoicedSentence], findings: [Finding]) {
        let jobs = Self.jobs(for: utterances, rate: rate)
        let results = await withTaskGroup(of: (Int, Int, Result<VoicePool.Spoken, ClauseFailure>).self) { group in
            for (sentence, clauses) in jobs.enumerated() {
                for (clause, job) in clauses.enumerated() {
                    group.addTask { (sentence, clause, await pool.spoken(job)) }
                }
            }
            var results = jobs.map { [Result<VoicePool.Spoken, ClauseFailure>?](repeating: nil, count: $0.count) }
            for await (sentence, clause, result) in group { results[sentence][clause] = result }
            return results
        }
        try Task.checkCancellation()
        var findings: [Finding] = []
        let sentences = zip(utterances, results).map { utterance, results in
            let takes = zip(utterance.clauses, results).map { clause, result -> Take? in
                let text = utterance.spoken.sentence.text
                let written = clause.words.first?.syllables.first?.written
                let place = written.flatMap { text.firstSource(of: $0) }
                switch result {
                case .success(let spoken):
                    if !spoken.isComplete {
                        findings.append(
                            Finding(
                                .warning, "voicing.incomplete", "the engine left out phonemes of “\(clause.phonemes)”", at: place))
                    }
                    return spoken.take
                case .failure(let failure):
                    findings.append(Finding(.error, "voicing.clause", "a clause is silent: \(failure)", at: place))
                    return nil
                case nil: return nil
                }
            }
            return VoicedSentence(utterance: utterance, takes: takes)
        }
        return (sentences, findings)
    }

    /// The engine's jobs, with the pitch of each clause.
    static func jobs(for utterances: [Utterance], rate: Int) -> [[ClauseJob]] {
        utterances.enumerated().map { index, utterance in
            let sentence = utterance.spoken.sentence
            let opens = index == 0 || utterances[index - 1].spoken.sentence.paragraph != sentence.paragraph
            let closes = index + 1 == utterances.count || utterances[index + 1].spoken.sentence.paragraph != sentence.paragraph
            return utterance.clauses.enumerated().map { number, clause in
                let pitch = PitchPlan.pitch(
                    of: sentence, opensParagraph: opens, closesParagraph: closes, clause: number, of: utterance.clauses.count)
                return ClauseJob(clause, rate: rate, pitch: pitch)
            }
        }
    }
}
