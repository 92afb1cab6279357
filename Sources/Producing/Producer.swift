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
        if settings.formats.contains(.m4b) { try await Audiobook.checkTools() }
        let sources = try sources(of: inputs)
        let folder = try OutputFolder(output)
        let place = folder.partial
        let name = title ?? Self.title(of: output)
        let rundownEditor = RundownEditor(text: text, settings: settings)
        let settings = settings
        // The workers start while the text is still being read.
        let (joined, findings) = try await VoicePool.run(settings.voiceCommand, workers: settings.workers) { pool in
            async let isWell: Void = Self.selfTest(pool)
            let rundown = try await rundownEditor.rundown(of: sources.map(\.text), title: title)
            try await isWell
            progress(.planned(articles: rundown.assignments.count))
            let studio = Studio(
                pool: pool, desk: MasteringDesk(options: settings.mastering), speed: settings.speed,
                voices: settings.voices, folder: place,
                formats: [.wav] + settings.formats.filter { $0 != .wav }, broadcast: (settings.broadcast, settings.date),
                announcing: settings.announcing, album: name,
                count: rundown.assignments.count)
            return (try await Join().run(rundown, in: studio, progress: progress), rundown.findings)
        }
        let production = Production(
            id: Digest.urn(sources.map(\.sha256).joined() + settings.fingerprint), title: name, version: Self.version,
            settingsDigest: Digest.sha256(Array(settings.fingerprint.utf8)),
            speaker: .init(
                engine: "espeak-ng", engineVersion: EngineVersion.current,
                voice: settings.voices.map(\.name).joined(separator: ", "), rate: settings.speed
            ),
            sources: sources, articles: joined.articles, opening: joined.opening, closing: joined.closing, audio: joined.audio,
            frames: joined.frames, findings: findings + joined.findings)
        try Self.writeDocuments(of: production, in: place)
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
            (production.audio + production.articles.flatMap(\.audio)).map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 })
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
