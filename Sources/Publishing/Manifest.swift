package import Script

/// `bulletin.json`: the whole bulletin as data. Frames are the truth, seconds are derived from them; the schema is
/// `docs/schema/bulletin.schema.json`.
package struct Manifest {
    private let production: Production

    package init(_ production: Production) {
        self.production = production
    }

    package var document: String {
        JSON.object([
            "version": .string("1.0.0"),
            "id": .string(production.id),
            "title": .string(production.title),
            "language": .string("zh-CN"),
            "synthetic": .bool(true),
            "generator": .object([
                "name": .string("bobao"), "version": .string(production.version),
                "settingsDigest": .string(production.settingsDigest),
            ]),
            "source": .array(production.sources.map(source)),
            "voice": .object([
                "engine": .string(production.speaker.engine), "engineVersion": .string(production.speaker.engineVersion),
                "name": .string(production.speaker.voice), "rate": .integer(production.speaker.rate),
            ]),
            "audio": .object([
                "sampleRate": .integer(Take.rate), "channels": .integer(1),
                "files": .array(
                    production.audio.map { file($0, of: nil) }
                        + production.articles.flatMap { article in article.audio.map { file($0, of: article) } }),
            ]),
            "duration": seconds(production.frames),
            "articles": .array(production.articles.map(article)),
            "announcements": .array(announcements),
            "outputs": .object([
                "chapters": .string("chapters.json"), "audio": JSON.text(production.audio.first?.path),
                "checksums": .string("SHA256SUMS"),
            ]),
            "warnings": .array(production.findings.filter { $0.finding.severity != .note }.map(warning)),
        ]).document
    }

    private func seconds(_ frames: Int) -> JSON {
        .number(Double(frames) / Double(Take.rate), digits: 6)
    }

    private func source(_ source: Production.Source) -> JSON {
        let name = source.text.name.split(separator: "/").last.map(String.init) ?? source.text.name
        return .object([
            "name": .string(name), "bytes": .integer(source.bytes), "sha256": .string(source.sha256),
            "mediaType": .string("text/plain"),
        ])
    }

    private func file(_ record: SoundFileRecord, of article: ProducedArticle?) -> JSON {
        var members: [String: JSON] = [
            "path": .string(record.path), "mediaType": .string(record.mediaType), "codec": .string(record.codec),
            "bytes": .integer(record.bytes), "sha256": .string(record.sha256), "frames": .integer(record.frames),
            "duration": seconds(record.frames), "role": .string(article == nil ? "bulletin" : "article"),
            "embeddedChapters": .string(article == nil ? record.chapters : "none"),
        ]
        if let article {
            members["article"] = .string(article.id)
            members["loudness"] = .object([
                "standard": .string("ITU-R BS.1770-4"), "integratedLUFS": .number(article.loudness.integrated, digits: 2),
                "truePeakDBTP": .number(article.loudness.truePeak, digits: 2), "gainDB": .number(article.loudness.gain, digits: 2),
            ])
        }
        return .object(members)
    }

    private func files(of article: ProducedArticle) -> [String: JSON] {
        var files = ["vtt", "txt"].reduce(into: [String: JSON]()) { $0[$1] = .string("text/\(article.fileName).\($1)") }
        for record in article.audio {
            if let ending = record.path.split(separator: ".").last { files[String(ending)] = .string(record.path) }
        }
        return files
    }

    private func article(_ article: ProducedArticle) -> JSON {
        let frames = article.chapter
        var members: [String: JSON] = [
            "id": .string(article.id), "index": .integer(article.number), "title": .string(article.title),
            "slug": .string(article.slug), "kind": .string(article.article.kind.rawValue),
            "titleSource": .string(article.article.title.map { $0.isDerived ? "derived" : "input" } ?? "first-sentence"),
            "confidence": .number(article.article.confidence, digits: 3),
            "start": seconds(frames.lowerBound), "end": seconds(frames.upperBound), "startFrame": .integer(frames.lowerBound),
            "endFrame": .integer(frames.upperBound), "audioStartFrame": .integer(article.start),
            "files": .object(files(of: article)),
            "sentences": .array(
                zip(article.utterances, article.lines).map { utterance, line in
                    SentenceEntry(
                        utterance: utterance, line: line, article: article, source: production.sources[article.source].text
                    )
                    .json
                }),
        ]
        if let byline = article.article.byline { members["byline"] = .string(byline.text) }
        if let credit = article.article.attribution { members["credit"] = .string(credit.text) }
        return .object(members)
    }

    /// What is said around the articles.
    private var announcements: [JSON] {
        let all = [production.opening] + production.articles.map(\.preamble) + [production.closing]
        return all.compactMap { $0 }.map { announcement in
            let end = announcement.start + announcement.frames
            return .object([
                "kind": .string(announcement.kind.rawValue), "startFrame": .integer(announcement.start), "endFrame": .integer(end),
                "start": seconds(announcement.start), "end": seconds(end),
                "text": .string(announcement.utterances.map(\.spoken.shown).joined()),
            ])
        }
    }

    private func warning(_ entry: (source: Int, finding: Finding)) -> JSON {
        var members: [String: JSON] = [
            "code": .string(entry.finding.code), "severity": .string(entry.finding.severity.rawValue),
            "message": .string(entry.finding.message),
        ]
        if let span = entry.finding.span {
            let position = production.sources[entry.source].text.position(of: span.start)
            members["file"] = .integer(entry.source)
            members["line"] = .integer(position.line)
            members["column"] = .integer(position.column)
        }
        return .object(members)
    }
}
