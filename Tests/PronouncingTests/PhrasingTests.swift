import Script
import Support
import Testing

@testable import Pronouncing

/// A newsreader regroups every few words: never inside one, and never after more than a breath.
@Suite struct PhrasingTests {
    static let pronouncer = Pronouncer()

    /// Sentences of 20 to 160 characters without a mark, put together from those of the development set and cut from the seed.
    static func longSentences() throws -> [String] {
        let texts = try Row.table("Tables/development.tsv").map {
            String($0.written.unicodeScalars.filter(\.properties.isIdeographic))
        }
        var generator = Generator(seed: 11)
        let joined = (0..<100).map { _ in
            (0..<Int.random(in: 2...8, using: &generator)).compactMap { _ in texts.randomElement(using: &generator) }.joined()
        }
        let seed = Array(try Row.fixture("../../seeds/000_e6c79f91e8f07749.txt").unicodeScalars.filter(\.properties.isIdeographic))
        return joined
            + stride(from: 0, to: seed.count, by: 80).map { start in
                String(String.UnicodeScalarView(seed[start..<min(start + 80, seed.count)]))
            }
    }

    @Test func aLongSentenceIsDividedBetweenItsWords() throws {
        var stretches: [Int] = []
        for text in try Self.longSentences() {
            let spoken = PlainText.spoken(text)
            let segmentation = Self.pronouncer.work(on: spoken).segmentation
            let clauses = Self.pronouncer.utterance(of: spoken).utterance.clauses
            var end = 0
            for clause in clauses {
                end += clause.words.flatMap(\.syllables).reduce(0) { $0 + $1.spoken.unicodeScalars.count }
                #expect(end == segmentation.starts.count || segmentation.starts[end] == end, "\(text) is cut inside a word")
                stretches.append(clause.words.reduce(0) { $0 + $1.syllables.count })
            }
            #expect(end == segmentation.starts.count)
        }
        #expect(stretches.allSatisfy { $0 <= 18 }, "\(stretches.max() ?? 0)")
        #expect(stretches.filter { $0 <= 16 }.count * 100 >= stretches.count * 98)
        #expect(stretches.filter { $0 < 4 }.count * 100 <= stretches.count * 5)
    }

    @Test(arguments: try Row.table("Tables/breaks.tsv"))
    func regroupsWhereANewsreaderWould(_ row: Row) {
        let text = String(row.written.filter { $0 != "|" })
        let read = Self.pronouncer.utterance(of: PlainText.spoken(text)).utterance.clauses
            .map { $0.words.flatMap(\.syllables).map(\.spoken).joined() }
        #expect(read == row.written.split(separator: "|").map(String.init))
    }

    /// Names that the public word lists lack are one word, so that no rest can fall into them.
    @Test(arguments: ["泽连斯基", "岸田文雄", "孙颖莎", "屠呦呦", "长孙皇后", "涠洲岛"])
    func restsNowhereInAName(name: String) {
        let words = Self.pronouncer.utterance(of: PlainText.spoken("当天下午，\(name)和当地居民见面。")).utterance.clauses
            .flatMap(\.words).map { $0.syllables.map(\.spoken).joined() }
        #expect(words.contains(name))
    }
}
