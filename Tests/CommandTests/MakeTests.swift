import Support
import Testing

/// `bobao make`, as a user runs it.
@Suite struct MakeTests {
    static let page = """
        县图书馆重新开放

        经过3个月的修缮，县图书馆昨天重新开放。馆长说：“欢迎大家回来。”

        图书馆藏书12万册，每天9时开门。（据《乡报》）
        """

    private func bulletin(_ text: String = page, _ arguments: String = "") throws -> (scratch: Scratch, outcome: Program.Outcome) {
        let scratch = try Scratch()
        _ = try scratch.file("page.txt", Array(text.utf8))
        return (scratch, try Program.shell("'\(Program.path)' make page.txt -o out \(arguments)", in: scratch.path))
    }

    @Test func makesAWholeFolder() throws {
        let (scratch, outcome) = try bulletin()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text == "out\n")
        let files = try Program.shell("find out -type f | sort && ls -A", in: scratch.path).text
        for file in [
            "out/SHA256SUMS", "out/audio/bulletin.wav", "out/bulletin.json", "out/bulletin.vtt", "out/chapters.json",
            "out/audio/001-", "out/text/001-",
        ] {
            #expect(files.contains(file), "\(file)")
        }
        #expect(!files.contains("partial") && !files.contains("lock"))
        #expect(try Program.shell("sha256sum -c SHA256SUMS", in: scratch.path + "/out").status == 0)
    }

    @Test func theManifestIsValidAndAgreesWithTheSound() throws {
        let (scratch, _) = try bulletin()
        let check = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1])); manifest = json.load(open("out/bulletin.json"))
            jsonschema.Draft202012Validator(schema).validate(manifest)
            end = next((a["endFrame"] for a in manifest["announcements"] if a["kind"] == "opening"), 0)
            for article in manifest["articles"]:
                assert article["startFrame"] == end, article; end = article["endFrame"]; last = 0
                for sentence in article["sentences"]:
                    assert last <= sentence["startFrame"] <= sentence["endFrame"] <= end, sentence; last = sentence["endFrame"]
                    for word in sentence["words"]:
                        assert sentence["start"] <= word["start"] <= word["end"] <= sentence["end"] + 1e-6, word
                        assert word["at"] + word["length"] <= len(sentence["text"]), word
            assert end == manifest["audio"]["files"][0]["frames"]
            print(end)
            """
        let root = Program.root()
        let result = try Program.shell(
            "python3 - '\(root)/docs/schema/bulletin.schema.json'", input: Array(check.utf8), in: scratch.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Program.shell("soxi -s out/audio/bulletin.wav", in: scratch.path).text == result.text)
    }

    @Test func chaptersAreReadByFFprobe() throws {
        let text = "# 第一条新闻\n\n今天天气很好。\n\n# 第二条新闻\n\n明天有雨。\n"
        let (scratch, outcome) = try bulletin(text)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let probe = try Program.shell(
            "ffprobe -v error -show_entries chapter_tags=title -of csv=p=0 out/audio/bulletin.wav", in: scratch.path)
        #expect(probe.text == "第一条新闻\n第二条新闻\n")
    }

    @Test func theBytesDoNotDependOnWorkersOrPlaces() throws {
        let (scratch, _) = try bulletin(Self.page, "-j 1")
        let again = try Program.shell(
            """
            for n in 2 4; do LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo HOME=/nonexistent '\(Program.path)' make page.txt -q -j $n -o other$n/out; diff -r out other$n/out; done
            """, in: scratch.path)
        #expect(again.errors == "")
        #expect(again.status == 0)
    }

    @Test func severalInputsMakeOneBulletin() throws {
        let scratch = try Scratch()
        _ = try scratch.file("a.txt", Array("甲地新闻。".utf8))
        _ = try scratch.file("b.txt", Array("乙地新闻。".utf8))
        let outcome = try Program.shell(
            "'\(Program.path)' make a.txt - b.txt -o out <<< 丙地新闻。 && grep -c '\"startTime\"' out/chapters.json", in: scratch.path)
        #expect(outcome.text == "out\n3\n", "\(outcome.errors)")
    }
}
