/// Words to look up at a place in the line, longest match first.
///
/// Nodes are kept in one open hash table from (node, scalar) to node: the whole lexicon loads in a few milliseconds.
struct Trie {
    private var keys: [UInt64] = Array(repeating: .max, count: 1024)
    private var targets: [Int32] = Array(repeating: 0, count: 1024)
    private var values: [Int32] = [-1]
    /// Children of the root for the basic plane: most hanzi start no word and cost one look-up.
    private var roots: [Int32] = Array(repeating: 0, count: 0x10000)
    private(set) var count = 0

    mutating func insert(_ word: some Sequence<UInt32>, _ value: Int) {
        var node: Int32 = 0
        for scalar in word {
            if let next = child(of: node, scalar) {
                node = next
            } else {
                node = add(to: node, scalar)
            }
        }
        guard node != 0 else { return }
        values[Int(node)] = Int32(value)
        count += 1
    }

    /// The longest word that starts at the index and its end, spaces aside.
    func longest(_ line: [Glyph], at start: Int) -> (value: Int, end: Int)? {
        var node: Int32 = 0
        var best: (Int, Int)?
        var index = start
        while index < line.count, let next = child(of: node, line[index].scalar) {
            node = next
            index += 1
            if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), index) }
        }
        return best
    }

    /// The value of a whole word.
    func value(_ word: some Sequence<UInt32>) -> Int? {
        var node: Int32 = 0
        for scalar in word {
            guard let next = child(of: node, scalar) else { return nil }
            node = next
        }
        return values[Int(node)] >= 0 ? Int(values[Int(node)]) : nil
    }

    private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
        if node == 0, scalar < 0x10000 {
            let next = roots[Int(scalar)]
            return next == 0 ? nil : next
        }
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
        var slot = Self.slot(key, keys.count)
        while keys[slot] != .max {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func add(to node: Int32, _ scalar: UInt32) -> Int32 {
        let next = Int32(values.count)
        values.append(-1)
        if node == 0, scalar < 0x10000 {
            roots[Int(scalar)] = next
            return next
        }
        if values.count * 2 > keys.count { grow() }
        place(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar), next)
        return next
    }

    private mutating func place(_ key: UInt64, _ target: Int32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let old = zip(keys, targets).filter { $0.0 != .max }
        keys = Array(repeating: .max, count: keys.count * 2)
        targets = Array(repeating: 0, count: keys.count)
        for (key, target) in old { place(key, target) }
    }

    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count - 1)
    }
}
