import Support
import Testing

@Suite struct AnnouncementTests {
    private func bulletin(_ options: String) throws -> (scratch: Scratch, outcome: Program.Outcome) {
        let scratch = try Scratch()
        _ = try scratch.file("page.txt", Array("# 甲地新闻\n\n今天天晴。\n\n# 乙地新闻\n\n明天有雨。（据《乡报》）\n".utf8))
        return (
            scratch,
            try Program.shell("'\(Program.path)' make page.txt -q -o out \(options) && cat out/bulletin.vtt", in: scratch.path)
        )
    }

    @Test func aFullBulletinOpensNumbersAndEnds() throws {
        let (_, outcome) = try bulletin("--announce full --title 早间新闻 --date 2026-03-01")
        let lines = [
            "欢迎收听早间新闻。", "今天是2026年3月1日。", "本次为您播报2条内容。", "主要内容有：", "甲地新闻。", "乙地新闻。", "下面请听详细内容。", "第1条。", "第2条。",
            "以上是早间新闻的全部内容，感谢收听。",
        ]
        var rest = outcome.text[...]
        for line in lines {
            guard let found = rest.firstRange(of: line) else {
                Issue.record("\(line) is missing: \(outcome.text)\(outcome.errors)")
                return
            }
            rest = rest[found.upperBound...]
        }
    }

    @Test func withoutAnnouncementsTheArticlesFollowOneAnother() throws {
        let (scratch, outcome) = try bulletin("--announce none")
        #expect(!outcome.text.contains("欢迎") && !outcome.text.contains("第1条"))
        let frames = try Program.shell(
            "cd out/audio && for f in 0*.wav; do soxi -s $f; done | awk '{ n += $1 } END { print n }'; soxi -s bulletin.wav",
            in: scratch.path)
        let numbers = frames.text.split(separator: "\n")
        #expect(numbers.count == 2 && numbers[0] == numbers[1], "\(frames.text)\(frames.errors)")
    }

    @Test func creditsCanBeLeftOut() throws {
        #expect(try bulletin("").outcome.text.contains("据《乡报》"))
        #expect(try !bulletin("--credits skip").outcome.text.contains("据《乡报》"))
    }

    @Test(arguments: [("podcast", -19.0), ("loud", -16), ("aes", -18), ("broadcast", -23), ("acx", -20.5), ("-21", -21)])
    func loudnessIsAsAsked(preset: String, loudness: Double) throws {
        let (scratch, _) = try bulletin("--loudness=\(preset)")
        let judge = try Program.shell(
            "ffmpeg -nostats -i out/audio/001*.wav -af ebur128=peak=true -f null - 2>&1 | sed -n '/Summary/,$p' | awk '/I:|Peak:/ {print $2}'",
            in: scratch.path)
        let numbers = judge.text.split(separator: "\n").compactMap { Double($0) }
        #expect(
            numbers.count == 2 && abs(numbers[0] - loudness) <= 0.2 && numbers[1] <= (preset == "acx" ? -3 : -1), "\(judge.text)")
    }

    @Test func everyFormatIsMade() throws {
        let (scratch, _) = try bulletin("--format flac,mp3,opus,m4b")
        for format in ["wav", "flac", "mp3", "opus", "m4b"] {
            let probe = try Program.shell(
                "ffprobe -v error -show_entries chapter_tags=title -of csv=p=0 out/audio/bulletin.\(format)", in: scratch.path)
            #expect(probe.text == "甲地新闻\n乙地新闻\n", "\(format): \(probe.errors)")
        }
        #expect(try Program.shell("ls out/audio | wc -l", in: scratch.path).text == "13\n")
    }
}
