import Support
import Testing

@testable import Editing

@Suite struct CreditsTests {
    private let credits = Credits()

    /// Each row of the table shows its pattern at work.
    @Test func recognisesItsOwnExamples() throws {
        for row in try Row.table("../../Sources/CLexicon/editing/credits.tsv") {
            #expect(credits.kind(of: Array(row.fields[2].unicodeScalars)) != nil, "\(row)")
        }
    }

    @Test(arguments: [
        "记者节到来", "年轻人回来了", "一楼同意才是关键", "古DNA揭开“海边人”来历", "白石岭发现战国铸铜作坊", "图书馆亮起“深夜灯”", "新型锂电池充放自如",
        "他说，机器负责快。", "2023年度“中国科学十大进展”发布",
    ])
    func leavesHeadlinesAlone(_ text: String) {
        #expect(credits.kind(of: Array(text.unicodeScalars)) == nil)
    }
}
