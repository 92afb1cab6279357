/// A stretch of paragraphs that surely belong together in this order.
struct PageSection: Sendable {
    let paragraphs: [Int]
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
