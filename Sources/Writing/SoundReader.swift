import CSndFile

/// Reads the samples of a finished WAV file back.
package struct SoundReader: ~Copyable {
    private let handle: OpaquePointer

    package init(_ path: String) throws(WritingError) {
        var info = SF_INFO()
        guard let handle = sf_open(path, Int32(SFM_READ), &info) else {
            throw .soundFile(path: path, reason: String(cString: sf_strerror(nil)))
        }
        self.handle = handle
    }

    /// Up to so many samples; none at the end.
    package borrowing func next(_ count: Int) -> [Int16] {
        var samples = [Int16](repeating: 0, count: count)
        let got = Int(sf_read_short(handle, &samples, sf_count_t(count)))
        samples.removeLast(count - max(0, got))
        return samples
    }

    deinit { sf_close(handle) }
}
