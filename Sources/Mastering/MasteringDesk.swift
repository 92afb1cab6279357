import Glibc
package import Script

/// Makes the recording of an article from its takes: pauses, phase spread, loudness, peaks.
///
/// The gain is found for each article alone, so that its sound does not depend on what else is in the bulletin.
package struct MasteringDesk: Sendable {
    package let options: MasteringOptions

    package init(options: MasteringOptions = MasteringOptions()) {
        self.options = options
    }

    /// Loudness of the voice before any gain, for pieces too short to be measured.
    private static let usualLoudness = -22.1
    /// The true peak of this voice is at most 0.6 dB above its highest sample, also when it is limited (measured); 0.1 dB are for
    /// rounding.
    private static let truePeakMargin = 0.7

    /// What a recording is, for the rests at its ends.
    package enum Item: Sendable {
        case article
        case announcement
    }

    /// The finished recording of an article's or an announcement's sentences, in order.
    /// `rate` is the engine's, which scales the pauses.
    package func recording(
        of sentences: [VoicedSentence], as item: Item = .article, rate: Int = 210
    ) throws(MasteringError) -> Recording {
        let pauses = PauseTable(rate: rate)
        var (signal, lines) = assembled(sentences, as: item, pauses: pauses)
        PhaseSpread().apply(to: &signal)
        var gain = options.loudness - (try Self.integrated(signal) ?? Self.usualLoudness)
        var after = try bring(&signal, upBy: gain)
        // A limiter that works hard takes loudness, which more gain gives back. That is rare enough to begin again from the takes
        // rather than to keep a copy of every signal.
        var rounds = 0
        while options.loudness - after > Self.tolerance, rounds < Self.mostRounds {
            gain += options.loudness - after
            (signal, lines) = assembled(sentences, as: item, pauses: pauses)
            PhaseSpread().apply(to: &signal)
            after = try bring(&signal, upBy: gain)
            rounds += 1
        }
        let peak = signal.peak
        let truePeak = peak > 0 ? 20 * log10(Double(peak)) + Self.truePeakMargin : -100
        return Recording(
            samples: signal.integers, lines: lines, loudness: Loudness(integrated: after, truePeak: truePeak, gain: gain))
    }

    /// LU below the aim that are left alone.
    private static let tolerance = 0.1
    private static let mostRounds = 3

    /// Scales and limits a signal and gives the loudness it then has. As a rule the limiter takes so little that its energy tells;
    /// else the signal is measured again.
    private func bring(_ signal: inout [Float], upBy gain: Double) throws(MasteringError) -> Double {
        signal.scale(by: Float(pow(10, gain / 20)))
        let ceiling = Float(pow(10, (options.peak - Self.truePeakMargin) / 20))
        let lost = Limiter(ceiling: ceiling).apply(to: &signal)
        guard lost > 0 else { return options.loudness }
        let share = lost / (signal.energy + lost)
        return share < 0.02 ? options.loudness + 10 * log10(1 - share) : try Self.integrated(signal) ?? options.loudness
    }

    private static func integrated(_ signal: [Float]) throws(MasteringError) -> Double? {
        let meter = try LoudnessMeter()
        try meter.add(signal)
        return try meter.integrated()
    }

    /// The earcon that a listener knows a new item by, with the rest after it.
    package func earcon() -> [Int16] {
        Earcon(loudness: options.loudness).samples.integers
            + [Int16](repeating: 0, count: PauseTable(rate: 210).samples("afterEarcon"))
    }

    /// Takes and pauses one after another, as fractions of full scale, and where each sentence stands.
    private func assembled(_ sentences: [VoicedSentence], as item: Item, pauses: PauseTable) -> (
        signal: [Float], lines: [Recording.Line]
    ) {
        var signal: [Float] = []
        signal.reserveCapacity(
            sentences.reduce(0) { $0 + $1.takes.reduce(0) { $0 + ($1?.samples.count ?? 0) } + 2 * Take.rate } + 2 * Take.rate)
        var lines: [Recording.Line] = []
        func rest(_ count: Int) { signal.append(contentsOf: repeatElement(0, count: count)) }
        rest(pauses.samples(item == .article ? "beforeArticle" : "beforeAnnouncement"))
        for (index, sentence) in sentences.enumerated() {
            let start = signal.count
            var syllables: [Int] = []
            var end = start
            for (number, clause) in sentence.utterance.clauses.enumerated() {
                if let take = sentence.takes[number] {
                    syllables += take.marks.map { signal.count + $0 }
                    signal.append(take.samples)
                } else {
                    // The engine failed here: a short silence keeps the place.
                    syllables += clause.words.flatMap(\.syllables).map { _ in signal.count }
                    rest(Take.rate / 2)
                }
                end = signal.count
                if number + 1 < sentence.takes.count { rest(pauses.samples(clause.closing)) }
            }
            lines.append(Recording.Line(frames: start..<end, syllables: syllables))
            if index + 1 < sentences.count {
                let closing = sentence.utterance.clauses.last?.closing ?? .stop
                rest(pauses.samples(from: sentence.sentence, closing: closing, to: sentences[index + 1].sentence))
            }
        }
        rest(pauses.samples(item == .article ? "afterArticle" : "afterAnnouncement"))
        return (signal, lines)
    }
}
