/// Rewrites the pages of an Ogg Opus file (RFC 3533, RFC 7845): our own tags in place of libsndfile's, and a fixed serial number in
/// place of its random one, so that the same sound gives the same bytes.
struct OpusTagging {
    let comment: VorbisComment
    private static let serial: UInt32 = 0x626f_626f

    func copy(_ raw: RawFile, to file: OutputFile) throws(WritingError) {
        guard let head = try OggPage(from: raw), head.body.starts(with: "OpusHead".utf8) else {
            throw .soundFile(path: raw.path, reason: "it is not Ogg Opus")
        }
        try file.append(head.bytes(serial: Self.serial, number: 0))
        // The tags end with the page on which their last packet ends: one whose last segment is not full.
        while let page = try OggPage(from: raw) {
            if page.endsPacket { break }
        }
        var number: UInt32 = 1
        for page in OggPage.pages(of: Array("OpusTags".utf8) + comment.bytes) {
            try file.append(page.bytes(serial: Self.serial, number: number))
            number += 1
        }
        while let page = try OggPage(from: raw) {
            try file.append(page.bytes(serial: Self.serial, number: number))
            number += 1
        }
    }
}

/// A page of an Ogg stream.
struct OggPage {
    /// Continued packet, first page, last page.
    let flags: UInt8
    let granule: [UInt8]
    let segments: [UInt8]
    let body: [UInt8]

    /// Reads the next page; nil at the end.
    init?(from raw: RawFile) throws(WritingError) {
        let head = try raw.next(27)
        guard !head.isEmpty else { return nil }
        guard head.count == 27, head.starts(with: "OggS".utf8) else {
            throw .soundFile(path: raw.path, reason: "an Ogg page is broken")
        }
        flags = head[5]
        granule = Array(head[6..<14])
        segments = try raw.next(Int(head[26]))
        body = try raw.next(segments.reduce(0) { $0 + Int($1) })
    }

    private init(flags: UInt8, granule: [UInt8], segments: [UInt8], body: [UInt8]) {
        self.flags = flags
        self.granule = granule
        self.segments = segments
        self.body = body
    }

    /// Whether a packet ends on this page.
    var endsPacket: Bool { segments.contains { $0 < 255 } }

    /// A packet of headers on as many pages as it takes.
    static func pages(of packet: [UInt8]) -> [OggPage] {
        let lengths = [UInt8](repeating: 255, count: packet.count / 255) + [UInt8(packet.count % 255)]
        var pages: [OggPage] = []
        var start = 0
        for first in stride(from: 0, to: lengths.count, by: 255) {
            let segments = Array(lengths[first..<min(first + 255, lengths.count)])
            let end = start + segments.reduce(0) { $0 + Int($1) }
            let isWhole = first + 255 >= lengths.count
            // A page on which no packet ends has no position: all bits set.
            let granule = [UInt8](repeating: isWhole ? 0 : 0xff, count: 8)
            pages.append(OggPage(flags: first == 0 ? 0 : 1, granule: granule, segments: segments, body: Array(packet[start..<end])))
            start = end
        }
        return pages
    }

    func bytes(serial: UInt32, number: UInt32) -> [UInt8] {
        var page = Array("OggS".utf8) + [0, flags] + granule + littleEndian(serial) + littleEndian(number)
        page += [0, 0, 0, 0, UInt8(segments.count)] + segments + body
        page.replaceSubrange(22..<26, with: littleEndian(OggChecksum.value(of: page)))
        return page
    }
}

/// The checksum of Ogg pages: CRC-32 with polynomial 0x04c11db7, not reflected, starting at zero (RFC 3533).
enum OggChecksum {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index) << 24) { value, _ in value & 0x8000_0000 != 0 ? value << 1 ^ 0x04c1_1db7 : value << 1 }
    }

    static func value(of bytes: [UInt8]) -> UInt32 {
        bytes.reduce(0) { $0 << 8 ^ table[Int(UInt8($0 >> 24) ^ $1)] }
    }
}
