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
    /// What is said before the first article and after the last.
    package let opening: ProducedAnnouncement?
    package let closing: ProducedAnnouncement?
    /// The joined sound file in each format, WAV first.
    package let audio: [SoundFileRecord]
    /// Frames of the joined file.
    package let frames: Int
    /// What was uncertain, each with the index of its source.
    package let findings: [(source: Int, finding: Finding)]

    package init(
        id: String, title: String, version: String, settingsDigest: String, speaker: Speaker, sources: [Source],
        articles: [ProducedArticle], opening: ProducedAnnouncement?, closing: ProducedAnnouncement?, audio: [SoundFileRecord],
        frames: Int, findings: [(source: Int, finding: Finding)]
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.settingsDigest = settingsDigest
        self.speaker = speaker
        self.sources = sources
        self.articles = articles
        self.opening = opening
        self.closing = closing
        self.audio = audio
        self.frames = frames
        self.findings = findings
    }
}

/// A sound file of a bulletin, on the disk.
package struct SoundFileRecord: Sendable, Hashable {
    /// Relative to the bulletin's folder.
    package let path: String
    package let mediaType: String
    package let codec: String
    /// How chapters stand in files of this kind: `cue`, `id3-chap`, `vorbis-chapter`.
    package let chapters: String
    package let bytes: Int
    package let sha256: String
    /// At the rate of the takes, whatever the file's own rate is.
    package let frames: Int

    package init(path: String, mediaType: String, codec: String, chapters: String, bytes: Int, sha256: String, frames: Int) {
        self.path = path
        self.mediaType = mediaType
        self.codec = codec
        self.chapters = chapters
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
    /// Its own sound file in each format, WAV first.
    package let audio: [SoundFileRecord]
    package let frames: Int
    /// Where the article's own sound starts in the joined file.
    package let start: Int
    /// What is heard right before it in the joined file: an earcon, its number.
    package let preamble: ProducedAnnouncement?

    package init(
        number: Int, source: Int, article: Article, title: String, slug: String, utterances: [Utterance], lines: [Recording.Line],
        loudness: Loudness, audio: [SoundFileRecord], frames: Int, start: Int, preamble: ProducedAnnouncement? = nil
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
        self.frames = frames
        self.start = start
        self.preamble = preamble
    }

    /// The frames of the article's chapter in the joined file, its preamble included.
    package var chapter: Range<Int> { (preamble?.start ?? start)..<start + frames }

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
