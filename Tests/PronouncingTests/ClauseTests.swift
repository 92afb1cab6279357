import Pronouncing
import Script
import Support
import Testing

@Suite struct ClauseTests {
    static let pronouncer = Pronouncer()

    static func clauses(_ text: String, close: Sentence.Close = .stop) -> [Clause] {
        pronouncer.utterance(of: PlainText.spoken(text, close: close)).utterance.clauses
    }

    @Test func marksCloseClauses() {
        #expect(Self.clauses("他说：“你好，世界！”").map(\.closing) == [.colon, .comma, .exclamation])
        #expect(Self.clauses("红、黄、蓝；三种（颜色）。").map(\.closing) == [.enumeration, .enumeration, .semicolon, .bracket, .stop])
        #expect(Self.clauses("没有标点的标题").map(\.closing) == [.stop])
        #expect(Self.clauses("被切开的长句", close: .clause).map(\.closing) == [.none])
        #expect(Self.clauses("真的吗？").map(\.closing) == [.question])
        #expect(Self.clauses("……").isEmpty)
    }

    @Test func titlesAreNotHeardAndQuotationsKeepTheirParticles() {
        #expect(Self.clauses("《红楼梦》很好。").count == 1)
        #expect(Self.clauses("建造“碉堡”的材料。").map(\.closing) == [.openingQuote, .stop])
    }

    @Test func longStretchesAreDividedBetweenWords() {
        let text = "国家自然科学基金委员会近日在北京发布了上一年度中国科学十大进展的评选结果。"
        let clauses = Self.clauses(text)
        #expect(clauses.count > 1)
        for clause in clauses { #expect(clause.words.reduce(0) { $0 + $1.syllables.count } <= 18) }
        #expect(clauses.dropLast().allSatisfy { $0.closing == .phrase })
    }

    @Test func namesStayTogether() {
        let words = Self.clauses("主任顾臻教授和陈栋表示赞成。").flatMap(\.words).map { $0.syllables.map(\.spoken).joined() }
        #expect(words.contains("顾臻"))
        #expect(words.contains("陈栋"))
    }

    /// The limits of the engine hold for any text: 500 bytes a clause and 64 phonemes a word.
    @Test func theLimitsHoldForRandomText() {
        var generator = Generator(seed: 7)
        let alphabet = Array("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里啊儿安爱二0aZ，。“”、《》〇龘".unicodeScalars)
        for _ in 0..<300 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...120, using: &generator) {
                if let scalar = alphabet.randomElement(using: &generator) { text.append(scalar) }
            }
            let written = String(text)
            let utterance = Self.pronouncer.utterance(of: PlainText.spoken(written)).utterance
            for clause in utterance.clauses {
                #expect(!clause.words.isEmpty && clause.phonemes.utf8.count <= 500)
                #expect(clause.words.allSatisfy { !$0.phonemes.isEmpty && $0.phonemes.utf8.count <= 192 })
            }
            let hanzi = written.unicodeScalars.filter(\.properties.isIdeographic).count
            #expect(Self.pronouncer.pinyin(of: PlainText.spoken(written)).count == hanzi)
        }
    }
}
