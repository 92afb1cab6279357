import Script
import Writing

/// Runs the articles through the studio, a few at a time, and joins their sound in order.
struct Join: Sendable {
    /// The folder in which the bulletin is made.
    let folder: String

    func run(
        _ assignments: [Studio.Assignment], in studio: Studio, title: String, progress: @escaping @Sendable (Progress) -> Void
    ) async throws -> (audio: SoundFileRecord, articles: [ProducedArticle], findings: [TextLine.Located]) {
        let path = "audio/bulletin.wav"
        var file = try SoundFile(creating: folder + "/" + path, title: title)
        var articles: [ProducedArticle] = []
        var findings: [TextLine.Located] = []
        var waiting: [Int: Studio.Work] = [:]
        var frames = 0
        try await withThrowingTaskGroup(of: Studio.Work.self) { group in
            // As many articles in the air as keep all workers busy while one is being mastered, and no more: samples are large.
            var next = 0
            func startOne() {
                guard next < assignments.count else { return }
                let assignment = assignments[next]
                next += 1
                group.addTask { try await studio.work(on: assignment) }
            }
            for _ in 0..<3 { startOne() }
            var done = 0
            while let work = try await group.next() {
                done += 1
                progress(
                    .finished(article: work.assignment.number, title: work.assignment.title, done: done, of: assignments.count))
                waiting[work.assignment.number] = work
                while let work = waiting.removeValue(forKey: articles.count + 1) {
                    try file.append(work.recording.samples)
                    articles.append(Self.produced(work, start: frames))
                    findings += work.findings.map { (work.assignment.source, $0) }
                    frames += work.recording.samples.count
                    startOne()
                }
            }
        }
        try file.finish(cues: articles.map { CuePoint(frame: $0.start, label: $0.title) })
        guard let record = FileTree.record(of: folder + "/" + path) else {
            throw ProducingError.cannotWrite(path: folder + "/" + path, reason: "it cannot be read back")
        }
        return (SoundFileRecord(path: path, bytes: record.bytes, sha256: record.sha256, frames: frames), articles, findings)
    }

    private static func produced(_ work: Studio.Work, start: Int) -> ProducedArticle {
        let assignment = work.assignment
        return ProducedArticle(
            number: assignment.number, source: assignment.source, article: assignment.article, title: assignment.title,
            slug: assignment.slug, utterances: assignment.utterances, lines: work.recording.lines,
            loudness: work.recording.loudness,
            audio: work.audio, start: start)
    }
}
