/// The words and characters of `pronouncing/lexicon.bin`, used where they lie: nothing is parsed or copied.
///
/// Layout, little endian: `BBL1`, then offset and length of each section: names of the syllables, one a line; for each
/// character from U+3400 to U+9FFF where its readings are in the list of readings; that list (a count, then syllables, the
/// usual one first); the characters outside that block with one syllable each; and the word tree in breadth-first order, whose
/// first level is one node for each character of the block: first child (the children of node k end where those of k+1 start),
/// last character, cost, mark; then the irregular words (those not read by their characters' usual readings) as node, offset
/// and syllables. `scripts/tables/build_lexicon.py` writes it.
struct WordTable {
    static let first: UInt32 = 0x3400
    static let last: UInt32 = 0x9FFF
    /// Stands in a long word's reading for a character of which the sources say nothing.
    static let noVote: UInt16 = 0xFFFF

    /// How much a word's reading is to be believed.
    enum Confidence: UInt8 {
        case weak, single, agreed, hand
    }

    private let names: UnsafeRawBufferPointer
    private let direct: UnsafePointer<UInt16>
    private let candidates: UnsafePointer<UInt16>
    private let rare: UnsafeBufferPointer<UInt32>
    private let firsts: UnsafePointer<UInt32>
    private let labels: UnsafePointer<UInt16>
    private let costs: UnsafePointer<UInt8>
    private let marks: UnsafePointer<UInt8>
    private let irregular: UnsafeBufferPointer<UInt32>
    private let offsets: UnsafePointer<UInt32>
    private let syllables: UnsafePointer<UInt16>

    init() {
        let file = PackedFile("pronouncing/lexicon.bin")
        func start<Number>(_ number: Int, as type: Number.Type) -> UnsafePointer<Number> {
            guard let address = file.section(number, as: type).baseAddress else { preconditionFailure("the lexicon is not empty") }
            return address
        }
        names = file.bytes(0)
        direct = start(1, as: UInt16.self)
        candidates = start(2, as: UInt16.self)
        rare = file.section(3)
        firsts = start(4, as: UInt32.self)
        labels = start(5, as: UInt16.self)
        costs = start(6, as: UInt8.self)
        marks = start(7, as: UInt8.self)
        irregular = file.section(8)
        offsets = start(9, as: UInt32.self)
        syllables = start(10, as: UInt16.self)
    }

    /// All syllables by number: `a1`, `a2`, …
    var syllableNames: [Substring] {
        String(decoding: names, as: UTF8.self).split(separator: "\n")
    }

    // MARK: Characters

    /// The readings of a character, the usual one first; none when the table does not know it.
    func readings(of scalar: UInt32) -> UnsafeBufferPointer<UInt16> {
        guard Self.first <= scalar, scalar <= Self.last else { return UnsafeBufferPointer(start: nil, count: 0) }
        let offset = Int(direct[Int(scalar - Self.first)])
        return UnsafeBufferPointer(start: candidates + offset + 1, count: offset == 0 ? 0 : Int(candidates[offset]))
    }

    /// The only reading kept for a character outside the block.
    func rareReading(of scalar: UInt32) -> UInt16? {
        var low = 0
        var high = rare.count / 2
        while low < high {
            let middle = (low + high) / 2
            if rare[2 * middle] < scalar { low = middle + 1 } else { high = middle }
        }
        guard low < rare.count / 2, rare[2 * low] == scalar else { return nil }
        return UInt16(rare[2 * low + 1])
    }

    // MARK: Words

    /// The node of a word's first character.
    func root(_ scalar: UInt32) -> Int? {
        Self.first <= scalar && scalar <= Self.last ? Int(scalar - Self.first) : nil
    }

    /// The node one character further down the tree.
    func child(of node: Int, _ scalar: UInt32) -> Int? {
        var low = Int(firsts[node])
        let end = Int(firsts[node + 1])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if UInt32(labels[middle]) < scalar { low = middle + 1 } else { high = middle }
        }
        return low < end && UInt32(labels[low]) == scalar ? low : nil
    }

    /// −12 ln p of the word that ends at the node; 0 when none does.
    func cost(_ node: Int) -> Int { Int(costs[node]) }

    /// The class of the word's part of speech, as `build_lexicon.py` numbers them; 0 when unknown.
    func partOfSpeech(_ node: Int) -> UInt16 { UInt16(marks[node] >> 4) }

    /// Whether a source reads the word, and how sure that is.
    func confidence(_ node: Int) -> Confidence? {
        marks[node] & 4 == 0 ? nil : Confidence(rawValue: marks[node] & 3)
    }

    /// The syllables of a word that is not read by its characters' usual readings.
    func irregularReading(_ node: Int) -> UnsafePointer<UInt16>? {
        guard marks[node] & 8 != 0 else { return nil }
        var low = 0
        var high = irregular.count
        while low < high {
            let middle = (low + high) / 2
            if irregular[middle] < UInt32(node) { low = middle + 1 } else { high = middle }
        }
        return syllables + Int(offsets[low])
    }
}
