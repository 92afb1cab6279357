/// A text that knows, piece by piece, where in the source it came from.
///
/// Invariant: `runs` tile `text` exactly and in order. The operations here keep it, and they are the only way rooms edit text.
package struct SpannedText: Sendable, Hashable {
    /// Some bytes of the text and their origin.
    package struct Run: Sendable, Hashable {
        /// UTF-8 bytes of the text that this run covers.
        package let length: Int
        /// What the run stands for in the source; nil when nothing does (an inserted space, a derived title).
        package let source: Span?

        package init(length: Int, source: Span?) {
            self.length = length
            self.source = source
        }

        /// Whether the run copies its source byte for byte, so that offsets inside it can be carried over.
        package var isVerbatim: Bool { source?.length == length }
    }

    package private(set) var text: String
    package private(set) var runs: [Run]

    package init() {
        text = ""
        runs = []
    }

    /// A verbatim copy of a piece of the source.
    package init(_ source: SourceText, _ span: Span) {
        self.init()
        append(String(source[span]), from: span)
    }

    /// Text with a run of its own: a copy of `span` if it has the same length, something written in its place otherwise,
    /// and an insertion when `span` is nil.
    package init(_ text: String, from span: Span?) {
        self.init()
        append(text, from: span)
    }

    package init(text: String, runs: [Run]) {
        precondition(runs.reduce(0) { $0 + $1.length } == text.utf8.count, "runs must tile the text")
        self.text = text
        self.runs = runs
    }

    package var isEmpty: Bool { runs.isEmpty }
    package var count: Int { text.utf8.count }

    package mutating func append(_ other: SpannedText) {
        text += other.text
        for run in other.runs { append(run) }
    }

    package mutating func append(_ piece: String, from span: Span?) {
        guard !piece.isEmpty else { return }
        text += piece
        append(Run(length: piece.utf8.count, source: span))
    }

    /// Adds a run, joining it to the one before when both copy neighbouring bytes.
    private mutating func append(_ run: Run) {
        if let last = runs.last, last.isVerbatim, run.isVerbatim, let before = last.source, let after = run.source,
            before.end == after.start
        {
            runs[runs.count - 1] = Run(length: last.length + run.length, source: before.union(after))
        } else {
            runs.append(run)
        }
    }

    /// The part between two UTF-8 offsets, which must stand on scalar boundaries. A cut through a run that is not verbatim
    /// gives both sides the whole source of the run.
    package func slice(_ range: Range<Int>) -> SpannedText {
        var result = SpannedText()
        let utf8 = text.utf8
        var start = 0
        for run in runs {
            let end = start + run.length
            let low = max(start, range.lowerBound)
            let high = min(end, range.upperBound)
            if low < high {
                let from = utf8.index(utf8.startIndex, offsetBy: low)
                let piece = String(text[from..<utf8.index(from, offsetBy: high - low)])
                result.append(piece, from: Self.origin(of: run, low - start, high - start))
            }
            if end >= range.upperBound { break }
            start = end
        }
        return result
    }

    /// The source of every run that touches the range, in the order of the text, cut to the range where runs are verbatim.
    package func sources(of range: Range<Int>) -> [Span] {
        var result: [Span] = []
        var start = 0
        for run in runs {
            let end = start + run.length
            let low = max(start, range.lowerBound)
            let high = min(end, range.upperBound)
            if low < high, let span = Self.origin(of: run, low - start, high - start) { result.append(span) }
            if end >= range.upperBound { break }
            start = end
        }
        return result
    }

    /// The first source character of the range, for messages.
    package func firstSource(of range: Range<Int>) -> Span? {
        sources(of: range).first
    }

    private static func origin(of run: Run, _ low: Int, _ high: Int) -> Span? {
        guard let source = run.source else { return nil }
        return run.isVerbatim ? Span(source.start + low, source.start + high) : source
    }
}
