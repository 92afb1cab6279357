/// One input as it was read: its name for messages and its decoded text, to which every `Span` of a production points.
///
/// The text is never changed after decoding; rooms describe their edits by `SpannedText`.
package struct SourceText: Sendable, Hashable {
    /// What messages call it: a path as the user wrote it, or `-` for standard input.
    package let name: String
    package let text: String
    private let lineStarts: [Int]

    package init(name: String, text: String) {
        self.name = name
        var contiguous = text
        contiguous.makeContiguousUTF8()
        self.text = contiguous
        var starts = [0]
        for (offset, byte) in contiguous.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The whole text.
    package var span: Span { Span(0, text.utf8.count) }

    package subscript(_ span: Span) -> Substring {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        return text[start..<utf8.index(start, offsetBy: span.length)]
    }

    /// Line and column of a UTF-8 offset, both counted from 1; the column counts Unicode scalars.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = self[Span(lineStarts[low], max(offset, lineStarts[low]))].unicodeScalars.count
        return (low + 1, column + 1)
    }
}
