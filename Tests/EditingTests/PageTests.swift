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
        #expect(score.subhead == 1)
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

    @Test(arguments: [("seedlike", 80.0, 65.0), ("raw", 75, 65), ("shuffled", 70, 55)])
    func rebuildsHardPagesThatNoWeightWasSetOn(_ kind: String, mean: Double, worst: Double) throws {
        let result = try composites(PageSet.unseenHard(kind))
        #expect(result.mean >= mean)
        #expect(result.worst >= worst)
    }

    @Test(arguments: [("seedlike", 83.0, 66.0), ("raw", 75, 57), ("shuffled", 75, 55)])
    func rebuildsPagesOfAnotherHand(_ kind: String, mean: Double, worst: Double) throws {
        let result = try composites(PageSet.printed(kind))
        #expect(result.mean >= mean)
        #expect(result.worst >= worst)
    }

    /// Floors against a fall, a few points below what was measured when the pages were new.
    @Test(arguments: [("seedlike", 81.0, 65.0), ("raw", 78, 65), ("shuffled", 70, 52)])
    func rebuildsPagesOfAThirdHand(_ kind: String, mean: Double, worst: Double) throws {
        let result = try composites(PageSet.unseenPrinted(kind))
        #expect(result.mean >= mean)
        #expect(result.worst >= worst)
    }

    /// Titles of which the editor says that they are right four times in five are so, give or take a tenth.
    @Test func knowsHowSureItsTitlesAre() throws {
        var stated = 0.0
        var right = 0.0
        var count = 0.0
        for dump in try PageSet.developed("seedlike") + PageSet.unseen("seedlike") + PageSet.unseenHard("seedlike")
            + PageSet.printed("seedlike")
        {
            let titles = Set(dump.truth.articles.map { PageScore.squeezed($0.title) })
            for article in editor.edition(of: dump.source).edition.articles {
                guard let title = article.title, !title.isDerived else { continue }
                count += 1
                stated += title.confidence
                right += titles.contains(PageScore.squeezed(title.text.text)) ? 1 : 0
            }
        }
        #expect(abs(stated - right) < 0.1 * count, "stated \(stated), right \(right) of \(count)")
    }
}
