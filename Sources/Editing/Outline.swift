package import Script

/// The outline of an edition as JSON: what `bobao show articles --json` prints and the page scorer reads.
package enum Outline {
    /// Articles, furniture and the character ledger.
    package static func json(_ edition: Edition, of source: SourceText) -> String {
        let ledger = edition.ledger(of: source)
        return JSON.object([
            "articles": .array(edition.articles.enumerated().map { json($1, id: "a\($0 + 1)") }),
            "furniture": .array(edition.furniture.map { .string($0.text) }),
            "ledger": .object(["doubled": .integer(ledger.doubled.count), "lost": .integer(ledger.lost.count)]),
        ]).document
    }

    private static func json(_ article: Article, id: String) -> JSON {
        var paragraphs: [JSON] = []
        var subheads: [JSON] = []
        for block in article.body {
            switch block {
            case .paragraph(let text): paragraphs.append(.string(text.text))
            case .subhead(let text):
                subheads.append(.object(["before_paragraph": .integer(paragraphs.count), "text": .string(text.text)]))
            }
        }
        return .object([
            "attribution": .text(article.attribution?.text), "byline": .text(article.byline?.text),
            "confidence": .number(article.confidence, digits: 2), "deck": .text(article.deck?.text), "id": .string(id),
            "kicker": .text(article.kicker?.text), "kind": .string(article.kind.rawValue), "paragraphs": .array(paragraphs),
            "placement": article.placement.map(json) ?? .null, "subheads": .array(subheads),
            "title": .text(article.title?.text.text),
            // one that was made of the lead's words is what the editor made it: nothing to be sure or unsure of
            "title_confidence": article.title.map { $0.isDerived ? .null : .number($0.confidence, digits: 2) } ?? .null,
            "title_derived": .bool(article.title?.isDerived ?? false),
        ])
    }

    private static func json(_ placement: Placement) -> JSON {
        .object([
            "length": .integer(placement.length), "reason": .string(placement.reason.rawValue),
            "source_number": .integer(placement.sourceNumber),
        ])
    }
}
