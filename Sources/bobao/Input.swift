import Glibc
import Producing
import Reading
import Script

/// Text that a command was given: in an argument, a file, or on standard input.
struct Input {
    private let reader: Reader

    init(settings: Settings) {
        reader = Reader(encoding: settings.encoding)
    }

    /// Words written in the command itself, or standard input for `-`.
    func source(ofArgument words: String) throws -> SourceText {
        if words != "-" { return try reader.source(of: Array(words.utf8), name: "argument") }
        return try source(of: "-")
    }

    /// A file, or standard input for `-`.
    func source(of path: String) throws -> SourceText {
        if path == "-", Console.inputIsTerminal {
            throw Complaint("nothing comes on standard input: give a text, or pipe one in")
        }
        return try reader.source(of: path)
    }
}
