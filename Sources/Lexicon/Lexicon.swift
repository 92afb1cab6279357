import CLexicon
package import Script

/// The tables that are built into the program, by name: `normalizing/units.tsv`.
package enum Lexicon {
    /// The rows of a table.
    package static func table(_ name: String) -> Table {
        Table(text(name))
    }

    /// The whole text of a table.
    package static func text(_ name: String) -> String {
        String(decoding: bytes(name), as: UTF8.self)
    }

    /// The bytes of a table, in place: they live as long as the program. A zero byte follows the last.
    package static func bytes(_ name: String) -> UnsafeRawBufferPointer {
        guard let table = bobao_table_named(name) else { preconditionFailure("no table named \(name) is built in") }
        return UnsafeRawBufferPointer(start: table.pointee.bytes, count: table.pointee.length)
    }
}
