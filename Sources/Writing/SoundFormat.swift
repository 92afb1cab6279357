/// The kinds of sound files a bulletin can have.
package enum SoundFormat: String, Sendable, CaseIterable {
    case wav, flac, mp3, opus
    /// An audiobook of the whole bulletin, made by the program ffmpeg.
    case m4b

    package var fileExtension: String { rawValue }

    /// Whether single articles are made in it too.
    package var suitsArticles: Bool { self != .m4b }

    package var mediaType: String {
        switch self {
        case .wav: "audio/wav"
        case .flac: "audio/flac"
        case .mp3: "audio/mpeg"
        case .opus: "audio/ogg; codecs=opus"
        case .m4b: "audio/mp4"
        }
    }

    package var codec: String {
        switch self {
        case .wav: "pcm_s16le"
        case .flac: "flac"
        case .mp3: "mp3"
        case .opus: "opus"
        case .m4b: "aac"
        }
    }

    /// How chapters stand in the file.
    package var chapterForm: String {
        switch self {
        case .wav: "cue"
        case .mp3: "id3-chap"
        case .flac, .opus: "vorbis-chapter"
        case .m4b: "mp4"
        }
    }
}
