/// Why an input cannot be used.
package enum ReadingError: Error, Hashable, CustomStringConvertible {
    /// A file or folder could not be opened or read; `reason` is the system's.
    case unreadable(name: String, reason: String, isMissing: Bool)
    /// A folder holds no text file.
    case noTextFiles(folder: String)
    /// There is nothing in it but white space.
    case empty(name: String)
    /// It is not text at all; `kind` says what it looks like.
    case binary(name: String, kind: String)
    /// Its bytes are not of the encoding; `offset` counts bytes from 0.
    case malformed(name: String, encoding: TextEncoding, offset: Int)
    /// It is text, but in which encoding cannot be told.
    case undecided(name: String, offset: Int, candidates: [TextEncoding])

    package var description: String {
        switch self {
        case .unreadable(let name, let reason, _):
            "\(name): cannot be read (\(reason)): check the path and its permissions"
        case .noTextFiles(let folder):
            "\(folder): holds no .txt or .md file: name the files themselves"
        case .empty(let name):
            "\(name): holds no text: nothing to read out"
        case .binary(let name, let kind):
            "\(name): is \(kind), not text: give its text, for example the output of pdftotext -raw"
        case .malformed(let name, let encoding, let offset):
            "\(name): byte \(offset): not valid \(encoding.rawValue): name the right encoding with --encoding"
        case .undecided(let name, let offset, let candidates):
            "\(name): byte \(offset): cannot tell the encoding (perhaps \(candidates.map(\.rawValue).joined(separator: " or "))): "
                + "name it with --encoding"
        }
    }
}
