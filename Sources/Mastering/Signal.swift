/// Whole signals, worked on by loops that the compiler turns into vector instructions.
extension [Float] {
    mutating func scale(by factor: Float) {
        withUnsafeMutableBufferPointer { signal in
            for index in signal.indices { signal[index] *= factor }
        }
    }

    /// The highest distance from zero.
    ///
    /// Without their signs, floating-point numbers are in the order of their bits, and a maximum of integers needs no care for NaN.
    var peak: Float {
        withUnsafeBufferPointer { signal in
            var highest: Int32 = 0
            for sample in signal { highest = Swift.max(highest, Int32(bitPattern: sample.bitPattern & 0x7fff_ffff)) }
            return Float(bitPattern: UInt32(bitPattern: highest))
        }
    }

    /// Full scale is 32767; halves are rounded away from zero, so that silence stays silence.
    var integers: [Int16] {
        [Int16](unsafeUninitializedCapacity: count) { samples, filled in
            withUnsafeBufferPointer { signal in
                for index in signal.indices {
                    let scaled = signal[index] * 32767
                    samples[index] = Int16(truncatingIfNeeded: Int32(scaled + (scaled < 0 ? -0.5 : 0.5)))
                }
            }
            filled = count
        }
    }

    /// Appends 16-bit samples as fractions of full scale.
    mutating func append(_ samples: [Int16]) {
        samples.withUnsafeBufferPointer { samples in
            append(
                contentsOf: [Float](unsafeUninitializedCapacity: samples.count) { signal, filled in
                    for index in samples.indices { signal[index] = Float(samples[index]) * (1 / 32768) }
                    filled = samples.count
                })
        }
    }
}
