import Script
import Support
import Testing

@testable import Writing

@Suite struct FormatTests {
    static let own = SoundFormat.allCases.filter(\.suitsArticles)
    static let second = (0..<22050).map { Int16(8000 * (($0 / 50) % 2 == 0 ? 1 : -1)) }

    private func write(_ format: SoundFormat, to path: String, chapters: [SoundChapter], seconds: Int = 6) throws {
        let tags = SoundTags(title: "第一条：新闻", album: "早报", track: (1, 3))
        var file = try SoundFile(creating: path, format: format, tags: tags)
        for _ in 0..<seconds { try file.append(Self.second) }
        try file.finish(chapters: chapters)
    }

    static func chapters(_ count: Int) -> [SoundChapter] {
        (0..<count).map { SoundChapter(frames: $0 * 1000..<($0 + 1) * 1000, title: "标题\($0)") }
    }

    @Test(arguments: own, [1, 3, 100])
    func chaptersAndTagsAreReadByFFprobe(_ format: SoundFormat, _ count: Int) throws {
        let scratch = try Scratch()
        let name = "a." + format.fileExtension
        try write(format, to: scratch.path + "/" + name, chapters: Self.chapters(count))
        let titles = try Program.shell("ffprobe -v error -show_entries chapter_tags=title -of csv=p=0 \(name)", in: scratch.path)
        #expect(titles.text.split(separator: "\n").map(String.init) == Self.chapters(count).map(\.title))
        #expect(titles.errors == "")
        let tags = try Program.shell(
            "ffprobe -v error -show_entries format_tags:stream_tags -of default=nw=1 \(name)", in: scratch.path)
        #expect(tags.text.contains("第一条：新闻"), "\(tags.text)")
        #expect(try Program.shell("ls -A", in: scratch.path).text == name + "\n", "no raw file is left")
    }

    /// A second reader of tags, by another hand than ffprobe's.
    @Test(arguments: own)
    func tagsAreReadByMutagen(_ format: SoundFormat) throws {
        let scratch = try Scratch()
        let name = "a." + format.fileExtension
        try write(format, to: scratch.path + "/" + name, chapters: Self.chapters(3))
        let script = """
            import mutagen
            tags = mutagen.File("\(name)").tags
            print(tags["TIT2" if "TIT2" in tags else "title"], tags["TALB" if "TALB" in tags else "album"])
            print(*[f.sub_frames["TIT2"] for f in tags.getall("CHAP")] if hasattr(tags, "getall") else
                  [tags[f"chapter00{n}name"][0] for n in (1, 2, 3)])
            """
        // The system's Python has the packages that scripts/bootstrap installs; another may come first on the path.
        let answer = try Program.shell(
            "python=python3; $python -c 'import mutagen' 2>/dev/null || python=/usr/bin/python3; $python -c \(Program.quoted(script))",
            in: scratch.path)
        #expect(answer.errors == "")
        #expect(answer.text.contains("第一条：新闻") && answer.text.contains("早报"), "\(answer.text)")
        if format != .wav { #expect(answer.text.contains("标题0 标题1 标题2"), "\(answer.text)") }
    }

    /// EBU Tech 3285, read back by libsndfile's own tool and by ffprobe; chapters stay.
    @Test func aBroadcastWaveSaysWhatItHolds() throws {
        let scratch = try Scratch()
        let broadcast = BroadcastExtension(
            description: "di-yi-tiao 第一条", reference: "a001", date: "2026-03-01", loudness: -19.04, truePeak: -1.2)
        var file = try SoundFile(creating: scratch.path + "/a.wav", tags: SoundTags(title: "第一条"), broadcast: broadcast)
        try file.append(Self.second)
        try file.finish(chapters: Self.chapters(2))
        let told = try Program.shell("sndfile-info --broadcast a.wav", in: scratch.path).text
        for part in ["di-yi-tiao \n", ": a001\n", ": 2026-03-01\n", "-19.04 LUFS", "-1.20 dBTP", "BWF version              : 2"] {
            #expect(told.contains(part), "\(part) in \(told)")
        }
        let probed = try Program.shell(
            "ffprobe -v error -show_entries format_tags=date,title:chapter_tags=title -of default=nw=1:nk=1 a.wav", in: scratch.path
        )
        #expect(probed.errors == "")
        for part in ["2026-03-01", "第一条", "标题1"] { #expect(probed.text.contains(part), "\(probed.text)") }
    }

    @Test(arguments: own)
    func theSoundIsWhole(_ format: SoundFormat) throws {
        let scratch = try Scratch()
        let name = "a." + format.fileExtension
        try write(format, to: scratch.path + "/" + name, chapters: Self.chapters(3))
        let decoded = try Program.shell("ffmpeg -v error -i \(name) -f s16le -ar 22050 -ac 1 - | wc -c", in: scratch.path)
        let frames = (Int(decoded.text.split(separator: "\n").first ?? "") ?? 0) / 2
        // MP3 and Opus pad to whole frames of at most 60 ms; WAV and FLAC are exact.
        let slack = format == .wav || format == .flac ? 0 : 1400
        #expect(abs(frames - 6 * 22050) <= slack, "\(frames)")
        #expect(decoded.errors == "")
    }

    @Test(arguments: own)
    func theSameSoundGivesTheSameBytes(_ format: SoundFormat) throws {
        let scratch = try Scratch()
        try write(format, to: scratch.path + "/a", chapters: Self.chapters(2))
        try write(format, to: scratch.path + "/b", chapters: Self.chapters(2))
        #expect(try scratch.bytes("a") == scratch.bytes("b"))
    }

    /// RFC 3533: checksums and page numbers are right on every page, also when the tags take several.
    @Test func oggPagesAreSound() throws {
        let scratch = try Scratch()
        let long = Self.chapters(999).map {
            SoundChapter(frames: $0.frames, title: $0.title + String(repeating: "长", count: 30))
        }
        try write(.opus, to: scratch.path + "/a.opus", chapters: long, seconds: 2)
        let raw = try RawFile(scratch.path + "/a.opus")
        var number: UInt32 = 0
        while let page = try OggPage(from: raw) {
            let bytes = page.bytes(serial: 0x626f_626f, number: number)
            #expect(bytes[18..<22].elementsEqual(littleEndian(number)))
            number += 1
        }
        #expect(number > 3)
        #expect(
            try Program.shell("ffprobe -v error -show_entries chapter_tags=title -of csv=p=0 a.opus | wc -l", in: scratch.path).text
                == "999\n")
    }

    @Test(arguments: [(0, "00000000"), (1, "04c11db7")])
    func checksumsAreTheStandards(byte: UInt8, sum: String) {
        #expect(String(OggChecksum.value(of: [byte]), radix: 16) == (sum == "00000000" ? "0" : "4c11db7"))
    }

    @Test(arguments: own)
    func aFullDiskIsAnError(_ format: SoundFormat) throws {
        let scratch = try Scratch()
        let mounted = try Program.shell("mkdir small && mount -t tmpfs -o size=16k tmpfs small", in: scratch.path)
        guard mounted.status == 0 else { return }  // only root may mount
        defer { _ = try? Program.shell("umount small", in: scratch.path) }
        let error = #expect(throws: WritingError.self) {
            try write(format, to: scratch.path + "/small/a", chapters: [], seconds: 60)
        }
        guard case .cannotWrite(_, _, isFull: true) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
