/// A table of facts: tab-separated rows, one fact a row; `#` starts a comment line, the first of which names source and licence.
package struct Table: Sendable {
    package let rows: [[String]]

    /// Reads rows and drops comments and empty lines. A row keeps its empty fields.
    package init(_ text: String) {
        rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
