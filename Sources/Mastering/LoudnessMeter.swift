import CEBUR128
import Script

/// Integrated loudness by ITU-R BS.1770-4, measured by libebur128. One meter, one signal, one thread.
struct LoudnessMeter: ~Copyable {
    private let state: UnsafeMutablePointer<ebur128_state>

    init() throws(MasteringError) {
        guard let state = ebur128_init(1, UInt(Take.rate), Int32(EBUR128_MODE_I.rawValue)) else { throw .meterFailed(1) }
        self.state = state
    }

    borrowing func add(_ samples: [Float]) throws(MasteringError) {
        let code = ebur128_add_frames_float(state, samples, samples.count)
        guard code == 0 else { throw .meterFailed(Int(code)) }
    }

    /// In LUFS; nil when the signal is too short or too quiet to have a loudness.
    borrowing func integrated() throws(MasteringError) -> Double? {
        var loudness = 0.0
        let code = ebur128_loudness_global(state, &loudness)
        guard code == 0 else { throw .meterFailed(Int(code)) }
        return loudness.isFinite ? loudness : nil
    }

    deinit {
        var pointer: UnsafeMutablePointer<ebur128_state>? = state
        ebur128_destroy(&pointer)
    }
}
