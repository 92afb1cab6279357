/// How loud a recording is.
package struct MasteringOptions: Sendable, Hashable {
    /// Integrated loudness in LUFS, mono: −19 for podcasts (−16 stereo), −16, −18, −23.
    package var loudness: Double
    /// Highest true peak in dBTP.
    package var peak: Double

    package init(loudness: Double = -19, peak: Double = -1) {
        self.loudness = loudness
        self.peak = peak
    }
}
