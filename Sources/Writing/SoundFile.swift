import CSndFile
import Script

/// A WAV file being written by libsndfile, 16 bit, mono, at the rate of the takes; RF64 when it passes 4 GiB.
package struct SoundFile: ~Copyable {
    private let file: OutputFile
    /// Nil once the file is finished.
    private var handle: OpaquePointer?

    /// Creates the file. `title` is what players show.
    package init(creating path: String, title: String) throws(WritingError) {
        let file = try OutputFile(creating: path)
        var info = SF_INFO()
        info.samplerate = Int32(Take.rate)
        info.channels = 1
        info.format = Int32(SF_FORMAT_RF64 | SF_FORMAT_PCM_16)
        var callbacks = VirtualFile.callbacks
        guard let handle = sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, Unmanaged.passUnretained(file).toOpaque()) else {
            throw .soundFile(path: path, reason: String(cString: sf_strerror(nil)))
        }
        self.file = file
        self.handle = handle
        // Above 4 GiB the sizes of a plain WAV wrap around in silence; below, players prefer the plain one.
        sf_command(handle, Int32(SFC_RF64_AUTO_DOWNGRADE), nil, Int32(SF_TRUE))
        sf_set_string(handle, Int32(SF_STR_TITLE), title)
        sf_set_string(handle, Int32(SF_STR_SOFTWARE), "bobao")
    }

    package mutating func append(_ samples: [Int16]) throws(WritingError) {
        let written = sf_write_short(handle, samples, sf_count_t(samples.count))
        guard written == samples.count else { throw .soundFile(path: file.path, reason: String(cString: sf_strerror(handle))) }
    }

    /// Closes the file, with cue points and labels after the sound, and puts it on the disk.
    package mutating func finish(cues: [CuePoint] = []) throws(WritingError) {
        let code = sf_close(handle)
        handle = nil
        guard code == 0 else { throw .soundFile(path: file.path, reason: String(cString: sf_error_number(code))) }
        if !cues.isEmpty { try WaveTail(cues: cues).append(to: file) }
        try file.finish()
    }

    deinit { if handle != nil { sf_close(handle) } }
}
