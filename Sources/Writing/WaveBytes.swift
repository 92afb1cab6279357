import Script

/// A whole WAV file in memory, for pipes, to which libsndfile cannot write WAV.
package struct WaveBytes {
    package let bytes: [UInt8]

    package init(_ samples: [Int16]) {
        let size = samples.count * 2
        func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        let rate = UInt32(Take.rate)
        var bytes = Array("RIFF".utf8) + littleEndian(UInt32(clamping: size + 36)) + Array("WAVEfmt ".utf8)
        bytes +=
            littleEndian(UInt32(16)) + littleEndian(UInt16(1)) + littleEndian(UInt16(1)) + littleEndian(rate)
            + littleEndian(rate * 2)
        bytes += littleEndian(UInt16(2)) + littleEndian(UInt16(16)) + Array("data".utf8) + littleEndian(UInt32(clamping: size))
        bytes.reserveCapacity(size + 44)
        for sample in samples {
            let value = UInt16(bitPattern: sample)
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        self.bytes = bytes
    }
}
