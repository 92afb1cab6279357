import Pronouncing
import Script
import Testing

@Suite struct PieceTests {
    static let pronouncer = Pronouncer(english: ["Tesla": "t'EslI2", "store": "st'o@"])

    static func tones(_ spoken: Spoken) -> [Int] {
        pronouncer.utterance(of: spoken.sentence).utterance.syllables.map(\.surface)
    }

    @Test func oneIsReadByTheClassOfItsNumber() {
        #expect(Self.tones(Spoken().then("100", "一百", .written, .cardinal).hanzi("人")) == [51, 21, 35])
        #expect(Self.tones(Spoken().then("1万", "一万", .written, .cardinal).hanzi("人")) == [35, 51, 35])
        #expect(Self.tones(Spoken().hanzi("第").then("1", "一", .written, .ordinal).hanzi("届")) == [51, 55, 51])
        #expect(Self.tones(Spoken().then("1", "一", .written, .date).hanzi("月")) == [55, 51])
        #expect(Self.tones(Spoken().then("2011", "二零一一", .written, .year).hanzi("年")) == [51, 35, 55, 55, 35])
        #expect(Self.tones(Spoken().then("110", "幺幺零", .written, .digits)) == [55, 55, 35])
    }

    @Test func whatTheUserGaveIsObeyed() {
        let spoken = Spoken().then("{长|zhang3}", "zhang3", .pinyin, .given, shown: "长").hanzi("江").sentence
        #expect(Self.pronouncer.pinyin(of: spoken) == ["zhang3", "jiang1"])
        let first = Self.pronouncer.utterance(of: spoken).utterance.syllables[0]
        #expect(first.evidence == .user)
        #expect(first.written == 1..<4)
        let foreign = Spoken().then("{Sora|suo3 la1}", "suo3 la1", .pinyin, .given, shown: "Sora").hanzi("好").sentence
        #expect(Self.pronouncer.pinyin(of: foreign) == ["hao3"])
        #expect(Self.pronouncer.utterance(of: foreign).utterance.syllables.map(\.surface) == [21, 55, 214])
    }

    @Test func anUnreadableGivenReadingIsFound() {
        let spoken = Spoken().then("{长|zhong9x}", "zzz3", .pinyin, .given, shown: "长").hanzi("江").sentence
        #expect(Self.pronouncer.utterance(of: spoken).findings.map(\.code) == ["pronouncing.given"])
        #expect(Self.pronouncer.pinyin(of: spoken).count == 2)
    }

    @Test func lettersHaveTheirOwnPlaces() {
        let spoken = Spoken().then("AI", "A I", .letters, .letters).hanzi("治理").sentence
        let syllables = Self.pronouncer.utterance(of: spoken).utterance.syllables
        #expect(syllables.map(\.written) == [0..<1, 1..<2, 2..<5, 5..<8])
        #expect(syllables[0].evidence == .latin("letter"))
    }

    @Test func englishIsWrittenInTheSoundsOfMandarin() {
        #expect(
            Self.pronouncer.latinWords(
                in: Spoken().then("Tesla", "Tesla", .word, .word).then("Sora", "Sora", .word, .word).sentence) == ["Tesla"])
        let spoken = Spoken().then("Tesla store", "Tesla store", .word, .word).sentence
        let words = Self.pronouncer.utterance(of: spoken).utterance.clauses.flatMap(\.words)
        #expect(words.map(\.phonemes) == ["th'E51sli11", "st'o51r"])
    }

    @Test func aWordWithoutPhonemesIsGuessedAndFound() {
        let guess = Self.pronouncer.utterance(of: Spoken().then("Bexo", "Bexo", .word, .word).sentence)
        #expect(guess.findings.map(\.code) == ["pronouncing.english"])
        #expect(guess.utterance.clauses.first?.phonemes == "b'E51khsou11")
        let spelled = Self.pronouncer.utterance(of: Spoken().then("Qwrt", "Qwrt", .word, .word).sentence)
        #expect(spelled.utterance.syllables.count == 4)
    }

    @Test func numbersAndTheirMeasuresAreReadTogether() {
        let spoken = Spoken().hanzi("近").then("100", "一百", .written, .cardinal).hanzi("位专家").sentence
        let syllables = Self.pronouncer.utterance(of: spoken).utterance.syllables
        #expect(syllables.map(\.spoken) == ["近", "一", "百", "位", "专", "家"])
        #expect(syllables.map(\.isVerbatim) == [true, false, false, true, true, true])
        #expect(syllables[1].written == 3..<6)
    }
}
