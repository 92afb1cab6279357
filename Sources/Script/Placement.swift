/// Why an article stands where it does in a bulletin: the evidence that an editor would ask for.
package struct Placement: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
        /// The source is in order, and its order is kept.
        case given
        /// The longest story of the page opens the bulletin.
        case lead
        /// A long story: it stands by its length, equally long ones as the page has them.
        case length
        /// A short story: as the page has it.
        case page
        /// It is unsure which paragraphs it has, so that its length tells nothing: as the page has it.
        case doubtful
        /// Briefs come after the stories.
        case brief
        /// Captions come last.
        case caption
    }

    package let reason: Reason
    /// Characters of its text.
    package let length: Int
    /// Its number by where its first words stand in the source, counted from 1.
    package let sourceNumber: Int

    package init(_ reason: Reason, length: Int, sourceNumber: Int) {
        self.reason = reason
        self.length = length
        self.sourceNumber = sourceNumber
    }
}
