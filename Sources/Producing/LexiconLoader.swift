package import Normalizing
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

    /// The readings of one file, and everything that is wrong with it in the order of its lines. Throws `ReadingError`.
    package func checked(_ path: String) throws -> (lexicon: UserLexicon, faults: [LexiconFileError]) {
        let text = try Reader().source(of: path).text
        let isPLS = [".pls", ".xml"].contains { path.lowercased().hasSuffix($0) }
        var faults: [LexiconFileError] = []
        let lexicon =
            isPLS
            ? UserLexicon(parsingPLS: text, name: path, faults: &faults)
            : UserLexicon(parsingTSV: text, name: path, faults: &faults)
        return (lexicon, faults)
    }

    private func lexicon(from path: String) throws -> UserLexicon {
        let (lexicon, faults) = try checked(path)
        if let first = faults.first { throw first }
        return lexicon
    }
}
