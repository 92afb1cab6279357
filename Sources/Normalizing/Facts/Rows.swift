import Lexicon

/// The rows of a table as scalars, read without building strings: every table is read at each start of the program.
struct Rows: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ name: String) {
        bytes = unsafe [UInt8](Lexicon.bytes("normalizing/" + name))
    }

    /// The fields of the next row that is not a comment.
    mutating func next() -> [ArraySlice<UInt8>]? {
        while offset < bytes.count {
            let start = offset
            var fields: [ArraySlice<UInt8>] = []
            var field = start
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
                if bytes[offset] == UInt8(ascii: "\t") {
                    fields.append(bytes[field..<offset])
                    field = offset + 1
                }
                offset += 1
            }
            let end = offset
            offset += 1
            if end == start || bytes[start...].prefix(2).elementsEqual("# ".utf8) { continue }
            fields.append(bytes[field..<end])
            return fields
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    var text: String { String(decoding: self, as: UTF8.self) }

    /// The scalars of a field.
    var scalars: [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count)
        var index = startIndex
        while index < endIndex {
            let first = UInt32(self[index])
            let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
            var scalar = length == 1 ? first : first & (0x7f >> UInt32(length))
            for next in index + 1..<index + length { scalar = scalar << 6 | UInt32(self[next] & 0x3f) }
            result.append(scalar)
            index += length
        }
        return result
    }
}
