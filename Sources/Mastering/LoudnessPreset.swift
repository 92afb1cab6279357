/// Loudness as platforms ask for it, by name.
package enum LoudnessPreset: String, Sendable, CaseIterable {
    /// −19 LUFS mono, which is as loud as −16 stereo: Apple Podcasts and most others.
    case podcast
    /// −16 LUFS.
    case loud
    /// −18 LUFS, AES TD1008 for speech.
    case aes
    /// −23 LUFS, EBU R128.
    case broadcast
    /// ACX audiobooks: −23 to −18 dB RMS, peaks of at most −3 dB. The RMS of this voice with its pauses equals its loudness.
    case acx

    package var loudness: Double {
        switch self {
        case .podcast: -19
        case .loud: -16
        case .aes: -18
        case .broadcast: -23
        case .acx: -20.5
        }
    }

    /// Highest true peak, in dBTP.
    package var peak: Double { self == .acx ? -3 : -1 }
}
