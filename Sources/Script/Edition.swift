/// The articles of one source text, in the order of the bulletin.
///
/// Invariant (the character ledger): each character of the source that is not white space is in exactly one printed text of
/// one article or in one piece of `furniture`; `ledger(of:)` checks it.
package struct Edition: Sendable, Hashable {
    package var articles: [Article]
    /// Running heads, page numbers and the like: on the page, but not to be read.
    package var furniture: [SpannedText]

    package init(articles: [Article], furniture: [SpannedText] = []) {
        self.articles = articles
        self.furniture = furniture
    }

    /// How often the edition uses each character of its source.
    package func ledger(of source: SourceText) -> Ledger {
        var uses = [UInt8](repeating: 0, count: source.text.utf8.count)
        for text in articles.flatMap(\.printedTexts) + furniture {
            for run in text.runs {
                guard let span = run.source else { continue }
                for offset in span.range where uses[offset] < 255 { uses[offset] += 1 }
            }
        }
        var lost: [Span] = []
        var doubled: [Span] = []
        var offset = 0
        for scalar in source.text.unicodeScalars {
            let length = UTF8.width(scalar)
            if !scalar.properties.isWhitespace {
                if uses[offset] == 0 { lost.append(Span(offset, offset + length)) }
                if uses[offset] > 1 { doubled.append(Span(offset, offset + length)) }
            }
            offset += length
        }
        return Ledger(lost: lost, doubled: doubled)
    }
}

/// What an edition loses of its source or uses twice: both lists are empty for every edition that may leave the editing room.
package struct Ledger: Sendable, Hashable {
    package let lost: [Span]
    package let doubled: [Span]

    package var isExact: Bool { lost.isEmpty && doubled.isEmpty }
}
