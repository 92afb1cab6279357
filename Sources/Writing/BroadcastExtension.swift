import CSndFile

/// What broadcasters keep in a WAV file: the `bext` chunk of the Broadcast Wave Format, version 2 (EBU Tech 3285), written by
/// libsndfile. Its texts are ASCII.
package struct BroadcastExtension: Sendable, Hashable {
    /// What is heard, in ASCII: other characters are left out.
    package let description: String
    /// The item's name in its bulletin, such as `a001`.
    package let reference: String
    /// `2026-03-01`; without one the field stays empty, since the time of the run must not show in the bytes.
    package let date: String?
    /// LUFS and dBTP; nil when they are not known before the sound is written.
    package let loudness: Double?
    package let truePeak: Double?

    package init(description: String, reference: String, date: String?, loudness: Double? = nil, truePeak: Double? = nil) {
        self.description = description
        self.reference = reference
        self.date = date
        self.loudness = loudness
        self.truePeak = truePeak
    }

    /// Values that the standard says are not given.
    private static let unknown: Int16 = 0x7fff

    /// Puts the chunk into a file whose sound is still to be written.
    func add(to handle: OpaquePointer?) -> Bool {
        var info = SF_BROADCAST_INFO()
        Self.fill(&info.description, with: description)
        Self.fill(&info.originator, with: "bobao")
        Self.fill(&info.originator_reference, with: reference)
        if let date {
            Self.fill(&info.origination_date, with: date)
            Self.fill(&info.origination_time, with: "00:00:00")
        }
        info.version = 2
        info.loudness_value = Self.hundredths(loudness)
        info.max_true_peak_level = Self.hundredths(truePeak)
        info.loudness_range = Self.unknown
        info.max_momentary_loudness = Self.unknown
        info.max_shortterm_loudness = Self.unknown
        return sf_command(handle, Int32(SFC_SET_BROADCAST_INFO), &info, Int32(MemoryLayout<SF_BROADCAST_INFO>.size)) != 0
    }

    private static func hundredths(_ value: Double?) -> Int16 {
        value.map { Int16(clamping: Int(($0 * 100).rounded())) } ?? unknown
    }

    /// Copies as much of an ASCII text as a field of C characters holds.
    private static func fill<Field>(_ field: inout Field, with text: String) {
        withUnsafeMutableBytes(of: &field) { bytes in
            for (index, byte) in text.utf8.filter({ 0x20..<0x7f ~= $0 }).prefix(bytes.count).enumerated() { bytes[index] = byte }
        }
    }
}
