import Editing
import Script
import Support
import Testing

@Suite struct OrdinaryFlowTests {
    private let editor = Editor()

    private func edition(_ text: String) -> Edition {
        let source = SourceText(name: "test", text: text)
        let edition = editor.edition(of: source).edition
        #expect(edition.ledger(of: source).isExact)
        return edition
    }

    @Test func takesATitleLineAndParagraphsAsOneArticle() {
        let edition = edition("老楼装上舒心梯\n再也不用数台阶了！今年78岁的吴桂兰说，她过去下一趟楼要歇三次。\n桂花苑小区建成于1996年，共有22栋住宅。\n")
        #expect(edition.articles.count == 1)
        #expect(edition.articles.first?.title?.text.text == "老楼装上舒心梯")
        #expect(edition.articles.first?.title?.isDerived == false)
        #expect(edition.articles.first?.body.count == 2)
    }

    @Test func derivesATitleWhereNoneIsPrinted() {
        let edition = edition("再也不用数台阶了，今年七十八岁的吴桂兰说。\n\n桂花苑小区建成于1996年，共有22栋住宅。\n")
        #expect(edition.articles.count == 1)
        #expect(edition.articles.first?.title?.isDerived == true)
        #expect(edition.articles.first?.title?.text.text == "再也不用数台阶了")
    }

    @Test func readsMarkedTitlesAndSubheads() {
        let edition = edition("# 第一篇\n\n本报记者 谢景行\n\n{长|zhang3}江水涨了。\n\n## 小标题\n\n{Sora|suo3 la1}来了。（据新华社）\n\n# 第二篇\n\n完了。\n")
        #expect(edition.articles.map { $0.title?.text.text } == ["第一篇", "第二篇"])
        #expect(edition.articles.first?.body.map(\.text.text) == ["{长|zhang3}江水涨了。", "小标题", "{Sora|suo3 la1}来了。"])
        #expect(edition.articles.first?.byline?.text == "本报记者 谢景行")
        #expect(edition.articles.first?.attribution?.text == "（据新华社）")
    }

    @Test(arguments: ["", "  \n\t\n", "\u{feff}", "#", "# ", "\u{0}\u{1}", "a", "。", "（"])
    func survivesAnyText(_ text: String) {
        _ = edition(text)
    }
}
