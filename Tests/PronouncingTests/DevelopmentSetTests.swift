import FoundationEssentials
import Pronouncing
import Script
import Support
import Testing

@Suite struct DevelopmentSetTests {
    @Test func readsTheDevelopmentSet() throws {
        let pronouncer = Pronouncer()
        var score = Score()
        for row in try Row.table("Tables/development.tsv") {
            score.add(row, read: pronouncer.pinyin(of: PlainText.spoken(row.written)))
        }
        #expect(score.perCharacter >= 99.5, "\(score.wrong.joined(separator: "\n"))")
        #expect(score.perFocus >= 97)
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
