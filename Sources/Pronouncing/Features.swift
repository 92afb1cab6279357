/// What the model of polyphones looks at: the characters and words around one character, hashed.
///
/// `scripts/train/features.py` computes the same numbers; `FeatureTests` holds the two together.
struct Features {
    /// The parts of speech of what is not a word of the list.
    static let latin: UInt64 = 14
    static let mark: UInt64 = 15
    /// The class of what lies beyond the line.
    static let beyond: UInt64 = 255

    private let items: [Line.Item]
    /// The class of each item's symbol.
    private let kinds: [UInt64]
    /// The words with two empty places before and after, so that neighbours need no check.
    private var hashes: [UInt64] = [0, 0]
    private var parts: [UInt64] = [0, 0]
    private var starts: [Int] = [0, 0]
    private var lengths: [UInt64] = [0, 0]
    /// For each item the number of its word.
    private var wordOf: [Int]

    init(_ line: Line, _ segmentation: Segmentation, _ table: WordTable, _ model: PolyphoneModel) {
        items = line.items
        kinds = items.map { model.kind(of: $0.symbol) }
        wordOf = [Int](repeating: 0, count: items.count)
        hashes.reserveCapacity(items.count + 4)
        var start = 0
        while start < items.count {
            let end = start + segmentation.lengths[start]
            var hash = Hash(1)
            for item in start..<end {
                wordOf[item] = hashes.count
                hash.add(UInt64(items[item].symbol))
            }
            hashes.append(hash.value)
            starts.append(start)
            lengths.append(UInt64(end - start))
            switch items[start].kind {
            case .hanzi: parts.append(segmentation.nodes[start] < 0 ? 0 : UInt64(table.partOfSpeech(segmentation.nodes[start])))
            case .latin: parts.append(Self.latin)
            case .mark: parts.append(Self.mark)
            }
            start = end
        }
        hashes += [0, 0]
        parts += [0, 0]
        lengths += [0, 0]
    }

    /// The features of the item; `lexical` is the reading its word has in the lexicon and how sure that is, 0 for none.
    func hashes(of item: Int, lexical: UInt64, confidence: UInt64, into result: inout [UInt64]) {
        result.removeAll(keepingCapacity: true)
        let target = UInt64(items[item].symbol)
        func symbol(_ distance: Int) -> UInt64 {
            items.indices.contains(item + distance) ? UInt64(items[item + distance].symbol) : UInt64(Symbol.edge)
        }
        let (l3, l2, l1) = (symbol(-3), symbol(-2), symbol(-1))
        let (r1, r2, r3) = (symbol(1), symbol(2), symbol(3))
        func kind(_ distance: Int) -> UInt64 {
            kinds.indices.contains(item + distance) ? kinds[item + distance] : Self.beyond
        }
        let (c2, c1, d1, d2) = (kind(-2), kind(-1), kind(1), kind(2))
        let k = wordOf[item]
        let position = UInt64(item - starts[k])
        let (before2, before, this, after, after2) = (hashes[k - 2], hashes[k - 1], hashes[k], hashes[k + 1], hashes[k + 2])
        func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0, _ d: UInt64 = 0) {
            var hash = Hash(target << 8 | template)
            hash.add(a)
            hash.add(b)
            hash.add(c)
            hash.add(d)
            result.append(hash.value)
        }
        add(1, l3)
        add(2, l2)
        add(3, l1)
        add(4, r1)
        add(5, r2)
        add(6, r3)
        add(7, l2, l1)
        add(8, r1, r2)
        add(9, l1, r1)
        add(10, l3, l2, l1)
        add(11, r1, r2, r3)
        add(12, l2, l1, r1)
        add(13, l1, r1, r2)
        add(14, l2, l1, r1, r2)
        add(15, this, position)
        add(16, before)
        add(17, after)
        add(18, before, after)
        add(19, this, position, after)
        add(20, before, this, position)
        add(21, parts[k - 1])
        add(22, parts[k + 1])
        add(23, parts[k - 1], parts[k + 1])
        add(24, parts[k - 1], r1)
        add(25, l1, parts[k + 1])
        add(26, parts[k], position)
        add(27, lexical, confidence)
        add(28, lexical, l1)
        add(29, lexical, r1)
        add(30, lengths[k - 1], lengths[k], lengths[k + 1])
        add(31, before2)
        add(32, after2)
        add(33, parts[k - 2], parts[k - 1])
        add(34, parts[k + 1], parts[k + 2])
        add(36, c1)
        add(37, d1)
        add(38, c1, d1)
        add(39, c2, c1)
        add(40, d1, d2)
        add(41, c2, c1, d1)
        for distance in 2...6 {
            if k - distance > 1 { add(35, hashes[k - distance]) }
            if k + distance < hashes.count - 2 { add(35, hashes[k + distance]) }
        }
    }
}

/// A running hash.
struct Hash {
    private(set) var value: UInt64

    init(_ seed: UInt64) {
        value = seed
    }

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x9e37_79b9_7f4a_7c15
        value ^= value >> 29
    }
}
