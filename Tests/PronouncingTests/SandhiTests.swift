import Pronouncing
import Script
import Support
import Testing

@Suite struct SandhiTests {
    static let pronouncer = Pronouncer()

    @Test(arguments: try Row.table("Tables/sandhi.tsv"))
    func speaksThePhrase(_ row: Row) {
        let tones = Self.pronouncer.pinyin(of: PlainText.spoken(row.written), surface: true).compactMap(\.last)
        #expect(tones.map(String.init).joined(separator: " ") == row.expected)
    }

    @Test(arguments: [
        ("你好。", [35, 214]), ("好的。", [214, 11]), ("北京。", [21, 55]), ("重大。", [53, 51]), ("电视剧。", [53, 53, 51]),
        ("小姐。", [35, 11]), ("妈妈。", [55, 11]),
    ])
    func writesTonesInChaoDigits(written: String, surface: [Int]) {
        #expect(Self.pronouncer.utterance(of: PlainText.spoken(written)).utterance.syllables.map(\.surface) == surface)
    }

    /// A third tone is heard in full where the voice comes to its end: not at 、, not inside, not where a sentence was only cut.
    @Test func writesTheFullThirdAtTheEndOfAClauseOnly() {
        func tones(_ text: String, close: Sentence.Close = .stop) -> [Int] {
            Self.pronouncer.utterance(of: PlainText.spoken(text, close: close)).utterance.syllables.map(\.surface)
        }
        #expect(tones("天好，人好。") == [55, 214, 35, 214])
        #expect(tones("天好、人好。") == [55, 21, 35, 214])
        #expect(tones("天好“人好”的。") == [55, 21, 35, 214, 11])
        #expect(tones("天好", close: .clause) == [55, 21])
        #expect(tones("天好，", close: .clause) == [55, 214])
    }

    @Test(arguments: [
        ("好啊", "uA11"), ("天啊", "nA11"), ("来啊", "iA11"), ("是啊", "z.uA11"), ("去啊", "iA11"), ("娘啊", "A11"),
    ])
    func joinsTheParticleToTheSyllableBefore(written: String, phonemes: String) {
        #expect(Self.pronouncer.utterance(of: PlainText.spoken(written)).utterance.syllables.last?.phonemes == phonemes)
    }
}
