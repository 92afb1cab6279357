import Script

/// The comment block of FLAC and Ogg files: tags, and chapters as `CHAPTER001=` and `CHAPTER001NAME=`.
struct VorbisComment {
    let tags: SoundTags
    var chapters: [SoundChapter] = []

    var bytes: [UInt8] {
        var comments = ["TITLE=" + tags.title]
        if let album = tags.album { comments.append("ALBUM=" + album) }
        if let track = tags.track { comments += ["TRACKNUMBER=\(track.number)", "TRACKTOTAL=\(track.of)"] }
        comments += ["ARTIST=bobao", "GENRE=Podcast", "LANGUAGE=zho", "ENCODER=bobao, espeak-ng"]
        for (index, chapter) in chapters.enumerated() {
            let name = "CHAPTER" + three(index + 1)
            comments += ["\(name)=\(time(chapter.frames.lowerBound))", "\(name)NAME=\(chapter.title)"]
        }
        let vendor = Array("bobao".utf8)
        return littleEndian(UInt32(vendor.count)) + vendor + littleEndian(UInt32(comments.count))
            + comments.flatMap { littleEndian(UInt32($0.utf8.count)) + Array($0.utf8) }
    }

    private func time(_ frames: Int) -> String {
        let milliseconds = (frames * 1000 + Take.rate / 2) / Take.rate
        let (hours, minutes, seconds) = (milliseconds / 3_600_000, milliseconds / 60000 % 60, milliseconds / 1000 % 60)
        return "\(two(hours)):\(two(minutes)):\(two(seconds)).\(three(milliseconds % 1000))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private func three(_ number: Int) -> String { ProducedArticle.padded(number) }
}
