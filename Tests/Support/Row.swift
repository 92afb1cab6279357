import FoundationEssentials
import Script

/// A row of a test table: what is written, what must come of it, and why, as a reader of Chinese can judge it.
package struct Row: Sendable, CustomStringConvertible {
    package let fields: [String]

    package var written: String { fields[0] }
    package var expected: String { fields[1] }
    package var description: String { fields.joined(separator: " → ") }

    /// The rows of a file beside the test, by its path from the folder of the calling file.
    package static func table(_ path: String, file: String = #filePath) throws -> [Row] {
        let text = try fixture(path, file: file)
        return Table(text).rows.map(Row.init)
    }

    /// The text of a file beside the test.
    package static func fixture(_ path: String, file: String = #filePath) throws -> String {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + path)), as: UTF8.self)
    }
}
