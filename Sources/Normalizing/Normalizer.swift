package import Script

/// Says how a sentence is read: numbers, dates, units, symbols and Latin terms become words.
///
/// At each place that is not plain hanzi every rule that may start there offers a candidate; the one for which most speaks
/// is taken, and how far it is ahead of the next becomes the token's margin.
package struct Normalizer: Sendable {
    package let style: NormalizingStyle
    package let lexicon: UserLexicon
    private let userWords: UserWords
    private let facts: Facts
    private let rules: RuleBook

    package init(style: NormalizingStyle = .init(), lexicon: UserLexicon = UserLexicon()) {
        self.style = style
        self.lexicon = lexicon
        facts = .shared
        userWords = UserWords(lexicon, scalars: facts.scalars)
        rules = .shared
    }

    /// The sentence as it is said, and what could not be read with certainty.
    package func spoken(_ sentence: Sentence) -> (spoken: SpokenSentence, findings: [Finding]) {
        let line = WrittenLine(sentence.text.text, facts: facts)
        var tokens = TokenList(line: line)
        let given = GivenMarks(line, userWords: userWords)
        tokens.note(given.findings)
        var index = 0
        while index < line.count {
            if let mark = given.starting(at: index) {
                tokens.append(mark)
                index = mark.glyphs.upperBound
                continue
            }
            switch line.kind(index) {
            case .hanzi:
                let end = hanziEnd(line, from: index, given)
                tokens.appendHanzi(index..<end)
                index = end
            case .mark where !rules.mayStart(with: line.scalar(index)):
                tokens.appendMark(index)
                index += 1
            default:
                let place = Place(line: line, facts: facts, style: style, start: index)
                index = read(place, upTo: given.next(after: index) ?? line.count, into: &tokens)
            }
        }
        let spoken = SpokenSentence(sentence: sentence, tokens: tokens.finished(), pieces: tokens.pieces)
        return (spoken, tokens.findings.map { located($0, in: sentence) })
    }

    /// Takes the best candidate that ends before `limit`; the end of what was read.
    private func read(_ place: Place, upTo limit: Int, into tokens: inout TokenList) -> Int {
        let choice = Choice(place, rules, upTo: limit)
        guard let best = choice.best else {
            tokens.appendUnread(place.start)
            return place.start + 1
        }
        let runnerUp = choice.runnerUpReading(rules, upTo: limit)
        tokens.append(best, margin: min(1, choice.lead / 50), runnerUp: runnerUp)
        if let runnerUp, choice.isTossUp {
            let written = place.line.source(best.glyphs)
            tokens.note([
                Finding(
                    .note, "normalizing.choice",
                    "“\(place.line.written(written))” is read \(best.reading), but may be \(runnerUp): settle it with {…|…}",
                    at: Span(written))
            ])
        }
        return best.glyphs.upperBound
    }

    private func hanziEnd(_ line: WrittenLine, from start: Int, _ given: GivenMarks) -> Int {
        var end = start + 1
        let limit = given.next(after: start) ?? line.count
        while end < limit, line.isHanzi(end), line.touches(end) { end += 1 }
        return end
    }

    /// A finding of a rule, which knows the sentence's offsets, at its place in the source.
    private func located(_ finding: Finding, in sentence: Sentence) -> Finding {
        let span = finding.span.flatMap { sentence.text.firstSource(of: $0.range) }
        return Finding(finding.severity, finding.code, finding.message, at: span)
    }
}
