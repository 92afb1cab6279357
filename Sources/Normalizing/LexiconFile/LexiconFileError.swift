/// Why a lexicon of the user's cannot be used: the file, the line, and what to do about it.
package struct LexiconFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as the user named it.
    package let name: String
    /// Counted from 1.
    package let line: Int
    /// What is wrong and what now: one sentence, lower case, no full stop.
    package let reason: String

    package init(_ name: String, line: Int, _ reason: String) {
        self.name = name
        self.line = line
        self.reason = reason
    }

    package var description: String { "\(name):\(line): \(reason)" }
}
