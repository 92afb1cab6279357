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
        /// What is said before it in the joined file; nothing but the earcon when empty.
        let preamble: [Utterance]
    }

    /// What is heard around the articles, with its samples.
    struct Announced: Sendable {
        let kind: AnnouncementKind
        let utterances: [Utterance]
        let lines: [Recording.Line]
        let samples: [Int16]
    }

    /// A finished article with its samples, still to be joined to the others.
    struct Work: Sendable {
        let assignment: Assignment
        let recording: Recording
        let preamble: Announced?
        let audio: [SoundFileRecord]
        let findings: [Finding]
    }

    let pool: VoicePool
    let desk: MasteringDesk
    /// Characters a minute.
    let speed: Int
    /// The voices of the articles, by turns.
    let voices: [Voice]
    /// The folder in which the bulletin is made.
    let folder: String
    let formats: [SoundFormat]
    /// Whether the WAV files are in the Broadcast Wave Format, and the day that stands in them.
    let broadcast: (wanted: Bool, date: String?)
    let announcing: Announcing
    /// The bulletin's title, for the tags.
    let album: String
    /// How many articles there are.
    let count: Int

    /// Speaks and masters an article and writes its sound files.
    func work(on assignment: Assignment) async throws -> Work {
        let rate = SpeakingRate.engineRate(forCharactersPerMinute: speed, speaking: assignment.utterances)
        let (sentences, findings) = try await voiced(
            assignment.utterances, by: voices[(assignment.number - 1) % voices.count], rate: rate)
        let recording = try desk.recording(of: sentences, rate: rate)
        let name = "audio/\(ProducedArticle.padded(assignment.number))-\(assignment.slug)."
        var records: [SoundFileRecord] = []
        for format in formats where format.suitsArticles {
            let path = name + format.fileExtension
            let tags = SoundTags(title: assignment.title, album: album, track: (assignment.number, count))
            var file = try SoundFile(
                creating: folder + "/" + path, format: format, tags: tags, mostSamples: recording.samples.count,
                broadcast: broadcastExtension(
                    of: format, describing: assignment.slug, as: "a" + ProducedArticle.padded(assignment.number),
                    loudness: recording.loudness))
            try file.append(recording.samples)
            try file.finish()
            records.append(try record(of: path, format: format, frames: recording.samples.count))
        }
        var preamble: Announced?
        if announcing != .none { preamble = try await announced(.number, assignment.preamble, withEarcon: true) }
        return Work(assignment: assignment, recording: recording, preamble: preamble, audio: records, findings: findings)
    }

    /// The `bext` chunk of a file, if it is to have one.
    func broadcastExtension(
        of format: SoundFormat, describing what: String, as reference: String, loudness: Loudness? = nil
    ) -> BroadcastExtension? {
        guard broadcast.wanted, format == .wav else { return nil }
        return BroadcastExtension(
            description: what, reference: reference, date: broadcast.date, loudness: loudness?.integrated,
            truePeak: loudness?.truePeak)
    }

    /// Size and digest of a finished file.
    func record(of path: String, format: SoundFormat, frames: Int) throws(ProducingError) -> SoundFileRecord {
        guard let record = FileTree.record(of: folder + "/" + path) else {
            throw .cannotWrite(path: folder + "/" + path, reason: "it cannot be read back")
        }
        return SoundFileRecord(
            path: path, mediaType: format.mediaType, codec: format.codec, chapters: format.chapterForm, bytes: record.bytes,
            sha256: record.sha256, frames: frames)
    }

    /// Speaks an announcement, after the earcon if there is to be one.
    func announced(_ kind: AnnouncementKind, _ utterances: [Utterance], withEarcon: Bool) async throws -> Announced {
        var samples = withEarcon ? desk.earcon() : []
        guard !utterances.isEmpty else { return Announced(kind: kind, utterances: [], lines: [], samples: samples) }
        let rate = SpeakingRate.engineRate(forCharactersPerMinute: speed)
        let recording = try desk.recording(
            of: try await voiced(utterances, by: voices[0], rate: rate).sentences, as: .announcement, rate: rate)
        let start = samples.count
        samples += recording.samples
        let lines = recording.lines.map { line in
            Recording.Line(
                frames: line.frames.lowerBound + start..<line.frames.upperBound + start,
                syllables: line.syllables.map { $0 + start })
        }
        return Announced(kind: kind, utterances: utterances, lines: lines, samples: samples)
    }

    /// All clauses of the utterances, spoken at once by whatever workers are free, and put in order again.
    func voiced(_ utterances: [Utterance], by voice: Voice, rate: Int) async throws -> (
        sentences: [VoicedSentence], findings: [Finding]
    ) {
        let jobs = Self.jobs(for: utterances, rate: rate, voice: voice)
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

    /// The engine's jobs, with the pitch and rate of each clause.
    static func jobs(for utterances: [Utterance], rate: Int, voice: Voice) -> [[ClauseJob]] {
        let contrasts = Contrasts()
        return utterances.enumerated().map { index, utterance in
            let sentence = utterance.spoken.sentence
            let opens = index == 0 || utterances[index - 1].spoken.sentence.paragraph != sentence.paragraph
            let closes = index + 1 == utterances.count || utterances[index + 1].spoken.sentence.paragraph != sentence.paragraph
            let quotations = Quotations(in: sentence.text.text)
            let stressed = contrasts.stressedWords(of: utterance)
            return utterance.clauses.enumerated().map { number, clause in
                let place = Delivery.Place(
                    opensParagraph: opens, closesParagraph: closes, clause: number, of: utterance.clauses.count,
                    isQuoted: quotations.contain(clause))
                let delivery = Delivery(of: sentence, at: place)
                let pace = Int((Double(rate) * delivery.pace).rounded())
                return ClauseJob(
                    clause, rate: pace, pitch: delivery.pitch, volume: delivery.volume,
                    inflections: delivery.inflections(of: clause, rate: pace, stressed: stressed[number]), voice: voice)
            }
        }
    }
}
