import Lexicon

/// Chinese words of up to four hanzi and how common they are; from jieba's word list (MIT), see scripts/editing/words.py.
struct WordList: Sendable {
    private let keys: [UInt64]
    private let frequencies: [UInt8]
    /// Counts of all words together, in jieba's corpus.
    static let total = 60_101_967.0

    init() {
        let bytes = unsafe Lexicon.bytes("editing/words.bin")
        let count = Int(unsafe UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)))
        var keys: [UInt64] = []
        keys.reserveCapacity(count)
        for index in 0..<count {
            keys.append(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: 4 + 8 * index, as: UInt64.self)))
        }
        self.keys = keys
        frequencies = unsafe Array(bytes[(4 + 8 * count)..<(4 + 9 * count)])
    }

    /// The share of all words that this one has, or nil for no word. Up to four hanzi.
    func share(_ word: ArraySlice<Unicode.Scalar>) -> Double? { share(word, []) }

    /// The share of the word that two parts make.
    func share(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Double? {
        let count = left.count + right.count
        guard count <= 4, count > 0 else { return nil }
        var key: UInt64 = 0
        for scalar in left { key = key << 16 | UInt64(scalar.value & 0xffff) }
        for scalar in right { key = key << 16 | UInt64(scalar.value & 0xffff) }
        key <<= UInt64(16 * (4 - count))
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < keys.count, keys[low] == key else { return nil }
        return Self.shares[Int(frequencies[low])]
    }

    private static let shares: [Double] = (0...255).map { Float64.exponential(Double($0) / 12) / total }

    /// The words of a text by longest match from the left; a single hanzi where no word is known.
    func words(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < text.count {
            if text[index].isHanzi {
                var length = 1
                var candidate = min(4, text.count - index)
                while candidate > 1 {
                    if share(text[index..<index + candidate]) != nil {
                        length = candidate
                        break
                    }
                    candidate -= 1
                }
                result.append(index..<index + length)
                index += length
            } else if text[index].isASCIIWord {
                let start = index
                while index < text.count, text[index].isASCIIWord { index += 1 }
                result.append(start..<index)
            } else {
                index += 1
            }
        }
        return result
    }
}
