/// What a long run tells on the way.
package enum Progress: Sendable {
    /// The text is understood: so many articles will be spoken.
    case planned(articles: Int)
    /// An article is finished, in whatever order they come.
    case finished(article: Int, title: String, done: Int, of: Int)
}
