import Lexicon

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
        let bytes = Lexicon.bytes("pronouncing/polyphones.bin")
        func section<Number>(_ number: Int, as type: Number.Type) -> UnsafeBufferPointer<Number> {
            let start = Int(bytes.loadUnaligned(fromByteOffset: 4 + 8 * number, as: UInt32.self))
            let length = Int(bytes.loadUnaligned(fromByteOffset: 8 + 8 * number, as: UInt32.self))
            return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]).assumingMemoryBound(to: type)
        }
        characters = section(0, as: UInt16.self)
        offsets = section(1, as: UInt16.self)
        readings = section(2, as: UInt16.self)
        biases = section(3, as: Int16.self)
        steps = section(4, as: Float.self)
        keys = section(5, as: UInt16.self)
        weights = section(6, as: Int8.self)
        classes = section(7, as: UInt8.self)
    }

    /// The number of a character in the model.
    func number(of scalar: UInt32) -> Int? {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if UInt32(characters[middle]) < scalar { low = middle + 1 } else { high = middle }
        }
        return low < characters.count && UInt32(characters[low]) == scalar ? low : nil
    }

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
        let mask = keys.count &- 1
        let key = max(1, UInt16(truncatingIfNeeded: hash >> 48))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = keys[slot]
            if found == key { return weights[slot] }
            if found == 0 { return 0 }
            slot = (slot &+ 1) & mask
        }
    }
}
