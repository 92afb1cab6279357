import CSndFile
import Glibc
import Script

/// A sound file being written by libsndfile, mono, from 16-bit samples at the rate of the takes.
///
/// The other formats are encoded into a raw file beside the final one and then copied with
/// our own tags and chapters, as libsndfile's are wrong (MP3), without chapters (FLAC) or random (Ogg).
package struct SoundFile: ~Copyable {
    private let path: String
    private let format: SoundFormat
    private let tags: SoundTags
    private let file: OutputFile
    private let resampler: Resampler?
    /// Nil once the file is finished.
    private var handle: OpaquePointer?

    /// Creates the file; nothing may be there yet. `mostSamples` is the most it may come to hold: above 4 GiB the sizes of a plain
    /// WAV wrap around in silence, so such a file is begun as RF64 and becomes a plain one only if it stays small.
    ///
    /// `broadcast` is for WAV only.
    package init(
        creating path: String, format: SoundFormat = .wav, tags: SoundTags, mostSamples: Int = 0,
        broadcast: BroadcastExtension? = nil
    ) throws(WritingError) {
        let file = try OutputFile(creating: format == .wav ? path : path + ".raw")
        var info = SF_INFO()
        info.channels = 1
        let resampler: Resampler?
        switch format {
        case .wav:
            let container = mostSamples < 2_100_000_000 ? SF_FORMAT_WAV : SF_FORMAT_RF64
            (info.samplerate, info.format) = (Int32(Take.rate), Int32(container | SF_FORMAT_PCM_16))
        case .flac: (info.samplerate, info.format) = (Int32(Take.rate), Int32(SF_FORMAT_FLAC | SF_FORMAT_PCM_16))
        case .mp3: (info.samplerate, info.format) = (Int32(Take.rate), Int32(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III))
        case .opus: (info.samplerate, info.format) = (24000, Int32(SF_FORMAT_OGG | SF_FORMAT_OPUS))
        case .m4b: throw .soundFile(path: path, reason: "it has no M4B: see Audiobook")
        }
        if format == .opus {
            resampler = Resampler(to: Int(info.samplerate))
            if resampler == nil { throw .soundFile(path: path, reason: "libsoxr does not start") }
        } else {
            resampler = nil
        }
        var callbacks = VirtualFile.callbacks
        guard let handle = sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, Unmanaged.passUnretained(file).toOpaque()) else {
            throw .soundFile(path: path, reason: String(cString: sf_strerror(nil)))
        }
        if format == .wav {
            sf_command(handle, Int32(SFC_RF64_AUTO_DOWNGRADE), nil, Int32(SF_TRUE))
            sf_set_string(handle, Int32(SF_STR_TITLE), tags.title)
            sf_set_string(handle, Int32(SF_STR_SOFTWARE), "bobao")
            if let broadcast, !broadcast.add(to: handle) {
                sf_close(handle)
                throw .soundFile(path: path, reason: "libsndfile does not write the bext chunk")
            }
        }
        self.path = path
        self.format = format
        self.tags = tags
        self.file = file
        self.resampler = resampler
        self.handle = handle
    }

    package mutating func append(_ samples: [Int16]) throws(WritingError) {
        guard !samples.isEmpty else { return }
        try write(resampled(samples) ?? samples)
    }

    /// Nil when the format takes the samples as they are.
    private func resampled(_ samples: [Int16]) -> [Int16]? {
        switch resampler {
        case .none: nil
        case .some(let resampler): resampler.resampled(samples)
        }
    }

    private func write(_ samples: [Int16]) throws(WritingError) {
        let written = sf_write_short(handle, samples, sf_count_t(samples.count))
        guard written == samples.count else { throw .soundFile(path: path, reason: String(cString: sf_strerror(handle))) }
    }

    /// Closes the file, with its chapters, and puts it on the disk.
    package mutating func finish(chapters: [SoundChapter] = []) throws(WritingError) {
        if let rest = resampled([]) { try write(rest) }
        let code = sf_close(handle)
        handle = nil
        guard code == 0 else { throw .soundFile(path: path, reason: String(cString: sf_error_number(code))) }
        guard format != .wav else {
            try WaveTail(cues: chapters.map { CuePoint(frame: $0.frames.lowerBound, label: $0.title) }, tag: ID3Tag(tags: tags))
                .append(to: file)
            return try file.finish()
        }
        try file.finish()
        let raw = try RawFile(path + ".raw")
        let target = try OutputFile(creating: path)
        switch format {
        case .wav, .m4b: break
        case .flac: try FLACTagging(comment: VorbisComment(tags: tags, chapters: chapters)).copy(raw, to: target)
        case .opus: try OpusTagging(comment: VorbisComment(tags: tags, chapters: chapters)).copy(raw, to: target)
        case .mp3:
            try target.append(ID3Tag(tags: tags, chapters: chapters).bytes)
            try raw.copyRest(to: target)
        }
        try target.finish()
        unlink(path + ".raw")
    }

    deinit { if handle != nil { sf_close(handle) } }
}
