import Script
import Testing

@testable import Publishing

@Suite struct CaptionsTests {
    /// An article of two sentences, at three seconds in a bulletin.
    static var article: ProducedArticle {
        func utterance(_ number: Int, _ text: String) -> Utterance {
            let spanned = SpannedText(text, from: Span(0, text.utf8.count))
            let sentence = Sentence(number: number, role: .body, paragraph: 0, text: spanned, close: .stop)
            let range = 0..<spanned.count
            let token = SpokenToken(kind: .hanzi, rule: "hanzi", written: range, pieces: 0..<1)
            let piece = SpokenPiece(text, .verbatim, .hanzi, source: range)
            return Utterance(spoken: SpokenSentence(sentence: sentence, tokens: [token], pieces: [piece]), clauses: [])
        }
        return ProducedArticle(
            number: 1, source: 0, article: Article(body: []), title: "甲<乙", slug: "jia-yi",
            utterances: [utterance(0, "甲<乙&丙。"), utterance(1, "丁。")],
            lines: [.init(frames: 22050..<44100, syllables: []), .init(frames: 55125..<60000, syllables: [])],
            loudness: Loudness(integrated: -19, truePeak: -2, gain: 3),
            audio: [], frames: 70000, start: 66150)
    }

    @Test func cuesHaveIdsTimesAndEscapedText() {
        #expect(
            Captions(Self.article).document == """
                WEBVTT

                a001s000
                00:00:01.000 --> 00:00:02.000
                甲&lt;乙&amp;丙。

                a001s001
                00:00:02.500 --> 00:00:02.721
                丁。

                """)
    }

    @Test func offsetsSkipReadingMarks() {
        let text = "{长|zhang3}大"
        let spanned = SpannedText(text, from: Span(0, text.utf8.count))
        let mark = SpokenToken(kind: .given, rule: "mark", written: 0..<12, shown: 1..<4, pieces: 0..<1)
        let rest = SpokenToken(kind: .hanzi, rule: "hanzi", written: 12..<15, pieces: 1..<2)
        let spoken = SpokenSentence(
            sentence: Sentence(number: 0, role: .body, paragraph: 0, text: spanned, close: .stop), tokens: [mark, rest], pieces: [])
        #expect(spoken.shown == "长大")
        let offsets = ShownOffsets(spoken)
        #expect(offsets.scalars(of: 1..<4) == 0..<1)
        #expect(offsets.scalars(of: 12..<15) == 1..<2)
    }
}
