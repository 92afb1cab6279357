import CSoxr
import Script

/// Brings samples to another rate, by libsoxr at its high quality. One signal, one thread.
struct Resampler: ~Copyable {
    private let handle: soxr_t
    private let ratio: Double

    /// Nil when libsoxr refuses.
    init?(to rate: Int) {
        var error: soxr_error_t?
        var form = soxr_io_spec(SOXR_INT16_I, SOXR_INT16_I)
        // Without dither: its noise would be another one in each process.
        form.flags = UInt(SOXR_NO_DITHER)
        var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
        guard let handle = soxr_create(Double(Take.rate), Double(rate), 1, &error, &form, &quality, nil), error == nil else {
            return nil
        }
        self.handle = handle
        ratio = Double(rate) / Double(Take.rate)
    }

    /// The next samples; call it with none to get the last.
    borrowing func resampled(_ samples: [Int16]) -> [Int16] {
        var output = [Int16](repeating: 0, count: Int(Double(samples.count) * ratio) + 16384)
        var used = 0
        var made = 0
        let last: [Int16]? = samples.isEmpty ? nil : samples
        var result: [Int16] = []
        repeat {
            if let last {
                soxr_process(handle, last, last.count, &used, &output, output.count, &made)
            } else {
                soxr_process(handle, nil, 0, nil, &output, output.count, &made)
            }
            result += output[..<made]
        } while last == nil && made > 0
        return result
    }

    deinit { soxr_delete(handle) }
}
