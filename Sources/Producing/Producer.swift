import Mastering
import Normalizing
import Pronouncing
import Publishing
import Reading
package import Script
import Voicing
import Writing

/// Makes a bulletin: the only place that knows the order of the rooms.
package struct Producer: Sendable {
    package let settings: Settings
    private let text: TextLine

    /// The version of the program, for the manifest.
    package static let version = "0.1.0"

    package init(settings: Settings) {
        self.settings = settings
        text = TextLine(settings: settings)
    }

    /// What came of a run.
    package struct Outcome: Sendable {
        package let production: Production
    }

    /// Makes the bulletin of the inputs in the folder `output`: whole, or not at all.
    ///
    /// Throws `ReadingError`, `ProducingError`, `WritingError`, `MasteringError`, `VoicingError` or `CancellationError`; the bulletin
    /// that was there before is then still there.
    package func make(
        inputs: [String], output: String, title: String? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Outcome {
        let sources = try sources(of: inputs)
        let folder = try OutputFolder(output)
        let (pieces, textFindings) = text.pieces(of: sources.map(\.text))
        let pronouncer = await text.pronouncer(for: pieces.flatMap(\.spoken))
        let (assignments, readingFindings) = try assignments(for: pieces, by: pronouncer)
        progress(.planned(articles: assignments.count))
        let works = Join(folder: folder.partial)
        let studioFolder = folder.partial
        let settings = settings
        let (joined, articles, voiceFindings) = try await VoicePool.run(settings.voiceCommand, workers: settings.workers) { pool in
            try await Self.selfTest(pool)
            let studio = Studio(
                pool: pool, desk: MasteringDesk(options: settings.mastering), rate: settings.mastering.rate, folder: studioFolder)
            return try await works.run(assignments, in: studio, title: title ?? Self.title(of: output), progress: progress)
        }
        let production = Production(
            id: Digest.urn(sources.map(\.sha256).joined() + settings.fingerprint), title: title ?? Self.title(of: output),
            version: Self.version, settingsDigest: Digest.sha256(Array(settings.fingerprint.utf8)),
            speaker: .init(
                engine: "espeak-ng", engineVersion: EngineVersion.current, voice: settings.voice.name, rate: settings.mastering.rate
            ),
            sources: sources, articles: articles, audio: joined, findings: textFindings + readingFindings + voiceFindings)
        try Self.writeDocuments(of: production, in: folder.partial)
        try Task.checkCancellation()
        try folder.commit()
        return Outcome(production: production)
    }

    private func sources(of inputs: [String]) throws(ReadingError) -> [Production.Source] {
        var sources: [Production.Source] = []
        for path in try InputList.expanded(inputs) {
            let bytes = try text.reader.bytes(of: path)
            let source = try text.reader.source(of: bytes, name: path)
            sources.append(.init(text: source, bytes: bytes.count, sha256: Digest.sha256(bytes)))
        }
        return sources
    }

    /// The articles as they will be spoken, numbered; an article that says nothing is left out with a finding.
    private func assignments(
        for pieces: [TextLine.Piece], by pronouncer: Pronouncer
    ) throws(ProducingError) -> ([Studio.Assignment], [TextLine.Located]) {
        var assignments: [Studio.Assignment] = []
        var findings: [TextLine.Located] = []
        for piece in pieces {
            var utterances: [Utterance] = []
            for sentence in piece.spoken {
                let (utterance, doubts) = pronouncer.utterance(of: sentence)
                utterances.append(utterance)
                findings += doubts.map { (piece.source, $0) }
            }
            guard utterances.contains(where: { !$0.clauses.isEmpty }) else {
                let place = piece.article.printedTexts.first?.runs.first?.source
                findings.append(
                    (piece.source, Finding(.warning, "producing.silent", "an article says nothing: left out", at: place)))
                continue
            }
            let title = self.title(of: piece)
            assignments.append(
                Studio.Assignment(
                    number: assignments.count + 1, source: piece.source, article: piece.article, title: title.shown,
                    slug: Slug(title, pronouncer: pronouncer).text, utterances: utterances))
        }
        guard !assignments.isEmpty else { throw .nothingToSay }
        return (assignments, findings)
    }

    /// The article's headline, or its first words where it has none.
    private func title(of piece: TextLine.Piece) -> SpokenSentence {
        var words = piece.article.title?.text ?? SpannedText()
        if words.isEmpty, let first = piece.spoken.first?.sentence.text {
            var end = 0
            for scalar in first.text.unicodeScalars.prefix(24) { end += UTF8.width(scalar) }
            words = first.slice(0..<end)
        }
        return text.normalizer.spoken(Sentence(number: 0, role: .headline, paragraph: 0, text: words, close: .stop)).spoken
    }

    private static func title(of output: String) -> String {
        output.split(separator: "/").last.map(String.init) ?? "bulletin"
    }

    /// One syllable, so that a machine on which nothing can be spoken is told at once and not clause by clause.
    static func selfTest(_ pool: VoicePool) async throws {
        let job = ClauseJob(phonemes: "p'o51p'o51", syllables: [0, 5], rate: 210, pitch: 50)
        if case .failure(let failure) = await pool.spoken(job) {
            try Task.checkCancellation()
            throw VoicingError.workersUnavailable("\(failure)")
        }
    }

    private static func writeDocuments(of production: Production, in folder: String) throws {
        func write(_ text: String, to path: String) throws(WritingError) {
            let file = try OutputFile(creating: folder + "/" + path)
            try file.append(text.utf8)
            try file.finish()
        }
        for article in production.articles {
            try write(Captions(article).document, to: "text/\(article.fileName).vtt")
            try write(PlainText(article).document, to: "text/\(article.fileName).txt")
        }
        try write(Captions(production).document, to: "bulletin.vtt")
        try write(Chapters(production).document, to: "chapters.json")
        try write(Manifest(production).document, to: "bulletin.json")
        let known = Dictionary(
            ([production.audio] + production.articles.map(\.audio)).map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 })
        var sums = ""
        for path in FileTree.files(below: folder) {
            guard let digest = known[path] ?? FileTree.record(of: folder + "/" + path)?.sha256 else {
                throw ProducingError.cannotWrite(path: path, reason: "it cannot be read back")
            }
            sums += "\(digest)  \(path)\n"
        }
        try write(sums, to: "SHA256SUMS")
    }
}
