/// An English power of ten: billion, or the B of $40B.
struct Scale: Sendable {
    let power: Int
    /// Whether it is one only beside a currency: 5M alone may be anything.
    let needsCurrency: Bool

    init(_ row: [ArraySlice<UInt8>]) {
        power = Int(row[1].text) ?? 0
        needsCurrency = row.count > 2
    }
}
