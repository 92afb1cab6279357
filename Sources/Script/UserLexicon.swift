/// Readings the user wants everywhere, longest match first.
package struct UserLexicon: Sendable, Hashable {
    package var readings: [String: GivenReading]

    package init(_ readings: [String: GivenReading] = [:]) {
        self.readings = readings
    }
}
