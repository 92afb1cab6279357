import FoundationEssentials
import Pronouncing
import Script
import Support
import Testing

@Suite struct DevelopmentSetTests {
    @Test(arguments: [
        ("development", 99.5, 97.0), ("judge", 99.7, 98.5), ("judge3", 99.7, 98.5), ("judge4", 99.7, 98.5),
        ("judge5", 99.7, 98.5),
    ])
    func readsTheSet(name: String, perCharacter: Double, perFocus: Double) throws {
        let pronouncer = Pronouncer()
        var score = Score()
        for row in try Row.table("Tables/\(name).tsv") {
            score.add(row, read: pronouncer.pinyin(of: PlainText.spoken(row.written)))
        }
        #expect(score.perCharacter >= perCharacter, "\(score.wrong.joined(separator: "\n"))")
        #expect(score.perFocus >= perFocus)
    }

    /// Reads the lines of a file that the environment names, for measuring on other sets: `PINYIN_INPUT`, `PINYIN_OUTPUT`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PINYIN_INPUT"] != nil))
    func readsAFile() throws {
        let environment = ProcessInfo.processInfo.environment
        let input = try #require(environment["PINYIN_INPUT"])
        let output = try #require(environment["PINYIN_OUTPUT"])
        let text = String(decoding: try Data(contentsOf: URL(filePath: input)), as: UTF8.self)
        let pronouncer = Pronouncer()
        let isSurface = environment["PINYIN_SURFACE"] != nil
        let isPhonemes = environment["PINYIN_PHONEMES"] != nil
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            if isPhonemes {
                return pronouncer.utterance(of: PlainText.spoken(String(line))).utterance.clauses.map {
                    "\($0.words.map { $0.syllables.map(\.spoken).joined() }) \($0.closing) [[\($0.phonemes)]]"
                }
                .joined(separator: "\n")
            }
            return pronouncer.pinyin(of: PlainText.spoken(String(line)), surface: isSurface).joined(separator: " ")
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: output))
    }
}
