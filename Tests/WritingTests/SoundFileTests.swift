import Glibc
import Script
import Support
import Testing

@testable import Writing

@Suite struct SoundFileTests {
    static let samples = (0..<22050).map { Int16(($0 * 37) % 20000 - 10000) }

    private func write(_ path: String, cues: [CuePoint] = [], seconds: Int = 3) throws {
        var file = try SoundFile(creating: path, tags: SoundTags(title: "每日简报"))
        for _ in 0..<seconds { try file.append(Self.samples) }
        try file.finish(chapters: cues.map { SoundChapter(frames: $0.frame..<$0.frame + 1, title: $0.label) })
    }

    @Test func aSoundFileIsReadBackByOthers() throws {
        let scratch = try Scratch()
        try write(scratch.path + "/a.wav")
        let probe = try Program.shell(
            "ffprobe -v error -show_entries stream=codec_name,sample_rate,channels,duration_ts:format_tags=title -of csv=p=0 a.wav",
            in: scratch.path)
        #expect(probe.text.contains("pcm_s16le,22050,1,66150"))
        #expect(probe.text.contains("每日简报"))
        #expect(probe.errors == "")
        let sox = try Program.shell("sox a.wav -t s16 - | cksum", in: scratch.path)
        let raw = Array(repeating: Self.samples, count: 3).flatMap { $0 }.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        #expect(try Program.shell("cksum", input: raw).text == sox.text)
    }

    @Test(arguments: [1, 2, 3, 40, 3000])
    func cuePointsAreChapters(_ count: Int) throws {
        let scratch = try Scratch()
        let labels = (0..<count).map { "第\($0)条" + String(repeating: "a", count: $0 % 4) }
        try write(scratch.path + "/a.wav", cues: labels.enumerated().map { CuePoint(frame: $0.offset * 20, label: $0.element) })
        let probe = try Program.shell(
            "ffprobe -v error -show_entries chapter=start:chapter_tags=title -of csv=p=0 a.wav", in: scratch.path)
        let lines = probe.text.split(separator: "\n")
        #expect(lines.count == count)
        #expect(lines.map { String($0.split(separator: ",").last ?? "") } == labels)
        #expect(try Program.shell("soxi -s a.wav && sndfile-info a.wav > /dev/null", in: scratch.path).text.hasPrefix("66150"))
    }

    @Test func theSameSoundGivesTheSameBytes() throws {
        let scratch = try Scratch()
        for name in ["a", "b"] { try write("\(scratch.path)/\(name).wav", cues: [CuePoint(frame: 0, label: "新闻")]) }
        #expect(try scratch.bytes("a.wav") == scratch.bytes("b.wav"))
    }

    @Test func refusesToWriteOverAnything() throws {
        let scratch = try Scratch()
        let path = try scratch.file("a.wav", [1])
        #expect(throws: WritingError.self) { try write(path) }
        _ = try Program.shell("ln -s elsewhere b.wav", in: scratch.path)
        #expect(throws: WritingError.self) { try write(scratch.path + "/b.wav") }
    }

    /// libsndfile says that all is well on a full disk; we must not.
    @Test func aFullDiskIsAnError() throws {
        let scratch = try Scratch()
        let mounted = try Program.shell("mkdir small && mount -t tmpfs -o size=64k tmpfs small", in: scratch.path)
        guard mounted.status == 0 else { return }  // only root may mount
        let error = #expect(throws: WritingError.self) { try write(scratch.path + "/small/a.wav") }
        _ = try Program.shell("umount small", in: scratch.path)
        guard case .cannotWrite(_, _, isFull: true) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aWaveForAPipeIsWhole() throws {
        let bytes = WaveBytes(Self.samples).bytes
        let info = try Program.shell("sox -t wav - -n stat 2>&1 | grep 'Samples read'", input: bytes)
        #expect(info.text.contains("22050"))
    }

    /// More than 4 GiB do not fit into a plain WAV. `make fuzz` asks for it, as it takes 4.4 GB of disk for a while.
    @Test(.enabled(if: getenv("BOBAO_LARGE") != nil)) func aFileBeyondFourGiBIsRF64() throws {
        let scratch = try Scratch()
        let count = 2_200_000_000
        var file = try SoundFile(creating: scratch.path + "/a.wav", tags: SoundTags(title: "长"), mostSamples: count)
        let piece = (0..<1_000_000).map { Int16(truncatingIfNeeded: $0 % 20000) }
        for _ in 0..<count / piece.count { try file.append(piece) }
        try file.finish(chapters: [SoundChapter(frames: count - 1000..<count, title: "末")])
        let probed = try Program.shell(
            "ffprobe -v error -show_entries stream=duration_ts:chapter_tags=title -of default=nw=1:nk=1 a.wav; head -c 4 a.wav",
            in: scratch.path)
        #expect(probed.errors == "")
        #expect(probed.text.split(separator: "\n").map(String.init) == ["\(count)", "末", "RF64"], "\(probed.text)")
    }
}
