import Normalizing
import Reading
package import Script

/// Reads the lexicons of a user: TSV, or PLS where the name ends in `.pls` or `.xml`.
package struct LexiconLoader: Sendable {
    package init() {}

    /// The readings of all files; a later file wins. Throws `ReadingError` or `LexiconFileError`.
    package func lexicon(from paths: [String]) throws -> UserLexicon {
        var lexicon = UserLexicon()
        for path in paths { lexicon.readings.merge(try self.lexicon(from: path).readings) { $1 } }
        return lexicon
    }

    private func lexicon(from path: String) throws -> UserLexicon {
        let text = try Reader().source(of: path).text
        let isPLS = [".pls", ".xml"].contains { path.lowercased().hasSuffix($0) }
        return isPLS ? try UserLexicon(parsingPLS: text, name: path) : try UserLexicon(parsingTSV: text, name: path)
    }
}
