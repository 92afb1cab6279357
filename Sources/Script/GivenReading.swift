/// A reading the user gave, in the text as `{长|zhang3}` or in a lexicon of their own.
package enum GivenReading: Sendable, Hashable {
    /// Toned pinyin, separated by spaces: `suo3 la1`.
    case pinyin([Pinyin])
    /// Words to say instead: `二零二四`, `A G I`.
    case words(String)

    /// Reads what stands after the bar; nil when there is nothing to say in it.
    package init?(parsing written: some StringProtocol) {
        let parts = written.split(separator: " ")
        guard !parts.isEmpty else { return nil }
        let syllables = parts.compactMap { Pinyin(parsing: $0) }
        self = syllables.count == parts.count ? .pinyin(syllables) : .words(parts.joined(separator: " "))
    }
}
