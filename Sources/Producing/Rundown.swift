import Normalizing
import Pronouncing
import Script

/// The order of a bulletin (串联单): its items and what is said around them, ready to be spoken.
struct Rundown: Sendable {
    let assignments: [Studio.Assignment]
    let opening: [Utterance]
    let closing: [Utterance]
    let findings: [TextLine.Located]
}

/// Draws up the rundown: pronounces the sentences of all articles and words the announcements.
struct RundownEditor: Sendable {
    let text: TextLine
    let settings: Settings

    /// An article that says nothing is left out with a finding.
    func rundown(of sources: [SourceText], title: String?) async throws(ProducingError) -> Rundown {
        let (pieces, textFindings) = text.pieces(of: sources)
        let announcer = Announcer(title: title, date: settings.date, normalizer: text.normalizer)
        let titles = pieces.map(self.title)
        let opening = settings.announcing == .full ? announcer.opening(headlines: titles.map(\.shown)) : []
        let closing = settings.announcing == .full ? announcer.closing() : []
        let pronouncer = await text.pronouncer(for: pieces.flatMap(\.spoken) + titles + opening + closing)
        var assignments: [Studio.Assignment] = []
        var findings = textFindings
        for (piece, title) in zip(pieces, titles) {
            var utterances: [Utterance] = []
            for sentence in piece.spoken where settings.credits == .read || !Self.isCredit(sentence.sentence.role) {
                let (utterance, doubts) = pronouncer.utterance(of: sentence)
                utterances.append(utterance)
                findings += doubts.map { (piece.source, $0) }
            }
            guard utterances.contains(where: { !$0.clauses.isEmpty }) else {
                let place = piece.article.printedTexts.first?.runs.first?.source
                findings.append(
                    (piece.source, Finding(.warning, "producing.silent", "an article says nothing: left out", at: place)))
                continue
            }
            let number = assignments.count + 1
            let preamble =
                settings.announcing == .full ? announcer.number(number).map { pronouncer.utterance(of: $0).utterance } : []
            assignments.append(
                Studio.Assignment(
                    number: number, source: piece.source, article: piece.article, title: title.shown,
                    slug: Slug(title, pronouncer: pronouncer).text, utterances: utterances, preamble: preamble))
        }
        guard !assignments.isEmpty else { throw .nothingToSay }
        return Rundown(
            assignments: assignments, opening: opening.map { pronouncer.utterance(of: $0).utterance },
            closing: closing.map { pronouncer.utterance(of: $0).utterance }, findings: findings)
    }

    private static func isCredit(_ role: Sentence.Role) -> Bool {
        role == .credit || role == .byline
    }

    /// The article's headline, or its first words where it has none.
    private func title(of piece: TextLine.Piece) -> SpokenSentence {
        var words = piece.article.title?.text ?? SpannedText()
        if words.isEmpty, let first = piece.spoken.first?.sentence.text {
            var end = 0
            for scalar in first.text.unicodeScalars.prefix(24) { end += UTF8.width(scalar) }
            words = first.slice(0..<end)
        }
        return text.normalizer.spoken(Sentence(number: 0, role: .headline, paragraph: 0, text: words, close: .stop)).spoken
    }
}
