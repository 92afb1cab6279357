import Support

/// How many readings of a labelled set are right: by character, by the character in focus, by sentence.
///
/// A row holds the sentence, a reading for each hanzi (`a/b`: both are right) and the place of the character in focus.
/// The surface tones of 一 and 不 are forgiven.
struct Score {
    private(set) var characters = 0
    private(set) var right = 0
    private(set) var sentences = 0
    private(set) var focusRight = 0
    private(set) var wrong: [String] = []

    var perCharacter: Double { 100 * Double(right) / Double(max(1, characters)) }
    var perFocus: Double { 100 * Double(focusRight) / Double(max(1, sentences)) }

    mutating func add(_ row: Row, read: [String]) {
        let scalars = Array(row.written.unicodeScalars)
        let hanzi = scalars.indices.filter { scalars[$0].properties.isIdeographic }
        let expected = row.expected.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
        sentences += 1
        characters += hanzi.count
        guard read.count == hanzi.count, expected.count == hanzi.count else {
            wrong.append("\(row.written): \(read.count) readings for \(hanzi.count) characters")
            return
        }
        for (k, place) in hanzi.enumerated() {
            let isRight =
                expected[k].contains { Self.fold(scalars[place], $0) == Self.fold(scalars[place], read[k]) }
                || (read[k] == "r5" && expected[k].contains { $0.hasPrefix("er") })
            right += isRight ? 1 : 0
            if !isRight { wrong.append("\(row.written) \(scalars[place]) \(read[k]), not \(expected[k].joined(separator: "/"))") }
            if row.fields.count > 2, Int(row.fields[2]) == place, isRight { focusRight += 1 }
        }
    }

    private static func fold(_ scalar: Unicode.Scalar, _ reading: String) -> String {
        switch (scalar, reading.dropLast()) {
        case ("一", "yi"): "yi1"
        case ("不", "bu"): "bu4"
        default: reading
        }
    }
}
