import Lexicon

/// A built-in table of numbers: four letters that name it, then offset and length of each of its sections, little endian.
struct PackedFile {
    private let bytes: UnsafeRawBufferPointer

    init(_ name: String) {
        bytes = Lexicon.bytes(name)
    }

    /// The bytes of a section, where they lie.
    func bytes(_ section: Int) -> UnsafeRawBufferPointer {
        let start = Int(bytes.loadUnaligned(fromByteOffset: 4 + 8 * section, as: UInt32.self))
        let length = Int(bytes.loadUnaligned(fromByteOffset: 8 + 8 * section, as: UInt32.self))
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
    }

    /// The numbers of a section, where they lie.
    func section<Number>(_ number: Int, as type: Number.Type = Number.self) -> UnsafeBufferPointer<Number> {
        bytes(number).assumingMemoryBound(to: type)
    }
}

extension RandomAccessCollection<UInt16> where Index == Int {
    /// The place of a number in a collection in rising order.
    func place(of number: UInt32) -> Int? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if UInt32(self[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && UInt32(self[low]) == number ? low : nil
    }
}
