package import Script

/// The article as text: title, paragraphs, credit, as they are read.
package struct PlainText {
    private let article: ProducedArticle

    package init(_ article: ProducedArticle) {
        self.article = article
    }

    package var document: String {
        var text = ""
        if let title = article.article.title, title.isDerived { text += title.text.text + "\n" }
        var paragraph: Int?
        for utterance in article.utterances {
            let sentence = utterance.spoken.sentence
            if let paragraph, paragraph != sentence.paragraph { text += "\n" }
            text += utterance.spoken.shown
            paragraph = sentence.paragraph
        }
        return text + "\n"
    }
}
