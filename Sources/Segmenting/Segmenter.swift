package import Script

/// Cuts an article into sentences.
package struct Segmenter: Sendable {
    package init() {}

    package func sentences(of article: Article) -> [Sentence] {
        article.printedTexts.enumerated().map {
            Sentence(number: $0.offset, role: .body, paragraph: $0.offset, text: $0.element, close: .stop)
        }
    }
}
