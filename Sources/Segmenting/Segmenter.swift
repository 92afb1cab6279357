package import Script

/// Cuts an article into the sentences that are voiced, captioned and re-voiced one by one.
package struct Segmenter: Sendable {
    /// Sentences longer than this many characters are cut where a newsreader breathes.
    package let longest: Int

    package init(longest: Int = 180) {
        self.longest = longest
    }

    /// The sentences of an article in reading order; joined, they are its printed texts. A derived title is not among them.
    package func sentences(of article: Article) -> [Sentence] {
        var sentences: [Sentence] = []
        var paragraph = 0
        func add(_ text: SpannedText?, _ role: Sentence.Role) {
            guard let text, !text.isEmpty else { return }
            for piece in SentenceCutter(text: text, longest: longest).pieces() {
                sentences.append(
                    Sentence(
                        number: sentences.count, role: role, paragraph: paragraph, text: text.slice(piece.range), close: piece.close
                    ))
            }
            paragraph += 1
        }
        add(article.kicker, .kicker)
        if let title = article.title, !title.isDerived { add(title.text, .headline) }
        add(article.deck, .deck)
        add(article.byline, .byline)
        for block in article.body {
            switch block {
            case .subhead(let text): add(text, .subhead)
            case .paragraph(let text): add(text, article.kind == .caption ? .caption : .body)
            }
        }
        add(article.attribution, .credit)
        return sentences
    }
}
