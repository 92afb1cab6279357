import Normalizing
import Script
import Testing

@Suite struct LexiconFileTests {
    @Test func readsATable() throws {
        let text = "\u{feff}# word, reading, note\n长孙\tzhang3 sun1\n\nAGI\tA G I\tspelled\r\n2024款\t新款\n"
        let lexicon = try UserLexicon(parsingTSV: text, name: "my.tsv")
        #expect(lexicon.readings.count == 3)
        #expect(lexicon.readings["长孙"] == .pinyin([Pinyin("zhang", 3), Pinyin("sun", 1)]))
        #expect(lexicon.readings["AGI"] == .words("A G I"))
    }

    @Test(arguments: [
        ("长孙 zhang3 sun1", 1), ("a\tb\n\n长\t", 3), ("\tzhang3", 1), ("长\t12", 1), ("长\tzhang9", 1), ("长\tzhang3\n长\tchang2", 2),
        ("长\t%", 1),
    ])
    func tellsTheLineOfAMistake(_ text: String, _ line: Int) {
        let error = #expect(throws: LexiconFileError.self) { try UserLexicon(parsingTSV: text, name: "my.tsv") }
        #expect(error?.line == line)
        #expect(error?.description.hasPrefix("my.tsv:\(line): ") == true)
    }

    @Test func tellsEveryMistakeOfATable() {
        var faults: [LexiconFileError] = []
        let text = "长孙\n单于\tdan1 yu2\n长\t12\n长\tzhang3\n长\tchang2\n"
        let lexicon = UserLexicon(parsingTSV: text, name: "my.tsv", faults: &faults)
        #expect(faults.map(\.line) == [1, 3, 5])
        #expect(lexicon.readings.count == 2)
    }

    @Test func tellsEveryMistakeOfADocument() {
        var faults: [LexiconFileError] = []
        let text = """
            <lexicon>
            <lexeme></lexeme>
            <lexeme><grapheme>长</grapheme><phoneme alphabet="ipa">x</phoneme></lexeme>
            <lexeme><grapheme>长</grapheme><alias>常</alias></lexeme>
            </wrong>
            <lexeme></lexeme>
            """
        let lexicon = UserLexicon(parsingPLS: text, name: "my.pls", faults: &faults)
        #expect(faults.map(\.line) == [2, 3, 5])
        #expect(lexicon.readings.count == 1)
    }

    @Test func readsAPronunciationLexicon() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- names -->
            <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-pinyin" xml:lang="zh-CN">
              <lexeme><grapheme>长孙</grapheme><phoneme>zhang3 sun1</phoneme></lexeme>
              <lexeme><grapheme>AT&amp;T</grapheme><grapheme>ATT</grapheme><alias>A T and T</alias></lexeme>
              <lexeme><grapheme><![CDATA[R&D]]></grapheme><alias>研发</alias></lexeme>
            </lexicon>
            """
        let lexicon = try UserLexicon(parsingPLS: text, name: "my.pls")
        #expect(lexicon.readings.keys.sorted() == ["AT&T", "ATT", "R&D", "长孙"])
        #expect(Normalizer(lexicon: lexicon).spoken(sentence("R&D投入")).spoken.spoken == "研发投入")
    }

    /// A prefix for the namespace, several graphemes, a preferred phoneme, and an alias beside a phoneme in IPA.
    @Test func readsWhatTheSpecificationAllows() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <p:lexicon version="1.0" xmlns:p="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="zh-CN">
              <p:lexeme><p:grapheme>重庆</p:grapheme><p:grapheme>山城</p:grapheme>
                <p:phoneme alphabet="x-pinyin">zhong4 qing4</p:phoneme>
                <p:phoneme alphabet="x-pinyin" prefer="true">chong2 qing4</p:phoneme></p:lexeme>
              <p:lexeme><p:grapheme>W3C</p:grapheme><p:phoneme>x</p:phoneme><p:alias>万维网联盟</p:alias></p:lexeme>
            </p:lexicon>
            """
        let lexicon = try UserLexicon(parsingPLS: text, name: "my.pls")
        #expect(lexicon.readings["重庆"] == .pinyin([Pinyin("chong", 2), Pinyin("qing", 4)]))
        #expect(lexicon.readings["山城"] == lexicon.readings["重庆"])
        #expect(lexicon.readings["W3C"] == .words("万维网联盟"))
    }

    @Test(arguments: [
        ("<!DOCTYPE lexicon [<!ENTITY a \"b\">]>\n<lexicon/>", 1), ("<html/>", 1), ("<lexicon>\n<lexeme></lexeme></lexicon>", 2),
        ("<lexicon>\n\n<lexeme><grapheme>长</grapheme><phoneme alphabet=\"ipa\">x</phoneme></lexeme></lexicon>", 3),
        ("<lexicon>", 1),
        ("<lexicon></lexeme>", 1), ("<lexicon>\n<lexeme><grapheme>&unknown;</grapheme></lexeme></lexicon>", 2),
        ("<lexicon a=b/>", 1),
        ("<lexicon>text</lexicon>", 1), ("<lexicon><lexeme><grapheme>a", 1), ("<lexicon><!-- ", 1), ("< lexicon>", 1),
    ])
    func refusesWhatItCannotTrust(_ text: String, _ line: Int) {
        let error = #expect(throws: LexiconFileError.self) { try UserLexicon(parsingPLS: text, name: "my.pls") }
        #expect(error?.line == line, "\(String(describing: error))")
    }
}
