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

    /// The sum of the squares.
    var energy: Double {
        withUnsafeBufferPointer { signal in
            var sums = SIMD4<Double>()
            let whole = signal.count & ~3
            for index in stride(from: 0, to: whole, by: 4) {
                let four = SIMD4(
                    Double(signal[index]), Double(signal[index + 1]), Double(signal[index + 2]), Double(signal[index + 3]))
                sums += four * four
            }
            return signal[whole...].reduce(sums.sum()) { $0 + Double($1) * Double($1) }
        }
    }

    /// 16-bit samples; full scale is 32767.
    ///
    /// Adding 1.5 · 2²³ to a small number leaves it, rounded to the nearest integer, in the lowest bits of the sum: no conversion
    /// that could trap, so that several go at once.
    var integers: [Int16] {
        let magic: Float = 12_582_912
        return [Int16](unsafeUninitializedCapacity: count) { samples, filled in
            withUnsafeBufferPointer { signal in
                for index in signal.indices {
                    samples[index] = Int16(truncatingIfNeeded: (signal[index] * 32767 + magic).bitPattern)
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
