import Support
import Testing

@Suite struct LexiconTests {
    @Test func readingsOfTheUserWin() throws {
        let scratch = try Scratch()
        _ = try scratch.file("own.tsv", Array("单于\tdan1 yu2\nSora\tsuo3 la1\n".utf8))
        let script = """
            b='\(Program.path)'; $b lexicon check own.tsv; $b lexicon test own.tsv | wc -l
            echo 单于来了 | $b show pinyin --lines --lexicon own.tsv
            echo '{单|shan4}于来了' | $b show pinyin --lines
            """
        let outcome = try Program.shell(script, in: scratch.path)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["own.tsv: 2 readings", "2", "dan1 yu2 lai2 le5"], "\(outcome.errors)")
        #expect(lines.last?.hasPrefix("shan4 yu2") == true)
    }

    @Test func aBadLineIsNamed() throws {
        let scratch = try Scratch()
        _ = try scratch.file("own.tsv", Array("单于\tdan1 yu2\n只有一栏\n".utf8))
        let outcome = try Program.shell("'\(Program.path)' lexicon check own.tsv", in: scratch.path)
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("bobao: error: own.tsv:2: "), "\(outcome.errors)")
    }

    @Test(arguments: [(2, ["2", "3"]), (25, (2...21).map(String.init))])
    func allBadLinesAreNamedUpToTwenty(_ count: Int, _ lines: [String]) throws {
        let scratch = try Scratch()
        _ = try scratch.file("own.tsv", Array(("单于\tdan1 yu2\n" + String(repeating: "只有一栏\n", count: count)).utf8))
        let outcome = try Program.shell("'\(Program.path)' lexicon check own.tsv", in: scratch.path)
        #expect(outcome.status == 65)
        let named = outcome.errors.split(separator: "\n").filter { $0.contains("no tab") }
        #expect(named.map { String($0.split(separator: ":")[3]) } == lines, "\(outcome.errors)")
        #expect(outcome.errors.contains("own.tsv: 5 more") == (count > 20), "\(outcome.errors)")
    }
}
