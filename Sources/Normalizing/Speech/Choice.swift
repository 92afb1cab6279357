/// The candidates of a place, which overlap: the one for which most speaks, and the one after it.
///
/// The choice is made from left to right. Searching for the best tiling of a whole run (the least sum of what the scores lack,
/// for each token or for each glyph) was tried: scores tell the rules of one place apart and mean little across places, so that
/// 6公里-9公里 became six kilometres and minus nine.
struct Choice {
    private(set) var best: Candidate?
    private var second: Candidate?
    private let place: Place

    init(_ place: Place, _ rules: RuleBook, upTo limit: Int) {
        self.place = place
        for rule in rules.starting(with: place.line.kind(place.start)) {
            guard let candidate = rule.candidate(at: place), candidate.glyphs.upperBound <= limit else { continue }
            if let leader = best, leader.score >= candidate.score {
                if candidate.score > second?.score ?? 0 { second = candidate }
            } else {
                second = best
                best = candidate
            }
        }
    }

    /// How far the best is ahead.
    var lead: Double { (best?.score ?? 0) - (second?.score ?? 0) }

    /// Whether next to nothing decided.
    var isTossUp: Bool { lead <= 3 }

    /// How the next would have read what the best reads; nil when it is far behind or no different.
    func runnerUpReading(_ rules: RuleBook, upTo limit: Int) -> String? {
        guard lead < 12, let best, let second, second.glyphs.upperBound <= best.glyphs.upperBound else { return nil }
        var reading = second.reading
        var index = second.glyphs.upperBound
        while index < best.glyphs.upperBound {
            guard !place.line.isHanzi(index) else {
                reading += place.line.text(index..<index + 1)
                index += 1
                continue
            }
            let next = Place(line: place.line, facts: place.facts, style: place.style, start: index)
            guard let candidate = Choice(next, rules, upTo: limit).best else { return nil }
            reading += candidate.reading
            index = candidate.glyphs.upperBound
        }
        return index > best.glyphs.upperBound || reading == best.reading ? nil : reading
    }
}
