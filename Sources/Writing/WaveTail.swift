/// The chunks `cue `, `LIST adtl` and `id3 ` after the sound of a WAV file.
///
/// libsndfile writes cue points without their labels, and writes broken files when labels are many; so the chunks are appended
/// here, `labl` sub-chunks only, each padded to an even length, and the size in the RIFF or RF64 header is mended.
struct WaveTail {
    let cues: [CuePoint]
    /// Players that take the text of LIST INFO for Latin-1 read Chinese from this.
    let tag: ID3Tag

    func append(to file: OutputFile) throws(WritingError) {
        var tail: [UInt8] = file.size.isMultiple(of: 2) ? [] : [0]
        if !cues.isEmpty { tail += chunk("cue ", cuePoints) + chunk("LIST", labels) }
        tail += chunk("id3 ", tag.bytes)
        let size = file.size + tail.count - 8
        try file.append(tail)
        if try isRF64(file) {
            try file.replace(littleEndian(UInt64(size)), at: 20)
        } else {
            try file.replace(littleEndian(UInt32(size)), at: 4)
        }
    }

    private func isRF64(_ file: OutputFile) throws(WritingError) -> Bool {
        var head = [UInt8](repeating: 0, count: 4)
        let end = file.offset
        _ = file.seek(to: 0)
        let count = head.withUnsafeMutableBytes { file.read(into: $0) }
        _ = file.seek(to: end)
        guard count == 4 else { throw .soundFile(path: file.path, reason: "its header cannot be read back") }
        return head == Array("RF64".utf8)
    }

    private var cuePoints: [UInt8] {
        var bytes = littleEndian(UInt32(cues.count))
        for (index, cue) in cues.enumerated() {
            bytes += littleEndian(UInt32(index + 1)) + littleEndian(UInt32(clamping: cue.frame)) + Array("data".utf8)
            bytes += littleEndian(UInt32(0)) + littleEndian(UInt32(0)) + littleEndian(UInt32(clamping: cue.frame))
        }
        return bytes
    }

    private var labels: [UInt8] {
        var bytes = Array("adtl".utf8)
        for (index, cue) in cues.enumerated() {
            bytes += chunk("labl", littleEndian(UInt32(index + 1)) + Array(cue.label.utf8) + [0])
        }
        return bytes
    }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + littleEndian(UInt32(clamping: content.count)) + content + (content.count.isMultiple(of: 2) ? [] : [0])
    }
}
