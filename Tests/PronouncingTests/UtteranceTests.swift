import Pronouncing
import Script
import Support
import Testing

@Suite struct UtteranceTests {
    static let pronouncer = Pronouncer()

    @Test(arguments: try Row.table("Tables/development.tsv"))
    func everyCharacterIsSpokenOnceInTheEnginesLimits(_ row: Row) {
        let utterance = Self.pronouncer.utterance(of: PlainText.spoken(row.written)).utterance
        let places = utterance.syllables.flatMap { Array($0.written) }
        #expect(Set(places).count == places.count)
        #expect(places.count == row.written.unicodeScalars.reduce(0) { $0 + ($1.properties.isIdeographic ? UTF8.width($1) : 0) })
        for clause in utterance.clauses {
            #expect(!clause.words.isEmpty)
            #expect(clause.phonemes.utf8.count <= 500)
            #expect(clause.words.allSatisfy { $0.phonemes.utf8.count <= 128 && !$0.phonemes.isEmpty })
        }
    }

    @Test func erhuaIsOneSyllable() {
        let utterance = Self.pronouncer.utterance(of: PlainText.spoken("花儿开在这儿。")).utterance
        #expect(utterance.syllables.map(\.spoken) == ["花儿", "开", "在", "这儿"])
        #expect(Self.pronouncer.pinyin(of: PlainText.spoken("花儿开在这儿。")) == ["hua1", "r5", "kai1", "zai4", "zhe4", "r5"])
    }

    @Test func aVowelDoesNotRunIntoTheSyllableBefore() {
        let utterance = Self.pronouncer.utterance(of: PlainText.spoken("西安到天安门。")).utterance
        #expect(utterance.clauses.map(\.phonemes) == ["S;'i55 'a55n t'Au51 th'iE55n 'a55nm'@35n"])
    }
}
