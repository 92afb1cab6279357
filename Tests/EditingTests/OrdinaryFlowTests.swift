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

    @Test(arguments: [
        ("甲：您好！\n乙：您好。\n甲：请问去图书馆怎么走？\n乙：一直往前走，到路口左转。\n", "请问去图书馆怎么走"),
        ("记者：展览为什么选在老车站？\n馆长：因为这里有四代人的记忆，我们想留住它。\n", "展览为什么选在老车站"),
    ])
    func derivesTheTitleOfADialogueFromWhatIsSaid(_ text: String, title: String) {
        #expect(edition(text).articles.map { $0.title?.text.text } == [title])
    }

    @Test func warnsOfNothingWhereNothingWasMoved() {
        let text =
            "地铁3号线周末延长运营\n记者从临江地铁公司获悉，自3月16日起，地铁3号线每逢周五、周六延长运营1小时。\n\n白石岭发现战国铸铜作坊\n平阳县文物局近日公布，考古人员在白石岭遗址清理出一处铸铜作坊。\n\n本周蔬菜价格稳中有降\n据监测，3月第二周，全市28种蔬菜平均批发价为每公斤4.35元。\n"
        let findings = editor.edition(of: SourceText(name: "test", text: text)).findings
        #expect(!findings.contains { $0.severity == .warning })
    }

    @Test func readsMarkedTitlesAndSubheads() {
        let edition = edition("# 第一篇\n\n本报记者 谢景行\n\n{长|zhang3}江水涨了。\n\n## 小标题\n\n{Sora|suo3 la1}来了。（据新华社）\n\n# 第二篇\n\n完了。\n")
        #expect(edition.articles.map { $0.title?.text.text } == ["第一篇", "第二篇"])
        #expect(edition.articles.first?.body.map(\.text.text) == ["{长|zhang3}江水涨了。", "小标题", "{Sora|suo3 la1}来了。"])
        #expect(edition.articles.first?.byline?.text == "本报记者 谢景行")
        #expect(edition.articles.first?.attribution?.text == "（据新华社）")
    }

    @Test func keepsSubheadsInsideOneArticle() {
        let edition = edition(
            "老楼装上“舒心梯”\n\n再也不用数台阶了！今年78岁的吴桂兰说。桂花苑小区建成于1996年。\n\n一楼同意才是关键\n\n难就难在一楼。方立群坦言，一楼住户担心采光。\n\n钱从哪里来\n\n一部六层电梯的造价约为58万元，由居民分摊。\n"
        )
        #expect(edition.articles.count == 1)
        #expect(edition.articles.first?.body.count { if case .subhead = $0 { true } else { false } } == 2)
    }

    /// A lead says its headline again; a subhead is about what the article was about before.
    @Test func aShortHeadlineThatItsLeadRepeatsBeginsAnArticle() {
        let edition = edition(
            "科幻电影定档春节\n\n由青年导演执导的科幻电影昨日宣布定档大年初一，影片总投资超过八亿元，拍摄长达三百多天。\n\n观众的期待就是动力，导演说。\n\n电动车Model Y降价\n\n官网显示，Model Y长续航版电动车售价下调一万元，降幅约百分之五，各地门店已同步调整。\n"
        )
        #expect(edition.articles.map { $0.title?.text.text } == ["科幻电影定档春节", "电动车Model Y降价"])
    }

    @Test func tellsAListOfArticlesApart() {
        let edition = edition(
            "地铁3号线周末延长运营\n记者从临江地铁公司获悉，自3月16日起，地铁3号线每逢周五、周六延长运营1小时。\n（高若谷）\n\n白石岭发现战国铸铜作坊\n平阳县文物局近日公布，考古人员在白石岭遗址清理出一处铸铜作坊。\n发现熔炉底座4座。\n\n本周蔬菜价格稳中有降\n据监测，3月第二周，全市28种蔬菜平均批发价为每公斤4.35元。\n"
        )
        #expect(edition.articles.map { $0.title?.text.text } == ["地铁3号线周末延长运营", "白石岭发现战国铸铜作坊", "本周蔬菜价格稳中有降"])
        #expect(edition.articles.first?.attribution?.text == "（高若谷）")
    }

    @Test func keepsVerseLineByLine() {
        let edition = edition("再别康桥\n\n轻轻的我走了\n正如我轻轻的来\n我轻轻的招手\n作别西天的云彩\n\n那河畔的金柳\n是夕阳中的新娘\n")
        #expect(edition.articles.count == 1)
        #expect(edition.articles.first?.title?.text.text == "再别康桥")
        #expect(edition.articles.first?.body.count == 6)
    }

    @Test func joinsWrappedLinesOfAnyLanguage() {
        let edition = edition(
            "The quick brown fox jumps over the lazy\ndog. It was a sunny day and everybody\nwas happy.\n\nSecond paragraph here, with more words\nto wrap.\n"
        )
        #expect(
            edition.articles.first?.body.map(\.text.text) == [
                "The quick brown fox jumps over the lazy dog. It was a sunny day and everybody was happy.",
                "Second paragraph here, with more words to wrap.",
            ])
    }

    @Test func takesANotedTitleAsShownButNotSpoken() {
        let edition = edition("# 老楼装上舒心梯 <!-- derived -->\n\n再也不用数台阶了。\n\n# <!-- caption -->\n\n3月5日，工人在焊接。\n")
        #expect(edition.articles.map { $0.title?.isDerived } == [true, true])
        #expect(edition.articles.map(\.kind) == [.article, .caption])
    }

    @Test(arguments: ["", "  \n\t\n", "\u{feff}", "#", "# ", "\u{0}\u{1}", "a", "。", "（"])
    func survivesAnyText(_ text: String) {
        _ = edition(text)
    }
}
