import Script
import Writing

/// Runs the articles through the studio, a few at a time, and joins their sound in order.
struct Join: Sendable {
    /// Announcements, articles and sound files of the whole.
    struct Joined: Sendable {
        let articles: [ProducedArticle]
        let opening: ProducedAnnouncement?
        let closing: ProducedAnnouncement?
        let audio: [SoundFileRecord]
        let frames: Int
        let findings: [TextLine.Located]
    }

    func run(_ rundown: Rundown, in studio: Studio, progress: @escaping @Sendable (Progress) -> Void) async throws -> Joined {
        let assignments = rundown.assignments
        var tape = try Tape(
            studio: studio, syllables: assignments.reduce(0) { $0 + $1.utterances.reduce(0) { $0 + $1.syllables.count } })
        var articles: [ProducedArticle] = []
        var findings: [TextLine.Located] = []
        var opening: ProducedAnnouncement?
        if !rundown.opening.isEmpty {
            opening = try tape.append(try await studio.announced(.opening, rundown.opening, withEarcon: true))
        }
        try await withThrowingTaskGroup(of: Studio.Work.self) { group in
            // As many articles in the air as keep all workers busy while one is being mastered, and no more: samples are large.
            var waiting: [Int: Studio.Work] = [:]
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
                    let preamble = try work.preamble.map { announced throws(WritingError) in try tape.append(announced) }
                    articles.append(Self.produced(work, start: tape.frames, preamble: preamble))
                    try tape.append(work.recording.samples)
                    findings += work.findings.map { (work.assignment.source, $0) }
                    startOne()
                }
            }
        }
        var closing: ProducedAnnouncement?
        if !rundown.closing.isEmpty {
            closing = try tape.append(try await studio.announced(.closing, rundown.closing, withEarcon: false))
        }
        let audio = try await tape.finish(chapters: articles.map { SoundChapter(frames: $0.chapter, title: $0.title) })
        return Joined(
            articles: articles, opening: opening, closing: closing, audio: audio, frames: tape.frames, findings: findings)
    }

    private static func produced(_ work: Studio.Work, start: Int, preamble: ProducedAnnouncement?) -> ProducedArticle {
        let assignment = work.assignment
        return ProducedArticle(
            number: assignment.number, source: assignment.source, article: assignment.article, title: assignment.title,
            slug: assignment.slug, utterances: assignment.utterances, lines: work.recording.lines,
            loudness: work.recording.loudness,
            audio: work.audio, frames: work.recording.samples.count, start: start, preamble: preamble)
    }
}
