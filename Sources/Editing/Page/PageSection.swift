/// A stretch of paragraphs that surely belong together in this order.
struct PageSection: Sendable {
    let paragraphs: [Int]
    /// Log-odds that it belongs to the section before it in the source; nil where an article ends between them, or nothing is before it.
    let stay: Double?
    let vector: TermVector
    let length: Int
    /// Log-odds that an article begins with it.
    let opening: Double
    let hasClosing: Bool
    let closesPicture: Bool
    let hasByline: Bool
    /// It begins with the slug of a news item.
    let hasSlug: Bool
    let firstColumn: Double?
    let lastColumn: Double?
    /// A picture caption: complete, nothing is to be added.
    let isCaption: Bool
}
