import Script
import Writing

/// The joined sound of a bulletin: written as WAV while the articles come in, then encoded into the other formats side by side.
struct Tape: ~Copyable {
    private let studio: Studio
    private var wav: SoundFile
    private(set) var frames = 0

    /// `syllables` are those of the whole bulletin: with its pauses, none takes a second on the average.
    init(studio: Studio, syllables: Int) throws(WritingError) {
        self.studio = studio
        wav = try SoundFile(
            creating: studio.folder + "/" + Self.path(.wav), tags: SoundTags(title: studio.album),
            mostSamples: syllables * Take.rate,
            broadcast: studio.broadcastExtension(of: .wav, describing: "bulletin", as: "bulletin"))
    }

    mutating func append(_ samples: [Int16]) throws(WritingError) {
        try wav.append(samples)
        frames += samples.count
    }

    /// Adds an announcement and says where it is.
    mutating func append(_ announced: Studio.Announced) throws(WritingError) -> ProducedAnnouncement {
        let start = frames
        try append(announced.samples)
        return ProducedAnnouncement(
            kind: announced.kind, utterances: announced.utterances, lines: announced.lines, start: start,
            frames: announced.samples.count)
    }

    mutating func finish(chapters: [SoundChapter]) async throws -> [SoundFileRecord] {
        try wav.finish(chapters: chapters)
        let (studio, frames) = (studio, frames)
        return try await withThrowingTaskGroup(of: (Int, SoundFileRecord).self) { group in
            for (index, format) in studio.formats.enumerated() {
                group.addTask {
                    switch format {
                    case .wav: break
                    case .m4b:
                        try await Audiobook.make(
                            studio.folder + "/" + Self.path(.m4b), from: studio.folder + "/" + Self.path(.wav),
                            tags: SoundTags(title: studio.album), chapters: chapters)
                    case .flac, .mp3, .opus: try Self.encode(format, in: studio, chapters: chapters)
                    }
                    return (index, try studio.record(of: Self.path(format), format: format, frames: frames))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private static func encode(_ format: SoundFormat, in studio: Studio, chapters: [SoundChapter]) throws {
        let reader = try SoundReader(studio.folder + "/" + path(.wav))
        var file = try SoundFile(
            creating: studio.folder + "/" + path(format), format: format, tags: SoundTags(title: studio.album))
        while true {
            try Task.checkCancellation()
            let samples = reader.next(1 << 16)
            if samples.isEmpty { break }
            try file.append(samples)
        }
        try file.finish(chapters: chapters)
    }

    private static func path(_ format: SoundFormat) -> String { "audio/bulletin." + format.fileExtension }
}
