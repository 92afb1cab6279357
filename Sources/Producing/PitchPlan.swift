import Script

/// The pitch of each clause: a paragraph falls a little, a heading stands above it, and each paragraph starts high again.
///
/// Inside a clause espeak-ng has no declination at all; between clauses it costs nothing. All values stay at or below 55, where
/// the engine's formant shift does not change.
struct PitchPlan {
    static func pitch(of sentence: Sentence, opensParagraph: Bool, closesParagraph: Bool, clause: Int, of count: Int) -> Int {
        switch sentence.role {
        case .kicker, .headline, .deck, .subhead: return 54
        case .credit, .byline: return 47
        case .body, .caption, .announcement: break
        }
        if clause == 0 { return opensParagraph ? 53 : 51 }
        if clause == count - 1 { return closesParagraph ? 47 : 48 }
        return 50
    }
}
