import FoundationEssentials
import Script
import Support
import Testing

@testable import Pronouncing

@Suite struct SpeedTests {
    /// Measures hanzi a second over the development set: `PINYIN_BENCH=1 swift test -c release --filter SpeedTests`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PINYIN_BENCH"] != nil))
    func readsHalfAMillionHanziASecond() throws {
        let clock = ContinuousClock()
        var readsTables = Pronouncer?.none
        let load = clock.measure { readsTables = Pronouncer() }
        let pronouncer = try #require(readsTables)
        let texts = try Row.table("Tables/development.tsv").map { PlainText.spoken($0.written) }
        var syllables = 0
        _ = pronouncer.utterance(of: texts[0])
        let time = clock.measure {
            for _ in 0..<200 {
                for text in texts { syllables += pronouncer.utterance(of: text).utterance.syllables.count }
            }
        }
        var readings = 0
        let readingTime = clock.measure {
            for _ in 0..<200 {
                for text in texts { readings += pronouncer.work(on: text).readings.syllables.count }
            }
        }
        print(
            "load \(load), \(Double(syllables) / (time / .seconds(1))) syllables/s as utterances, \(Double(readings) / (readingTime / .seconds(1))) items/s as readings"
        )
        #expect(Double(syllables) / (time / .seconds(1)) > 500_000)
    }
}
