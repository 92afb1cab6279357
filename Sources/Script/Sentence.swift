/// A sentence of an article: what is voiced, captioned and re-voiced as one.
package struct Sentence: Sendable, Hashable {
    /// What the sentence is in the article; pauses, pitch and markup follow from it.
    package enum Role: String, Sendable {
        case kicker, headline, deck, byline, subhead, body, caption, credit, announcement
    }

    /// How the sentence ends.
    package enum Close: String, Sendable {
        /// 。 and the like, or the end of a paragraph without a mark.
        case stop
        case question
        case exclamation
        /// …… at the end.
        case ellipsis
        /// The sentence was too long for one breath and is cut here; the next one continues it.
        case clause
    }

    /// Counted from 0 within the article.
    package let number: Int
    package let role: Role
    /// The paragraph of the body it belongs to, counted from 0; titles, bylines and credits have a number of their own too,
    /// so that a change of number is a change of paragraph.
    package let paragraph: Int
    package let text: SpannedText
    package let close: Close

    package init(number: Int, role: Role, paragraph: Int, text: SpannedText, close: Close) {
        self.number = number
        self.role = role
        self.paragraph = paragraph
        self.text = text
        self.close = close
    }
}
