import Pronouncing
import Script
import Testing

@Suite struct DatelineTests {
    private func breaks(_ spoken: Spoken) -> [Break] {
        Pronouncer().utterance(of: spoken.sentence).utterance.clauses.map(\.closing)
    }

    @Test func aNewsreaderRestsAfterADateline() {
        #expect(breaks(Spoken().hanzi("本报讯昨日我市召开会议")) == [.comma, .stop])
        let dated = Spoken().hanzi("新华社北京").then("6", "六", .written, .date).hanzi("月").then("5", "五", .written, .date)
        #expect(breaks(dated.hanzi("日电中国队获胜")) == [.comma, .stop])
        #expect(breaks(Spoken().hanzi("本台消息今天下雨")) == [.comma, .stop])
    }

    @Test(arguments: ["新华社电视台正式开播", "本报电力专线开通", "昨日本报讯息不通", "本报讯"])
    func whatOnlyLooksLikeADatelineIsNone(_ text: String) {
        #expect(breaks(Spoken().hanzi(text)) == [.stop])
    }

    /// A space that is left between hanzi parts the halves of a headline.
    @Test func aHeadlineRestsAtItsSpace() {
        let space = Spoken().hanzi("找到灵感").then(" ", " ", .silent, .space).hanzi("科学家发现疗法")
        #expect(breaks(space) == [.comma, .stop])
        let latin = Spoken().then("AI", "A I", .letters, .letters).then(" ", " ", .silent, .space).hanzi("治理")
        #expect(breaks(latin) == [.stop])
    }
}
