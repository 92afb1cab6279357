import Script
import Support
import Testing

@testable import Pronouncing

/// The network runs in Python when the trust in it is found, and in Swift when it is asked: both must say the same.
@Suite struct NetworkTests {
    @Test(arguments: try Row.table("Tables/network.tsv"))
    func saysWhatTrainingHeard(_ row: Row) throws {
        let line = Line(PlainText.spoken(row.written), sounds: Sounds.shared)
        let lags = PolyphoneNetwork.shared.lags(at: try #require(Int(row.expected)), of: line.items)
        let expected = row.fields[2].split(separator: " ").map { $0.split(separator: ":") }
        #expect(lags.count == expected.count)
        for pair in expected {
            let reading = try #require(Pinyin(parsing: pair[0]).flatMap { Sounds.shared.number($0) })
            let lag = try #require(lags[reading])
            #expect(abs(lag - (try #require(Float(pair[1])))) < 0.05, "\(pair[0])")
        }
    }
}
