import Script
import Support
import Testing

@testable import Pronouncing

@Suite struct EvidenceTests {
    static let pronouncer = Pronouncer()

    @Test(arguments: try Row.table("Tables/development.tsv"))
    func theRunnerUpIsAnotherReading(_ row: Row) {
        let (utterance, findings) = Self.pronouncer.utterance(of: PlainText.spoken(row.written))
        for syllable in utterance.syllables {
            guard case .model(let margin, let runnerUp) = syllable.evidence else { continue }
            #expect(runnerUp != syllable.citation?.description && 0...1 ~= margin)
        }
        for finding in findings where finding.code == "pronouncing.polyphone" {
            let readings = finding.message.split { " ,".contains($0) }.filter { $0.last?.isNumber == true }
            #expect(Set(readings).count == 2, "\(finding.message)")
        }
    }

    /// A doubtful reading is found, a plain one is not.
    @Test func onlyTheDoubtfulReadingsAreFound() throws {
        let rows = try Row.table("Tables/development.tsv")
        let found = rows.reduce(0) { $0 + Self.pronouncer.utterance(of: PlainText.spoken($1.written)).findings.count }
        let syllables = rows.reduce(0) { $0 + Self.pronouncer.pinyin(of: PlainText.spoken($1.written)).count }
        #expect(found * 100 <= syllables)
    }
}
