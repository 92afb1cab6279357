import Script
import Testing

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
        #expect(delivery(.body, .question, clause: 1, of: 2).pitch > delivery(.body, .stop, clause: 1, of: 2).pitch)
        #expect(delivery(clause: 2, of: 3).pace < delivery(clause: 1, of: 3).pace)
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
