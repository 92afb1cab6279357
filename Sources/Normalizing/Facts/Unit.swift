/// A unit of measure as it is written in signs or Latin letters.
struct Unit: Sendable {
    enum Kind: String {
        /// Always the unit when it follows a number.
        case plain
        /// A letter or two that mean the unit only when something near speaks for it (5 A is not always amperes).
        case weak
        case celsius
        /// % and its kin: said before the number.
        case percent
    }

    let name: String
    let kind: Kind

    init(_ name: String) {
        self.name = name
        kind = .plain
    }

    init(_ row: [ArraySlice<UInt8>]) {
        name = row[1].text
        kind = row.count > 2 ? Kind(rawValue: row[2].text) ?? .plain : .plain
    }
}
