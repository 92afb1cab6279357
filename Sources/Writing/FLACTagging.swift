/// Gives a FLAC file our own comment block in place of libsndfile's: STREAMINFO, VORBIS_COMMENT, then the frames as they are.
struct FLACTagging {
    let comment: VorbisComment

    func copy(_ raw: RawFile, to file: OutputFile) throws(WritingError) {
        guard try raw.next(4) == Array("fLaC".utf8) else { throw .soundFile(path: raw.path, reason: "it is not FLAC") }
        var streamInfo: [UInt8] = []
        var isLast = false
        while !isLast {
            let head = try raw.next(4)
            guard head.count == 4 else { throw .soundFile(path: raw.path, reason: "its header ends early") }
            isLast = head[0] & 0x80 != 0
            let content = try raw.next(Int(head[1]) << 16 | Int(head[2]) << 8 | Int(head[3]))
            if head[0] & 0x7f == 0 { streamInfo = content }
        }
        let comment = comment.bytes
        guard streamInfo.count == 34, comment.count < 1 << 24 else {
            throw .soundFile(path: raw.path, reason: "its header cannot be rewritten")
        }
        try file.append(Array("fLaC".utf8) + [0, 0, 0, 34] + streamInfo)
        try file.append([0x84] + bigEndian(UInt32(comment.count)).dropFirst() + comment)
        try raw.copyRest(to: file)
    }
}
