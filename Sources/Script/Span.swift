/// A half-open range of UTF-8 offsets in a `SourceText`: where something stood in what the user gave.
package struct Span: Sendable, Hashable {
    package let start: Int
    package let end: Int

    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span starts before it ends")
        self.start = start
        self.end = end
    }

    package init(_ range: Range<Int>) {
        self.init(range.lowerBound, range.upperBound)
    }

    package var range: Range<Int> { start..<end }
    package var length: Int { end - start }
    package var isEmpty: Bool { start == end }

    /// The smallest span that holds both.
    package func union(_ other: Span) -> Span {
        Span(min(start, other.start), max(end, other.end))
    }
}
