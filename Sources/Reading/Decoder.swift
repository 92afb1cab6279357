import Glibc

/// Turns bytes of one encoding into text, strictly: no replacement characters, ever.
struct Decoder {
    /// Where the bytes stop being of the encoding.
    struct Malformed: Error {
        let offset: Int
    }

    let encoding: TextEncoding

    /// The text of the bytes, without byte order mark.
    func text(of bytes: ArraySlice<UInt8>) throws(Malformed) -> String {
        let decoded = encoding == .utf8 ? Array(bytes) : try converted(bytes)
        guard let text = String(validating: decoded, as: UTF8.self) else { throw Malformed(offset: Self.firstInvalid(decoded)) }
        return text
    }

    private func converted(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> [UInt8] {
        let converter = iconv_open("UTF-8", encoding.iconvName)
        defer { iconv_close(converter) }
        var input = Array(bytes)
        var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        let total = output.count
        var left = input.count
        var room = total
        let status = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &left, &to, &room)
            }
        }
        guard status != -1, left == 0 else { throw Malformed(offset: bytes.count - left) }
        return Array(output.prefix(total - room))
    }

    /// The offset of the first byte that is not of a valid character.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
        return offset
    }
}
