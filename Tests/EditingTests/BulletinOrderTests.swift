import Script
import Testing

@testable import Editing

@Suite struct BulletinOrderTests {
    /// A draft of a length, at a place of the source.
    private func draft(_ start: Int, _ length: Int, isBrief: Bool = false, isCaption: Bool = false, sure: Double = 1) -> Draft {
        var draft = Draft()
        draft.parts = [.paragraph(Piece([start..<start + length]))]
        draft.isBrief = isBrief
        draft.isCaption = isCaption
        draft.membershipConfidence = sure
        return draft
    }

    private func order(_ drafts: [Draft]) -> [String] {
        BulletinOrder.sorted(drafts).map { "\($0.placement?.sourceNumber ?? 0) \($0.placement?.reason.rawValue ?? "")" }
    }

    @Test func opensWithTheLongestStoryAndEndsWithCaptions() {
        let drafts = [
            draft(0, 60, isCaption: true), draft(100, 300), draft(500, 90, isBrief: true), draft(700, 900), draft(2000, 500),
        ]
        #expect(order(drafts) == ["4 lead", "5 length", "2 page", "3 brief", "1 caption"])
    }

    @Test func keepsTheOrderOfThePageWhereLengthsAreAlike() {
        #expect(order([draft(0, 900), draft(1000, 905), draft(2000, 1000)]) == ["3 lead", "1 length", "2 length"])
    }

    @Test func doesNotTrustTheLengthOfADoubtfulStory() {
        #expect(order([draft(0, 700), draft(1000, 2000, sure: 0.3)]) == ["1 lead", "2 doubtful"])
    }

    @Test func keepsASourceThatIsInOrder() {
        let edition = Editor().edition(of: SourceText(name: "test", text: "# 一\n\n短。\n\n# 二\n\n这一篇长一些，长一些。\n")).edition
        #expect(edition.articles.map { $0.placement?.reason } == [.given, .given])
        #expect(edition.articles.map { $0.placement?.sourceNumber } == [1, 2])
    }
}
