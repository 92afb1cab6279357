/// A finished bulletin as its documents describe it: everything but the samples.
package struct Production: Sendable {
    /// An input as it came in.
    package struct Source: Sendable {
        package let text: SourceText
        /// Bytes of the input before decoding.
        package let bytes: Int
        package let sha256: String

        package init(text: SourceText, bytes: Int, sha256: String) {
            self.text = text
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// Who speaks, and how.
    package struct Speaker: Sendable, Hashable {
        package let engine: String
        package let engineVersion: String
        package let voice: String
        package let rate: Int

        package init(engine: String, engineVersion: String, voice: String, rate: Int) {
            self.engine = engine
            self.engineVersion = engineVersion
            self.voice = voice
            self.rate = rate
        }
    }

    package let id: String
    package let title: String
    package let version: String
    package let settingsDigest: String
    package let speaker: Speaker
    package let sources: [Source]
    package let articles: [ProducedArticle]
    /// The joined sound file.
    package let audio: SoundFileRecord
    /// What was uncertain, each with the index of its source.
    package let findings: [(source: Int, finding: Finding)]

    package init(
        id: String, title: String, version: String, settingsDigest: String, speaker: Speaker, sources: [Source],
        articles: [ProducedArticle], audio: SoundFileRecord, findings: [(source: Int, finding: Finding)]
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.settingsDigest = settingsDigest
        self.speaker = speaker
        self.sources = sources
        self.articles = articles
        self.audio = audio
        self.findings = findings
    }
}

/// A sound file of a bulletin, on the disk.
package struct SoundFileRecord: Sendable, Hashable {
    /// Relative to the bulletin's folder.
    package let path: String
    package let bytes: Int
    package let sha256: String
    package let frames: Int

    package init(path: String, bytes: Int, sha256: String, frames: Int) {
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.frames = frames
    }
}

/// An article of a finished bulletin.
package struct ProducedArticle: Sendable {
    /// Counted from 1, in the order of the bulletin.
    package let number: Int
    package let source: Int
    package let article: Article
    /// What lists call it: its title, or its first words.
    package let title: String
    /// ASCII letters, digits and hyphens.
    package let slug: String
    package let utterances: [Utterance]
    /// Where each utterance stands in the article's own file.
    package let lines: [Recording.Line]
    package let loudness: Loudness
    package let audio: SoundFileRecord
    /// Where the article starts in the joined file.
    package let start: Int

    package init(
        number: Int, source: Int, article: Article, title: String, slug: String, utterances: [Utterance], lines: [Recording.Line],
        loudness: Loudness, audio: SoundFileRecord, start: Int
    ) {
        self.number = number
        self.source = source
        self.article = article
        self.title = title
        self.slug = slug
        self.utterances = utterances
        self.lines = lines
        self.loudness = loudness
        self.audio = audio
        self.start = start
    }

    /// `a001`.
    package var id: String { "a" + Self.padded(number) }

    /// `001-sora-heng-kong-chu-shi`, without folder or extension.
    package var fileName: String { Self.padded(number) + "-" + slug }

    /// The id of a sentence, the same in every document: `a001s002`.
    package func id(of sentence: Sentence) -> String { id + "s" + Self.padded(sentence.number) }

    package static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
