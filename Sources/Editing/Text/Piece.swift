/// Some characters of the page in reading order, by their indexes; each range lies within one line.
struct Piece: Sendable, Hashable {
    var ranges: [Range<Int>] = []

    init(_ ranges: [Range<Int>] = []) { self.ranges = ranges }

    init(_ lines: some Sequence<SourceLine>) { ranges = lines.map(\.glyphs) }

    var count: Int { ranges.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { ranges.allSatisfy(\.isEmpty) }
    var first: Int? { ranges.first { !$0.isEmpty }?.lowerBound }
    var last: Int? { ranges.last { !$0.isEmpty }.map { $0.upperBound - 1 } }

    static func + (left: Piece, right: Piece) -> Piece { Piece(left.ranges + right.ranges) }

    /// The piece without its last `count` characters, and those.
    func split(last count: Int) -> (head: Piece, tail: Piece) {
        var head = self
        var tail: [Range<Int>] = []
        var left = count
        while left > 0, let range = head.ranges.popLast() {
            let taken = min(left, range.count)
            tail.insert(range.upperBound - taken..<range.upperBound, at: 0)
            if taken < range.count { head.ranges.append(range.lowerBound..<range.upperBound - taken) }
            left -= taken
        }
        return (head, Piece(tail))
    }
}
