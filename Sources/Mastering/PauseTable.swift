import Lexicon
import Script

/// How long the voice rests at each kind of break, in samples.
struct PauseTable {
    private let milliseconds: [String: Int]
    private let scale: Double

    /// The pauses for a speaking rate: a faster voice rests less, within limits.
    init(rate: Int) {
        milliseconds = Dictionary(
            Lexicon.table("mastering/pauses.tsv").rows.compactMap { row in Int(row[1]).map { (row[0], $0) } },
            uniquingKeysWith: { $1 })
        scale = Self.scale(rate: rate)
    }

    static func scale(rate: Int) -> Double { min(1.2, max(0.8, 210 / Double(rate))) }

    func samples(_ place: String) -> Int {
        Int((Double(milliseconds[place] ?? 0) * scale).rounded()) * Take.rate / 1000
    }

    func samples(_ pause: Break) -> Int {
        samples(pause.rawValue)
    }

    /// The rest between two sentences of an article.
    func samples(from before: Sentence, closing: Break, to after: Sentence) -> Int {
        if Self.isHeading(after.role), !Self.isHeading(before.role) { return samples("beforeHeading") }
        if Self.isHeading(before.role) { return samples("afterHeading") }
        if before.close == .clause { return samples(Break.comma) }
        let atEnd = max(samples(closing), samples(Break.stop))
        return before.paragraph == after.paragraph ? atEnd : max(atEnd, samples("paragraph"))
    }

    /// All rests of an article's sentences, those at its ends included.
    func total(of utterances: [Utterance]) -> Int {
        var total = samples("beforeArticle") + samples("afterArticle")
        for (index, utterance) in utterances.enumerated() {
            total += utterance.clauses.dropLast().reduce(0) { $0 + samples($1.closing) }
            guard index + 1 < utterances.count else { break }
            let closing = utterance.clauses.last?.closing ?? .stop
            total += samples(from: utterance.spoken.sentence, closing: closing, to: utterances[index + 1].spoken.sentence)
        }
        return total
    }

    private static func isHeading(_ role: Sentence.Role) -> Bool {
        switch role {
        case .kicker, .headline, .deck, .subhead: true
        case .byline, .body, .caption, .credit, .announcement: false
        }
    }
}
