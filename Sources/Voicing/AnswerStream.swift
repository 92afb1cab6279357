import Subprocess

/// Puts the answers of a worker together from the pieces in which its output arrives.
struct AnswerStream {
    /// No honest answer is longer: a worker that floods is given up.
    private static let longest = 60 * 22050 * 2 + 65536

    private var chunks: SubprocessOutputSequence.Iterator
    private var buffer: [UInt8] = []

    init(_ output: SubprocessOutputSequence) {
        chunks = output.makeAsyncIterator()
    }

    /// The next answer with that number of marks; nil when the worker ended or its output makes no sense.
    mutating func next(marks: Int) async throws -> ClauseAnswer? {
        guard try await fill(4) else { return nil }
        var header = FrameReader(buffer[..<4])
        guard let length = header.number(), 0...Self.longest ~= length, try await fill(4 + length) else { return nil }
        var reader = FrameReader(buffer[4..<4 + length])
        buffer.removeFirst(4 + length)
        guard let answer = reader.answer(), answer.marks.count == marks,
            zip(answer.marks, answer.marks.dropFirst()).allSatisfy({ $0 <= $1 }),
            answer.samples.isEmpty || answer.marks.allSatisfy({ 0..<answer.samples.count ~= $0 })
        else { return nil }
        return answer
    }

    private mutating func fill(_ count: Int) async throws -> Bool {
        while buffer.count < count {
            guard let chunk = try await chunks.next() else { return false }
            chunk.withUnsafeBytes { buffer += $0 }
        }
        return true
    }
}
