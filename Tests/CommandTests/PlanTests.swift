import Support
import Testing

/// `bobao plan`, as a user runs it.
@Suite struct PlanTests {
    @Test func anUneditedScriptSoundsLikeItsSource() throws {
        let scratch = try Scratch()
        let page = "重庆银行行长到任\n\n本报讯 今天上午9时，行长到任。\n\n图书馆开放\n\n图书馆藏书12万册，每天9时开门。（据《乡报》）\n"
        _ = try scratch.file("page.txt", Array(page.utf8))
        let run = """
            '\(Program.path)' plan page.txt -o page.md && '\(Program.path)' make page.txt -o a --title T &&
            '\(Program.path)' make page.md -o b --title T && sed -n '/audio/p' a/SHA256SUMS >a.sums && cd b && sha256sum -c ../a.sums && ls -A ..
            """
        let outcome = try Program.shell(run, in: scratch.path)
        #expect(outcome.status == 0, "\(outcome.errors)\n\(outcome.text)")
        #expect(!outcome.text.contains("partial"))
    }

    @Test func aScriptThatCannotBeWrittenIsAnError() throws {
        let scratch = try Scratch()
        _ = try scratch.file("page.txt", Array("标题\n\n正文在这里。\n".utf8))
        let outcome = try Program.shell("'\(Program.path)' plan page.txt -o none/page.md", in: scratch.path)
        #expect(outcome.status == 73, "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }
}
