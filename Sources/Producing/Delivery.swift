import Script

/// How a clause is delivered: its pitch and pace, by its place in the paragraph.
///
/// Inside a clause espeak-ng has no declination at all; a newsreader's voice falls over a paragraph and starts high again with the
/// next, slows down before a full stop, and lifts the end of a question. All pitches stay at or below 55, where the engine's formant
/// shift does not change.
struct Delivery: Hashable {
    /// Where a clause stands.
    struct Place: Hashable {
        let opensParagraph: Bool
        let closesParagraph: Bool
        let clause: Int
        let of: Int

        var isLast: Bool { clause == of - 1 }
    }

    /// espeakPITCH.
    let pitch: Int
    /// A factor on the speaking rate.
    let pace: Double

    init(of sentence: Sentence, at place: Place) {
        pitch = Self.pitch(of: sentence, at: place)
        pace =
            switch sentence.role {
            case .kicker, .headline, .deck, .subhead: 0.97
            case .byline, .body, .caption, .credit, .announcement: place.isLast && sentence.close != .clause ? 0.97 : 1.005
            }
    }

    private static func pitch(of sentence: Sentence, at place: Place) -> Int {
        switch sentence.role {
        case .kicker, .headline, .deck, .subhead: return 54
        case .credit, .byline: return 47
        case .body, .caption, .announcement: break
        }
        if place.isLast, sentence.close == .question { return 54 }
        if place.isLast, sentence.close == .exclamation { return 51 }
        if place.clause == 0 { return place.opensParagraph ? 53 : 51 }
        if place.isLast, sentence.close != .clause { return place.closesParagraph ? 47 : 48 }
        return 50
    }
}
