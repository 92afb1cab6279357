import Script

/// Tags and chapters in the form that ffmpeg reads (FFMETADATA1), in samples of the takes.
package struct ChapterMetadata {
    package let document: String

    package init(tags: SoundTags, chapters: [SoundChapter]) {
        var text =
            ";FFMETADATA1\ntitle=\(Self.escaped(tags.title))\nartist=bobao\nalbum=\(Self.escaped(tags.album ?? tags.title))\ngenre=Podcast\n"
        for chapter in chapters {
            text += "[CHAPTER]\nTIMEBASE=1/\(Take.rate)\nSTART=\(chapter.frames.lowerBound)\nEND=\(chapter.frames.upperBound)\n"
            text += "title=\(Self.escaped(chapter.title))\n"
        }
        document = text
    }

    /// `=`, `;`, `#`, `\` and line feeds are marks of the form.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "=;#\\\n".contains(character) { result += "\\" }
            result.append(character)
        }
    }
}
