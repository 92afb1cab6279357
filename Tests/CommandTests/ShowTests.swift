import Support
import Testing

@Suite struct ShowTests {
    @Test func showsOneLineForEachLine() throws {
        let lines = "重庆银行行长\n\n2024年，GDP增长5.2%\n〇"
        let pinyin = try Program.bobao("show", "pinyin", "--lines", input: Array(lines.utf8))
        #expect(pinyin.status == 0, "\(pinyin.errors)")
        let answers = pinyin.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(answers.count == 5)
        #expect(answers.prefix(4).map { $0.split(separator: " ").count } == [6, 0, 3, 1])
        let spoken = try Program.bobao("show", "spoken", "--lines", input: Array(lines.utf8))
        #expect(spoken.text.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    }

    @Test(arguments: ["articles", "sentences", "spoken", "pinyin", "phonemes"])
    func showsEachStage(_ stage: String) throws {
        let outcome = try Program.bobao("show", stage, "-", input: Array(MakeTests.page.utf8))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.text.isEmpty)
    }

    @Test func articlesAsJSON() throws {
        let outcome = try Program.shell(
            "'\(Program.path)' show articles --json - | python3 -c 'import json,sys; d=json.load(sys.stdin); print(len(d[\"articles\"]), d[\"ledger\"])'",
            input: Array(MakeTests.page.utf8))
        #expect(outcome.text.hasPrefix("1 {"), "\(outcome.errors)")
    }

    @Test func explainsEachReading() throws {
        let outcome = try Program.bobao("explain", "重庆银行行长说了算。")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("hang2") && outcome.text.contains("zhang3"))
    }

    @Test func saysIntoAFileAndAPipe() throws {
        let scratch = try Scratch()
        let script = """
            '\(Program.path)' say '今天晴。' -o a.wav && '\(Program.path)' say '今天晴。' | sox -t wav - -t s16 - | cksum && sox a.wav -t s16 - | cksum
            """
        let sums = try Program.shell(script, in: scratch.path).text.split(separator: "\n")
        #expect(sums.count == 2 && sums[0] == sums[1])
    }

    @Test func helpHasExamples() throws {
        for command in [[], ["make"], ["say"], ["show"], ["explain"]] {
            let help = try Program.shell(([Program.path] + command + ["--help"]).map(Program.quoted).joined(separator: " "))
            #expect(help.status == 0)
            #expect(help.text.contains("Examples:"), "\(command)")
        }
        #expect(try Program.bobao("doctor").text.contains("ok    voice male"))
    }
}
