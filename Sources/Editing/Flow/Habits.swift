/// How a text in order sets its paragraphs apart.
struct Habits: Sendable {
    /// The usual number of blank lines between its parts.
    let blankLines: Int
    /// Blank lines stand between paragraphs, not only between articles.
    let spacesParagraphs: Bool

    init(_ fragments: [Fragment]) {
        let breaks = fragments.dropFirst().map(\.blankLines).sorted()
        blankLines = breaks.isEmpty ? 0 : breaks[breaks.count / 2]
        var pairs = 0
        var spaced = 0
        for (upper, lower) in zip(fragments, fragments.dropFirst()) where upper.kind == .body && lower.kind == .body {
            pairs += 1
            if lower.blankLines > 0 { spaced += 1 }
        }
        spacesParagraphs = pairs == 0 || Double(spaced) > 0.3 * Double(pairs)
    }
}
