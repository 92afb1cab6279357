/// Some sections as one article: their best order and how well they go together.
struct ArticlePlan: Sendable {
    let sections: [Int]
    /// Log-odds of the order and the membership together.
    let score: Double
    /// Paragraphs in reading order.
    let paragraphs: [Int]
    let length: Int
    /// How much the score falls when the order is changed in the least harmful way.
    let orderMargin: Double
}
