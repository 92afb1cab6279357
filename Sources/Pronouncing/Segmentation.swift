/// The cut of a line into words that is the most probable, word by word; never across a mark.
struct Segmentation {
    /// For each item the first item of its word, and how many items the word has.
    private(set) var starts: [Int]
    private(set) var lengths: [Int]
    /// For each first item of a word its node in the table.
    private(set) var nodes: [Int]

    /// The characters; 0 for what is none.
    let scalars: [UInt32]

    /// What a character costs that no word list knows.
    static let unknown = 255

    init(_ items: [Line.Item], table: WordTable) {
        starts = Array(0..<items.count)
        scalars = items.map(\.scalar)
        lengths = [Int](repeating: 1, count: items.count)
        nodes = items.map { table.root($0.scalar) ?? -1 }
        var best = [Int](repeating: Int.max, count: items.count + 1)
        var from = [Int](repeating: 0, count: items.count + 1)
        var node = [Int](repeating: -1, count: items.count + 1)
        var start = 0
        while start < items.count {
            guard items[start].kind == .hanzi else {
                start += 1
                continue
            }
            var end = start
            while end < items.count, items[end].kind == .hanzi { end += 1 }
            cut(items, start..<end, table, &best, &from, &node)
            start = end
        }
    }

    private mutating func cut(
        _ items: [Line.Item], _ range: Range<Int>, _ table: WordTable, _ best: inout [Int], _ from: inout [Int],
        _ node: inout [Int]
    ) {
        best[range.lowerBound] = 0
        for start in range {
            let before = best[start]
            var current = table.root(items[start].scalar)
            relax(start + 1, before + Self.cost(current, table), start, current ?? -1, &best, &from, &node)
            var end = start + 1
            while let parent = current, end < range.upperBound {
                current = table.child(of: parent, items[end].scalar)
                end += 1
                if let current, table.cost(current) > 0 {
                    relax(end, before + table.cost(current), start, current, &best, &from, &node)
                }
            }
        }
        var end = range.upperBound
        while end > range.lowerBound {
            let start = from[end]
            nodes[start] = node[end]
            for item in start..<end {
                starts[item] = start
                lengths[item] = end - start
            }
            end = start
        }
    }

    private static func cost(_ node: Int?, _ table: WordTable) -> Int {
        guard let node, table.cost(node) > 0 else { return unknown }
        return table.cost(node)
    }

    private func relax(
        _ end: Int, _ cost: Int, _ start: Int, _ word: Int, _ best: inout [Int], _ from: inout [Int], _ node: inout [Int]
    ) {
        guard cost < best[end] else { return }
        best[end] = cost
        from[end] = start
        node[end] = word
    }
}
