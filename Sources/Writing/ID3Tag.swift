import Script

/// An ID3 tag, version 2.4, all text in UTF-8, with the chapters of the ID3v2 Chapter Frame Addendum in rising order.
///
/// libsndfile's own tags for MP3 mark UTF-8 as Latin-1, which turns Chinese into rubbish; so this is written before the sound.
struct ID3Tag {
    let tags: SoundTags
    var chapters: [SoundChapter] = []

    var bytes: [UInt8] {
        var frames = text("TIT2", tags.title)
        if let album = tags.album { frames += text("TALB", album) }
        if let track = tags.track { frames += text("TRCK", "\(track.number)/\(track.of)") }
        frames += text("TPE1", "bobao") + text("TCON", "Podcast") + text("TLAN", "zho") + text("TSSE", "bobao, espeak-ng")
        if !chapters.isEmpty { frames += table + chapters.enumerated().flatMap { chapter($0.element, number: $0.offset) } }
        return Array("ID3".utf8) + [4, 0, 0] + synchsafe(frames.count) + frames
    }

    private var table: [UInt8] {
        var content: [UInt8] = Array("toc".utf8) + [0, 0x03, UInt8(min(255, chapters.count))]
        for number in chapters.indices.prefix(255) { content += Array("ch\(number)".utf8) + [0] }
        return frame("CTOC", content)
    }

    private func chapter(_ chapter: SoundChapter, number: Int) -> [UInt8] {
        var content = Array("ch\(number)".utf8) + [0]
        content += bigEndian(milliseconds(chapter.frames.lowerBound)) + bigEndian(milliseconds(chapter.frames.upperBound))
        // Byte offsets are not given: all bits set.
        content += [UInt8](repeating: 0xff, count: 8)
        content += text("TIT2", chapter.title)
        return frame("CHAP", content)
    }

    private func milliseconds(_ frames: Int) -> UInt32 {
        UInt32(clamping: (frames * 1000 + Take.rate / 2) / Take.rate)
    }

    private func text(_ name: String, _ value: String) -> [UInt8] {
        frame(name, [3] + Array(value.utf8))
    }

    private func frame(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + synchsafe(content.count) + [0, 0] + content
    }

    /// Seven bits a byte, so that no size looks like the start of an MP3 frame.
    private func synchsafe(_ number: Int) -> [UInt8] {
        [21, 14, 7, 0].map { UInt8(number >> $0 & 0x7f) }
    }
}
