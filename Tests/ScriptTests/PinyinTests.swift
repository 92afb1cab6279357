import Script
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [("zhang3", "zhang3"), ("lü4", "lv4"), ("LU:4", "lv4"), ("r5", "r5")])
    func readsEverySpelling(written: String, folded: String) {
        #expect(Pinyin(parsing: written)?.description == folded)
    }

    @Test(arguments: ["", "zhang", "3", "zhang6", "zhang33", "zh:ang3", "长3"])
    func refusesWhatIsNotPinyin(written: String) {
        #expect(Pinyin(parsing: written) == nil)
    }

    @Test func givenReadingsArePinyinOrWords() {
        #expect(GivenReading(parsing: "suo3 la1") == .pinyin([Pinyin("suo", 3), Pinyin("la", 1)]))
        #expect(GivenReading(parsing: "A G I") == .words("A G I"))
        #expect(GivenReading(parsing: "二零二四") == .words("二零二四"))
        #expect(GivenReading(parsing: "  ") == nil)
    }
}
