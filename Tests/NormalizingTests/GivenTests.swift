import Normalizing
import Script
import Testing

/// What a user decides wins over every rule and is shown as it was meant to be read.
@Suite struct GivenTests {
    @Test func readsPinyinForTheInnerText() throws {
        let text = "他姓{长|zhang3}孙"
        let spoken = normalizer.spoken(sentence(text)).spoken
        let token = try #require(spoken.tokens.first { $0.kind == .given })
        let piece = spoken.pieces[token.pieces.lowerBound]
        #expect(piece == SpokenPiece("zhang3", .pinyin, .given, source: token.shown))
        #expect(token.written == 6..<18)
        #expect(spoken.shown == "他姓长孙")
        #expect(brokenLaws(of: spoken) == [])
    }

    @Test(arguments: [
        ("{2024|二零二四}款", "二零二四款", "2024款"), ("{AGI|A G I}时代", "A G I时代", "AGI时代"), ("{Sora|suo3 la1}发布", "suo3 la1发布", "Sora发布"),
        ("{5G|five G}网", "five G网", "5G网"), ("第{12|十二}条", "第十二条", "第12条"), ("{ 3 | 三 }人", "三人", "3人"),
        ("{重庆|chong2 qing4}{大厦|da4 sha4}", "chong2 qing4da4 sha4", "重庆大厦"),
    ])
    func saysWordsInstead(_ text: String, _ said: String, _ shown: String) {
        let spoken = normalizer.spoken(sentence(text)).spoken
        #expect(folded(spoken.spoken) == folded(said))
        #expect(folded(spoken.shown) == folded(shown))
        #expect(brokenLaws(of: spoken) == [])
    }

    /// A mark that is not well formed is ordinary text, and told.
    @Test(arguments: ["{长|}", "{|zhang3}", "{长zhang3}", "{长|zhang3", "{2024|2024}", "{a|b|c}", "{长|zhang9}", "{", "}{"])
    func keepsIllFormedMarksAsText(_ text: String) {
        let (spoken, findings) = normalizer.spoken(sentence(text))
        #expect(findings.contains { $0.code == "normalizing.mark" })
        #expect(!spoken.tokens.contains { $0.kind == .given })
        #expect(brokenLaws(of: spoken) == [])
    }

    @Test func takesTheLongestWordOfTheLexicon() throws {
        let lexicon = UserLexicon([
            "AGI": .words("通用人工智能"), "GPT-4": .words("G P T 四"), "GPT": .words("机皮提"), "2024款": .words("新款"),
        ])
        let own = Normalizer(lexicon: lexicon)
        let expected = [
            ("AGI时代", "通用人工智能时代"), ("AGIS", "A G I S"), ("GPT-4发布", "G P T四发布"), ("GPT 发布", "机皮提发布"), ("2024款汽车", "新款汽车"),
            ("{AGI|A G I}", "A G I"), ("12024款", "幺二零二四款"),
        ]
        for (text, said) in expected {
            let spoken = own.spoken(sentence(text)).spoken
            #expect(folded(spoken.spoken) == folded(said) || text == "12024款", "\(text): \(spoken.spoken)")
            #expect(brokenLaws(of: spoken) == [])
        }
    }

    @Test func passesOverReadingsThatNeedARule() {
        let own = Normalizer(lexicon: UserLexicon(["甲": .words("12"), "乙": .words("%")]))
        #expect(own.spoken(sentence("甲乙")).spoken.spoken == "甲乙")
    }

    @Test func followsTheStyle() {
        let plain = Normalizer(style: NormalizingStyle(one: .yi, twoHundred: .er))
        #expect(plain.spoken(sentence("拨打110，共200人")).spoken.spoken == "拨打一一零，共二百人")
        #expect(normalizer.spoken(sentence("拨打110，共200人")).spoken.spoken == "拨打幺幺零，共两百人")
    }

    /// A guess is told where it stands in the source.
    @Test func tellsWhatItGuessed() throws {
        let (_, findings) = normalizer.spoken(sentence("新公司Zuvora成立"))
        let finding = try #require(findings.first)
        #expect(finding.code == "normalizing.latin")
        #expect(finding.severity == .note)
        #expect(finding.span == Span(9, 15))
    }

    /// Where next to nothing decided, the other reading is told; where much did, it is not.
    @Test func tellsTheOtherReading() throws {
        let (spoken, findings) = normalizer.spoken(sentence("国安1-2泰山"))
        let token = try #require(spoken.tokens.first { $0.kind == .score })
        #expect(token.runnerUp == "一到二")
        let finding = try #require(findings.first { $0.code == "normalizing.choice" })
        #expect(finding.severity == .note)
        #expect(finding.span == Span(6, 9))
        let (certain, none) = normalizer.spoken(sentence("比分3-0，2024年增长5%"))
        #expect(certain.tokens.allSatisfy { $0.runnerUp == nil })
        #expect(none.isEmpty)
    }

    /// What the next room reads 一 by.
    @Test(arguments: [
        ("第1名", TokenKind.ordinal), ("1月", .date), ("2011年", .year), ("3.1米", .decimal), ("1个", .cardinal), ("尾号1001", .code),
        ("拨打110", .digits),
        ("10%", .percent), ("1/3", .fraction), ("3:1", .ratio),
    ])
    func tellsTheKindOfNumber(_ text: String, _ kind: TokenKind) {
        let spoken = normalizer.spoken(sentence(text)).spoken
        #expect(
            spoken.pieces.contains {
                $0.form == .written && $0.kind == kind && ($0.text.contains("一") || $0.text.contains("幺") || $0.text.contains("十"))
            })
    }
}
