import Editing
import Script
import Testing

/// How well pages are rebuilt, by the numbers of the page scorer.
@Suite struct PageTests {
    private let editor = Editor()

    private func score(_ dump: PageSet.Dump) throws -> PageScore {
        let (edition, _) = editor.edition(of: dump.source)
        return PageScore(try PageRecord(json: Outline.json(edition, of: dump.source)), truth: dump.truth)
    }

    private func composites(_ dumps: [PageSet.Dump]) throws -> (mean: Double, worst: Double) {
        let scores = try dumps.map { try score($0).composite }
        return (scores.reduce(0, +) / Double(max(1, scores.count)), scores.min() ?? 0)
    }

    @Test func scoresTheTruthWithFullMarks() throws {
        let dump = try PageSet.dump("p01", "seedlike")
        #expect(PageScore(dump.truth, truth: dump.truth).composite == 100)
    }

    @Test func rebuildsTheSeedPage() throws {
        let score = try score(PageSet.seed())
        #expect(score.composite >= 98)
        #expect(score.sentence == 1)
        #expect(score.adjacent == 1)
        #expect(score.title == 1)
        #expect(score.b3 == 1)
    }

    @Test(arguments: [("seedlike", 98.0, 92.0), ("raw", 92, 85), ("shuffled", 72, 60)])
    func rebuildsDevelopedPages(_ kind: String, mean: Double, worst: Double) throws {
        let result = try composites(PageSet.developed(kind))
        #expect(result.mean >= mean)
        #expect(result.worst >= worst)
    }

    @Test(arguments: [("seedlike", 92.0, 80.0), ("raw", 88, 75), ("shuffled", 72, 55)])
    func rebuildsPagesThatNoWeightWasSetOn(_ kind: String, mean: Double, worst: Double) throws {
        let result = try composites(PageSet.unseen(kind))
        #expect(result.mean >= mean)
        #expect(result.worst >= worst)
    }
}
