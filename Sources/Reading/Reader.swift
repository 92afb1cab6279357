package import Script

/// Reads an input into text: finds its encoding, decodes it strictly, and evens out line ends.
package struct Reader: Sendable {
    /// The encoding the user named; nil to find it.
    package let encoding: TextEncoding?

    package init(encoding: TextEncoding? = nil) {
        self.encoding = encoding
    }

    /// The text of a file, or of standard input for `-`.
    package func source(of input: String) throws(ReadingError) -> SourceText {
        try source(of: try bytes(of: input), name: input)
    }

    /// The bytes of a file, or of standard input for `-`.
    package func bytes(of input: String) throws(ReadingError) -> [UInt8] {
        try FileBytes.all(of: input)
    }

    /// The text of bytes that were read elsewhere.
    package func source(of bytes: [UInt8], name: String) throws(ReadingError) -> SourceText {
        if let kind = Self.knownBinary(bytes) { throw .binary(name: name, kind: kind) }
        let text = Self.cleaned(try decoded(bytes, name: name))
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty(name: name) }
        return SourceText(name: name, text: text)
    }

    private func decoded(_ bytes: [UInt8], name: String) throws(ReadingError) -> String {
        guard !bytes.isEmpty else { throw .empty(name: name) }
        let mark = Self.byteOrderMark(bytes)
        if let known = encoding ?? mark?.encoding {
            let start = mark?.encoding == known ? mark?.length ?? 0 : 0
            do {
                return try Decoder(encoding: known).text(of: bytes[start...])
            } catch {
                throw .malformed(name: name, encoding: known, offset: start + error.offset)
            }
        }
        switch EncodingDetector().verdict(on: bytes[...]) {
        case .certain(_, let text): return text
        case .undecided(let candidates):
            throw .undecided(name: name, offset: bytes.firstIndex { $0 >= 0x80 } ?? 0, candidates: candidates)
        case .binary: throw .binary(name: name, kind: "binary data")
        }
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
        if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// Formats that users hand in by mistake, by their first bytes.
    private static func knownBinary(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: "%PDF".utf8) { return "a PDF" }
        if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) { return "a ZIP archive (EPUB, Word or the like)" }
        if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) { return "an old Word or Excel file" }
        if bytes.starts(with: "{\\rtf".utf8) { return "an RTF document" }
        if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) || bytes.starts(with: [0xff, 0xd8, 0xff]) { return "a picture" }
        return nil
    }

    /// Evens out line ends and drops what no reader sees: control characters, byte order marks and directional marks inside the
    /// text. The engine would obey some of them.
    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var lastWasReturn = false
        for scalar in text.unicodeScalars {
            defer { lastWasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0a: if !lastWasReturn { result.append("\n") }
            case 0x0d, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09, 0x0c: result.append(scalar)
            case 0x00...0x1f, 0x7f...0x9f, 0xfeff, 0xfffe, 0xffff, 0x00ad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069:
                continue
            case 0xe0000...0xe007f: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
