/// The trained model of polyphones in `pronouncing/polyphones.bin`, used where it lies: for each character a linear classifier
/// over hashed features of its sentence.
///
/// Layout, little endian: `BBP1`, then offset and length of each section: characters in order; where each one's readings start;
/// readings as syllable numbers; a bias for each; a step for each character, the value of one unit of its weights; then the hash
/// table of all weights: 16 bits of each key (0: free), and the weight; then the class of each symbol below 128 and of each character
/// of the word table's block. `scripts/train/train_polyphones.py` writes it.
struct PolyphoneModel {
    /// What the model thinks of a character's readings.
    struct Opinion {
        var readings: UnsafeBufferPointer<UInt16>
        var scores: [Float]

        /// The places of the highest score and of the next.
        var ranking: (best: Int, second: Int?) {
            var best = 0
            var second: Int?
            for k in scores.indices.dropFirst() {
                if scores[k] > scores[best] {
                    second = best
                    best = k
                } else if second.map({ scores[k] > scores[$0] }) ?? true {
                    second = k
                }
            }
            return (best, second)
        }
    }

    private let characters: UnsafeBufferPointer<UInt16>
    private let offsets: UnsafeBufferPointer<UInt16>
    private let readings: UnsafeBufferPointer<UInt16>
    private let biases: UnsafeBufferPointer<Int16>
    private let steps: UnsafeBufferPointer<Float>
    private let keys: UnsafeBufferPointer<UInt16>
    private let weights: UnsafeBufferPointer<Int8>
    private let classes: UnsafeBufferPointer<UInt8>

    init() {
        let file = PackedFile("pronouncing/polyphones.bin")
        characters = file.section(0)
        offsets = file.section(1)
        readings = file.section(2)
        biases = file.section(3)
        steps = file.section(4)
        keys = file.section(5)
        weights = file.section(6)
        classes = file.section(7)
    }

    /// The number of a character in the model.
    func number(of scalar: UInt32) -> Int? { characters.place(of: scalar) }

    /// Which characters a symbol keeps company with: rivers and towns, surnames, foreign names; 0 when it is too rare to say.
    func kind(of symbol: UInt16) -> UInt64 {
        if symbol < 128 { return UInt64(classes[Int(symbol)]) }
        guard let node = Int(exactly: UInt32(symbol) &- WordTable.first), node < classes.count - 128 else { return 0 }
        return UInt64(classes[128 + node])
    }

    /// The scores of a character's readings, as logarithms of odds. With two readings only the second has weights.
    func opinion(on number: Int, features: [UInt64]) -> Opinion {
        let range = Int(offsets[number])..<Int(offsets[number + 1])
        let isBinary = range.count == 2
        var scores = [Float](repeating: 0, count: range.count)
        for k in 0..<range.count where !(isBinary && k == 0) {
            var sum = Int(biases[range.lowerBound + k])
            for feature in features { sum &+= Int(weight(feature, k)) }
            scores[k] = Float(sum) * steps[number]
        }
        return Opinion(readings: UnsafeBufferPointer(rebasing: readings[range]), scores: scores)
    }

    private func weight(_ feature: UInt64, _ reading: Int) -> Int8 {
        var hash = feature &+ UInt64(reading) &* 0xbf58_476d_1ce4_e5b9
        hash ^= hash >> 32
        hash = hash &* 0x94d0_49bb_1331_11eb
        hash ^= hash >> 29
        let key = max(1, UInt16(truncatingIfNeeded: hash >> 48))
        var slot = Int(((hash & 0xffff_ffff) &* UInt64(keys.count)) >> 32)
        while true {
            let found = keys[slot]
            if found == key { return weights[slot] }
            if found == 0 { return 0 }
            slot &+= 1
            if slot == keys.count { slot = 0 }
        }
    }
}
