import Script
import Testing
import Voicing

@testable import Producing

@Suite struct DeliveryTests {
    private func delivery(
        _ role: Sentence.Role = .body, _ close: Sentence.Close = .stop, opens: Bool = false, closes: Bool = false, clause: Int,
        of count: Int
    ) -> Delivery {
        let sentence = Sentence(number: 0, role: role, paragraph: 0, text: SpannedText("字", from: nil), close: close)
        return Delivery(of: sentence, at: .init(opensParagraph: opens, closesParagraph: closes, clause: clause, of: count))
    }

    @Test func aParagraphFalls() {
        let first = delivery(opens: true, clause: 0, of: 3).pitch
        let middle = delivery(clause: 1, of: 3).pitch
        let last = delivery(closes: true, clause: 2, of: 3).pitch
        #expect(first > middle && middle > last)
    }

    @Test func aHeadingStandsAboveAndACreditBelow() {
        #expect(delivery(.headline, clause: 0, of: 1).pitch > delivery(opens: true, clause: 0, of: 2).pitch)
        #expect(delivery(.credit, clause: 0, of: 1).pitch < delivery(clause: 1, of: 3).pitch)
    }

    @Test func aQuestionLiftsItsEndAndAStopSlowsDown() {
        let question = delivery(.body, .question, clause: 1, of: 2)
        #expect(question.pitch > delivery(.body, .stop, clause: 1, of: 2).pitch)
        #expect(question.inflections(of: Self.clause("今天", "下雨", "吗"), rate: 210).allSatisfy { $0.pitch == question.pitch })
        #expect(delivery(clause: 2, of: 3).pace < delivery(clause: 1, of: 3).pace)
    }

    @Test func aCreditIsSofterAndAQuotationHigher() {
        #expect(delivery(.credit, clause: 0, of: 1).volume < delivery(clause: 0, of: 1).volume)
        let sentence = Sentence(number: 0, role: .body, paragraph: 0, text: SpannedText("字", from: nil), close: .stop)
        func pitch(quoted: Bool) -> Int {
            Delivery(of: sentence, at: .init(opensParagraph: false, closesParagraph: false, clause: 1, of: 3, isQuoted: quoted))
                .pitch
        }
        #expect(pitch(quoted: true) > pitch(quoted: false))
    }

    /// The pitch falls in steps, at words, and the last word before a rest is drawn out.
    @Test func aLongClauseFallsAndEndsSlowly() {
        let clause = Self.clause("我们", "今天", "上午", "参观", "北京", "郊区", "一座", "现代化", "工厂")
        let inflections = delivery(clause: 0, of: 1).inflections(of: clause, rate: 210)
        let pitches = inflections.map(\.pitch)
        #expect(pitches == pitches.sorted(by: >) && Set(pitches).count == 2)
        #expect(inflections.last?.word == 8 && inflections.last.map { $0.rate < 190 } == true)
        #expect(inflections.dropLast().allSatisfy { $0.rate == 210 })
        #expect(delivery(clause: 0, of: 1).inflections(of: Self.clause("工厂"), rate: 210).isEmpty)
    }

    @Test func whatIsContrastedIsLeanedOn() {
        let clause = Self.clause("而是", "质量", "问题")
        let inflections = delivery(clause: 1, of: 2).inflections(of: clause, rate: 210, stressed: [1])
        #expect(inflections.map(\.word) == [1, 2])
        #expect(inflections[0].volume > 100 && inflections[1].volume == 100)
    }

    private static func clause(_ words: String...) -> Clause {
        var offset = 0
        let words = words.map { text in
            Word(
                text.unicodeScalars.map { scalar in
                    defer { offset += 3 }
                    return Syllable(
                        written: offset..<offset + 3, spoken: String(scalar), citation: nil, surface: 55, isVerbatim: true,
                        phonemes: "m'A55", evidence: .single)
                })
        }
        return Clause(words: words, closing: .stop)
    }

    private static func utterance(_ text: String, _ clauses: Clause...) -> Utterance {
        let sentence = Sentence(number: 0, role: .body, paragraph: 0, text: SpannedText(text, from: nil), close: .stop)
        return Utterance(spoken: SpokenSentence(sentence: sentence, tokens: [], pieces: []), clauses: clauses)
    }

    @Test func contrastsAreFound() {
        let found = Contrasts().stressedWords(
            of: Self.utterance("", Self.clause("这", "不是", "速度", "问题"), Self.clause("而", "是", "一", "个", "质量", "问题")))
        #expect(found == [[2], [4]])
        #expect(Contrasts().stressedWords(of: Self.utterance("", Self.clause("这", "不是", "问题"))) == [[]])
        #expect(Contrasts().stressedWords(of: Self.utterance("", Self.clause("而是", "质量"), Self.clause("不是", "速度"))) == [[], []])
    }

    @Test func quotationsAreSomebodysWords() {
        let quotations = Quotations(in: "甲乙“丙丁戊己庚辛壬癸子丑寅”")
        func clause(at character: Int) -> Clause {
            Clause(
                words: [
                    Word([
                        Syllable(
                            written: character * 3..<character * 3 + 3, spoken: "字", citation: nil, surface: 55, isVerbatim: true,
                            phonemes: "m'A55", evidence: .single)
                    ])
                ], closing: .comma)
        }
        #expect(!quotations.contain(clause(at: 1)))
        #expect(quotations.contain(clause(at: 4)))
        #expect(!Quotations(in: "在“丙丁”大厦").contain(clause(at: 2)))
    }

    /// Above 55 the engine shifts its formants.
    @Test func noPitchIsAbove55() {
        for role in [Sentence.Role.kicker, .headline, .byline, .subhead, .body, .caption, .credit, .announcement] {
            for close in [Sentence.Close.stop, .question, .exclamation, .ellipsis, .clause] {
                for clause in 0..<3 { #expect(40...55 ~= delivery(role, close, opens: true, clause: clause, of: 3).pitch) }
            }
        }
    }
}
