import Script
import Voicing

/// How a clause is delivered: pitch, pace and volume by its place in the paragraph, and how they change inside it.
///
/// By itself espeak-ng speaks every clause on one level. A newsreader's voice falls over a clause, a sentence and a paragraph and
/// starts high again with the next, draws out the last word before a rest, does not fall in a question, and leans on what is
/// contrasted. All pitches stay at or below 55, where the engine's formant shift does not change.
struct Delivery: Hashable {
    /// Where a clause stands.
    struct Place: Hashable {
        let opensParagraph: Bool
        let closesParagraph: Bool
        let clause: Int
        let of: Int
        /// Whether the clause is somebody's words.
        var isQuoted = false

        var isLast: Bool { clause == of - 1 }
    }

    /// espeakPITCH.
    let pitch: Int
    /// A factor on the speaking rate.
    let pace: Double
    /// Per cent of the voice's own volume.
    let volume: Int
    private let isQuestion: Bool

    init(of sentence: Sentence, at place: Place) {
        (pitch, volume) = Self.register(of: sentence, at: place)
        pace =
            switch sentence.role {
            case .kicker, .headline, .deck, .subhead: 1
            case .byline, .body, .caption, .credit, .announcement: place.isLast && sentence.close != .clause ? 1 : 1.035
            }
        isQuestion = place.isLast && sentence.close == .question
    }

    private static func register(of sentence: Sentence, at place: Place) -> (pitch: Int, volume: Int) {
        switch sentence.role {
        case .kicker, .headline, .deck, .subhead: return (55, 100)
        // A lower voice: what is not news must not sound like news.
        case .credit, .byline: return (43, 80)
        case .body, .caption, .announcement: break
        }
        let pitch =
            if place.isLast, sentence.close == .question {
                53
            } else if place.isLast, sentence.close == .exclamation {
                52
            } else if place.clause == 0 {
                place.opensParagraph ? 54 : 52
            } else if place.isLast, sentence.close != .clause {
                place.closesParagraph ? 47 : 48
            } else {
                50
            }
        return (place.isQuoted ? min(55, pitch + 2) : pitch, 100)
    }

    /// The changes inside a clause spoken at `rate`; `stressed` are the words that stand in contrast.
    func inflections(of clause: Clause, rate: Int, stressed: Set<Int> = []) -> [Inflection] {
        let words = clause.words.map { $0.syllables.count }
        // A question does not fall: that is what is heard as one.
        let fall = Fall(pitch: pitch, syllables: isQuestion ? [] : words)
        var result: [Inflection] = []
        for word in words.indices {
            let isFinal = word == words.count - 1 && words.count > 1 && clause.closing != .none
            let isStressed = stressed.contains(word)
            let level = fall.pitch(ofWord: word)
            let next = Inflection(
                word: word, pitch: level, rate: isFinal ? Int((Double(rate) * Self.lengthening).rounded()) : rate,
                volume: isStressed ? volume * 115 / 100 : volume)
            let current = result.last ?? Inflection(word: 0, pitch: pitch, rate: rate, volume: volume)
            if word > 0, next.pitch != current.pitch || next.rate != current.rate || next.volume != current.volume {
                result.append(next)
            }
        }
        return result
    }

    /// The last word before a rest is drawn out by a seventh (final lengthening).
    private static let lengthening = 0.86
}

/// The fall of the pitch over a clause: one step for every seven syllables, at the word nearest to it.
private struct Fall {
    private static let stride = 7
    /// In espeakPITCH: a quarter of a semitone in the high tones, four tenths in the low ones.
    private static let step = 2
    private static let most = 2
    private static let tail = 2

    private let start: Int
    private var pitches: [Int] = []

    init(pitch: Int, syllables: [Int]) {
        start = pitch
        let total = syllables.reduce(0, +)
        var before = 0
        var steps = 0
        for count in syllables {
            // For a word at the end no step is worth taking.
            if total - before > Self.tail { steps = min(before / Self.stride, Self.most) }
            pitches.append(steps == 0 ? pitch : min(Inflection.highest, pitch - steps * Self.step))
            before += count
        }
    }

    func pitch(ofWord word: Int) -> Int { word < pitches.count ? pitches[word] : start }
}
