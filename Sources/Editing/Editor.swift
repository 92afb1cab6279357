package import Script

/// Rebuilds the articles of a text: joins wrapped lines, finds headlines, orders the pieces.
package struct Editor: Sendable {
    package init() {}

    /// The articles of a source in the order of the bulletin, and what was uncertain on the way.
    package func edition(of source: SourceText) -> (edition: Edition, findings: [Finding]) {
        (Edition(articles: [Article(body: [.paragraph(SpannedText(source, source.span))])]), [])
    }
}
