import Editing
import Script
import Support
import Testing

/// The law of the room: each character that is not white space stands in exactly one place of the edition.
@Suite struct LedgerTests {
    private static let lines: [String] = {
        let dumps = (try? PageSet.dumps(.developed, "seedlike")) ?? []
        let texts = dumps.map(\.source.text) + [(try? PageSet.seed().source.text) ?? ""]
        return texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }()

    /// What breaks editors: marks without partners, white space of all kinds, headline marks, other scripts, control characters.
    private static let scraps = [
        "", "", "", " ", "　　", "\t", "\u{a0}", "\u{200b}", "\u{feff}", "\u{0}", "\u{1}", "#", "# ", "## 小标题", "# 题目", "#题", "> 引",
        "<!--", "-->", "<!-- 注 -->",
        "“", "”", "（", "）", "《", "》", "。", "，", "…", "——", "（据新华社）", "本报记者 李明", "新华社发", "王明 摄", "（完）", "一", "二", "三", "四", "第5版",
        "责任编辑：王明",
        "{长|zhang3}", "{Sora|suo3 la1}", "Hello, world.", "co-", "operate", "CAR T", "3.", "14", "%", "👩‍👩‍👧‍👦", "e\u{301}", "한국어 문장",
        "日本語。", "🇨🇳", "—", "\r", "\u{2028}", "\u{c}",
        "12月3日，", "近日，", "记者从", "年轻人回来了", "***", "---", "１２３", "ＡＢＣ", "﹏", "〇", "\u{20000}", "\u{fe0f}",
    ]

    @Test(arguments: 0..<20)
    func losesAndDoublesNothingInRandomTexts(_ part: Int) {
        let editor = Editor()
        var generator = Generator(seed: UInt64(part) &* 7919 &+ 17)
        for _ in 0..<500 {
            let text = Self.text(&generator)
            let source = SourceText(name: "random", text: text)
            let ledger = editor.edition(of: source).edition.ledger(of: source)
            #expect(ledger.isExact, "\(text.debugDescription)")
        }
    }

    private static func text(_ generator: inout Generator) -> String {
        var text = ""
        let count = Int.random(in: 0...24, using: &generator)
        let ends = ["\n", "\n", "\n", "\n\n", "\r\n", " ", ""]
        for _ in 0..<count {
            let isLine = Int.random(in: 0..<10, using: &generator) < 6
            text += (isLine ? lines : scraps).randomElement(using: &generator) ?? ""
            text += ends.randomElement(using: &generator) ?? ""
        }
        return text
    }

    @Test func losesAndDoublesNothingOnPages() throws {
        let editor = Editor()
        let dumps =
            try PageSet.dumps(.developed, "shuffled") + PageSet.dumps(.developed, "raw") + PageSet.dumps(.unseen, "seedlike") + [
                PageSet.seed()
            ]
        for dump in dumps {
            #expect(editor.edition(of: dump.source).edition.ledger(of: dump.source).isExact, "\(dump)")
        }
    }

    @Test func takesTheSamePageTheSameWayEveryTime() throws {
        let dump = try PageSet.dump("p02", "shuffled")
        let first = Editor().edition(of: dump.source)
        for _ in 0..<3 { #expect(Editor().edition(of: dump.source).edition == first.edition) }
    }
}
