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

    /// Pages of which weights were set on p, q0, r0, s and u (not here); on q1, r1, t and v none was. The floors guard against a fall, a
    /// few points below what was measured.
    @Test(arguments: [
        Floor(.developed, "seedlike", 98, 92), Floor(.developed, "raw", 95, 88), Floor(.developed, "shuffled", 74, 60),
        Floor(.unseen, "seedlike", 94, 85), Floor(.unseen, "raw", 92, 85), Floor(.unseen, "shuffled", 80, 65),
        Floor(.unseenHard, "seedlike", 80, 70), Floor(.unseenHard, "raw", 85, 75), Floor(.unseenHard, "shuffled", 75, 65),
        Floor(.printed, "seedlike", 85, 70), Floor(.printed, "raw", 78, 62), Floor(.printed, "shuffled", 75, 55),
        Floor(.unseenPrinted, "seedlike", 81, 65), Floor(.unseenPrinted, "raw", 84, 74), Floor(.unseenPrinted, "shuffled", 70, 52),
        Floor(.unseenSigned, "seedlike", 85, 67), Floor(.unseenSigned, "raw", 89, 80), Floor(.unseenSigned, "shuffled", 76, 64),
    ])
    func rebuildsPages(_ floor: Floor) throws {
        let result = try composites(PageSet.dumps(floor.series, floor.kind))
        #expect(result.mean >= floor.mean)
        #expect(result.worst >= floor.worst)
    }

    /// The least that a series of pages must score.
    struct Floor: Sendable {
        let series: PageSet.Series
        let kind: String
        let mean: Double
        let worst: Double

        init(_ series: PageSet.Series, _ kind: String, _ mean: Double, _ worst: Double) {
            self.series = series
            self.kind = kind
            self.mean = mean
            self.worst = worst
        }
    }

    /// Titles of which the editor says that they are right four times in five are so, give or take a tenth.
    @Test func knowsHowSureItsTitlesAre() throws {
        var stated = 0.0
        var right = 0.0
        var count = 0.0
        for dump in try PageSet.dumps(.developed, "seedlike") + PageSet.dumps(.unseen, "seedlike")
            + PageSet.dumps(.unseenHard, "seedlike")
            + PageSet.dumps(.printed, "seedlike")
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
