import Script
import Segmenting
import Support
import Testing

@Suite struct SegmenterTests {
    private func sentences(_ text: String, longest: Int = 180) -> [Sentence] {
        let source = SourceText(name: "page", text: text)
        return Segmenter(longest: longest).sentences(of: Article(body: [.paragraph(SpannedText(source, source.span))]))
    }

    @Test(
        arguments: try Row.fixture("Tables.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t")
        })
    func cutsWhereAReaderWould(_ row: [Substring]) {
        let expected = row[1].split(separator: "|").map(String.init)
        let cut = sentences(String(row[0])).map(\.text.text)
        // A mark holds a bar of its own.
        if row[0].contains("{") { #expect(cut.joined(separator: "|") == row[1]) } else { #expect(cut == expected) }
    }

    @Test func closesTellTheEnding() {
        #expect(sentences("好。好？好！好……").map(\.close) == [.stop, .question, .exclamation, .ellipsis])
    }

    @Test func rolesFollowTheParts() {
        let part = { (text: String) in SpannedText(text, from: Span(0, text.utf8.count)) }
        let article = Article(
            kind: .caption, title: .init(part("标题")), kicker: part("引题"), deck: part("副题"), byline: part("记者 王某"),
            body: [.subhead(part("小标题")), .paragraph(part("图说。"))], attribution: part("新华社发"))
        let sentences = Segmenter().sentences(of: article)
        #expect(sentences.map(\.role) == [.kicker, .headline, .deck, .byline, .subhead, .caption, .credit])
        #expect(sentences.map(\.number) == Array(0..<7))
        #expect(Set(sentences.map(\.paragraph)).count == 7)
    }

    @Test func aDerivedTitleIsNotASentence() {
        let text = SpannedText("正文。", from: Span(0, 9))
        let article = Article(title: .init(text, isDerived: true), body: [.paragraph(text)])
        #expect(Segmenter().sentences(of: article).count == 1)
    }

    @Test func longSentencesAreCutAtTheBestMark() {
        let clause = String(repeating: "长", count: 40)
        let cut = sentences("\(clause)、\(clause)，\(clause)；\(clause)。", longest: 130)
        #expect(cut.map(\.close) == [.clause, .stop])
        #expect(cut[0].text.text.hasSuffix("；"))
    }

    /// Joined, the sentences are the paragraph; none is longer than asked; no number, Latin word or mark is cut through.
    @Test func losesNothingOfAnyText() {
        let alphabet = [
            "长", "，", "。", "”", "“", "（", "）", "3", ".", "5", "A", "b", " ", "……", "？", "！", "《", "》", "；", "{长|chang2}", "\n",
        ]
        var random = Generator(seed: 11)
        for round in 0..<2000 {
            let text = (0..<Int.random(in: 1...300, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
                .joined()
            let longest = round.isMultiple(of: 2) ? 60 : 180
            let cut = sentences(text, longest: longest)
            #expect(cut.map(\.text.text).joined() == text)
            for (left, right) in zip(cut, cut.dropFirst()) where left.close == .clause {
                let pair = "\(left.text.text.suffix(1))\(right.text.text.prefix(1))"
                #expect(!pair.allSatisfy { $0.isNumber || $0.isASCII && $0.isLetter }, "cut through \(pair)")
                #expect(left.text.text.unicodeScalars.count <= longest)
            }
        }
    }

    @Test func isLinear() {
        let text = String(repeating: "一二三四五六七八九十", count: 20000)
        #expect(sentences(text).count > 1000)
    }
}
