import Glibc
import Script
import Support
import Testing

@testable import Mastering

@Suite struct MasteringDeskTests {
    /// A sentence of one clause that sounds like a buzz of that many samples.
    private func sentence(_ number: Int, samples: Int, role: Sentence.Role = .body, paragraph: Int = 0, level: Double = 0.2)
        -> VoicedSentence
    {
        let text = SpannedText("字", from: Span(0, 3))
        let sentence = Sentence(number: number, role: role, paragraph: paragraph, text: text, close: .stop)
        let syllable = Syllable(
            written: 0..<3, spoken: "字", citation: Pinyin("zi", 4), surface: 51, isVerbatim: true, phonemes: "ts'i[51",
            evidence: .single)
        let spoken = SpokenSentence(sentence: sentence, tokens: [], pieces: [])
        let sound = (0..<samples).map { Int16(32767 * level * (sin(Double($0) * 0.05) + sin(Double($0) * 0.31)) / 2) }
        return VoicedSentence(
            utterance: Utterance(spoken: spoken, clauses: [Clause(words: [Word([syllable])], closing: .stop)]),
            takes: [samples == 0 ? nil : Take(samples: sound, marks: [0])])
    }

    @Test(arguments: [-16.0, -18, -19, -23])
    func reachesTheLoudnessAskedFor(_ loudness: Double) throws {
        let desk = MasteringDesk(options: MasteringOptions(loudness: loudness))
        let recording = try desk.recording(of: (0..<5).map { sentence($0, samples: 44100) })
        let meter = try LoudnessMeter()
        try meter.add(recording.samples.map { Float($0) / 32768 })
        let measured = try #require(try meter.integrated())
        #expect(abs(measured - loudness) < 0.2)
        #expect(abs(recording.loudness.integrated - measured) < 0.05)
    }

    @Test func framesOfSentencesAndPausesAddUp() throws {
        let pauses = PauseTable(rate: 210)
        let recording = try MasteringDesk().recording(of: [
            sentence(0, samples: 1000, role: .headline, paragraph: 0), sentence(1, samples: 3000, paragraph: 1),
            sentence(2, samples: 2000, paragraph: 1), sentence(3, samples: 500, paragraph: 2),
        ])
        #expect(recording.lines.map(\.frames.count) == [1000, 3000, 2000, 500])
        let starts = recording.lines.map(\.frames.lowerBound)
        #expect(starts[0] == pauses.samples("beforeArticle"))
        #expect(starts[1] == starts[0] + 1000 + pauses.samples("afterHeading"))
        #expect(starts[2] == starts[1] + 3000 + pauses.samples(Break.stop))
        #expect(starts[3] == starts[2] + 2000 + pauses.samples("paragraph"))
        #expect(recording.samples.count == starts[3] + 500 + pauses.samples("afterArticle"))
        #expect(recording.lines.map { $0.syllables } == starts.map { [$0] })
    }

    /// What the speaking rate reckons with is what the recording holds.
    @Test(arguments: [180, 210, 300])
    func theRestsThatAreReckonedAreThoseThatAreHeard(_ rate: Int) throws {
        let sentences = [
            sentence(0, samples: 900, role: .headline, paragraph: 0), sentence(1, samples: 800, paragraph: 1),
            sentence(2, samples: 700, paragraph: 1), sentence(3, samples: 600, role: .subhead, paragraph: 2),
            sentence(4, samples: 500, paragraph: 3),
        ]
        let recording = try MasteringDesk().recording(of: sentences, rate: rate)
        #expect(recording.samples.count - 3500 == PauseTable(rate: rate).total(of: sentences.map(\.utterance)))
    }

    @Test func aMissingTakeIsSilence() throws {
        let recording = try MasteringDesk().recording(of: [
            sentence(0, samples: 40000), sentence(1, samples: 0), sentence(2, samples: 40000),
        ])
        #expect(recording.lines[1].frames.count == Take.rate / 2)
    }

    @Test func peaksStayBelowTheCeiling() throws {
        let click = [Int16](repeating: 0, count: 400) + [30000, -30000, 30000]
        let loud = VoicedSentence(
            utterance: sentence(0, samples: 1).utterance,
            takes: [Take(samples: Array(repeating: click, count: 200).flatMap { $0 }, marks: [0])])
        let recording = try MasteringDesk().recording(of: [loud])
        let ceiling = 32767 * pow(10, (-1 - 0.7) / 20)
        #expect(recording.samples.allSatisfy { abs(Double($0)) <= ceiling + 1 })
    }

    @Test func theGainOfAnArticleIsItsOwn() throws {
        let quiet = try MasteringDesk().recording(of: [sentence(0, samples: 40000, level: 0.05)])
        let loud = try MasteringDesk().recording(of: [sentence(0, samples: 40000, level: 0.4)])
        #expect(abs(quiet.loudness.gain - loud.loudness.gain - 20 * log10(8)) < 0.1)
    }

    @Test func everyBreakHasAPause() {
        let pauses = PauseTable(rate: 210)
        for pause in Break.allCases where pause != .none { #expect(pauses.samples(pause) > 0, "\(pause)") }
        #expect(pauses.samples(Break.comma) == 250 * Take.rate / 1000)
        #expect(PauseTable(rate: 300).samples(Break.comma) < pauses.samples(Break.comma))
    }

    @Test(arguments: [(180, 150), (259, 210), (316, 250)])
    func ratesAreTheMeasuredOnes(characters: Int, engine: Int) {
        #expect(abs(SpeakingRate.engineRate(forCharactersPerMinute: characters) - engine) <= 2)
    }

    /// More rests need a quicker voice, within limits.
    @Test func theRateAllowsForRests() {
        let few = (0..<40).map { sentence($0, samples: 1, paragraph: 0).utterance }
        let usual = SpeakingRate.engineRate(forCharactersPerMinute: 264)
        let rate = SpeakingRate.engineRate(forCharactersPerMinute: 264, speaking: few)
        #expect(rate == usual * 110 / 100)
        #expect(SpeakingRate.engineRate(forCharactersPerMinute: 264, speaking: []) == usual)
    }
}
