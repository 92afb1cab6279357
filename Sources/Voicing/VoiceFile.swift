/// A voice of the user's own: a small file in a part of TOML, one `key = value` a line.
///
///     # Our evening reader.
///     name = "evening"
///     base = "male"          # the voice that it starts from
///     pitch = [76, 188]      # Hz: the lowest and the highest tone
///     formants = 104         # per cent of the base's: more is a shorter vocal tract
///     consonants = 120       # per cent, 130 in the built-in voices
///     volume = 56            # 10 to 60
///
/// What would make one clause depend on another, such as flutter or echo, cannot be asked for.
package struct VoiceFile {
    /// What is wrong with a voice file, and on which line.
    package struct Problem: Error, Hashable, CustomStringConvertible {
        package let line: Int
        package let message: String

        package var description: String { "\(line): \(message)" }
    }

    private enum Value {
        case text(String)
        case number(Int)
        case pair(Int, Int)
    }

    private static let keys = ["name", "base", "pitch", "formants", "consonants", "volume"]
    private static let highestVolume = 60

    /// The voice that the text of a file describes; throws a `Problem`.
    package static func voice(from file: String) throws(Problem) -> Voice {
        var values: [String: (value: Value, line: Int)] = [:]
        for (index, line) in file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let (key, value) = try entry(line, number: index + 1) else { continue }
            guard keys.contains(key) else { throw Problem(line: index + 1, message: unknown(key)) }
            guard values[key] == nil else { throw Problem(line: index + 1, message: "“\(key)” is given twice") }
            values[key] = (value, index + 1)
        }
        func number(_ key: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
            guard let (value, line) = values[key] else { return nil }
            guard case .number(let number) = value, range.contains(number) else {
                throw Problem(line: line, message: "“\(key)” takes a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
        func text(_ key: String) throws(Problem) -> String? {
            guard let (value, line) = values[key] else { return nil }
            guard case .text(let text) = value, 1...40 ~= text.count else {
                throw Problem(line: line, message: "“\(key)” takes a word in quotation marks")
            }
            return text
        }
        let bases = ["male": (VoiceTraits.male, Voice.male), "female": (VoiceTraits.female, Voice.female)]
        let name = try text("base") ?? "male"
        guard let (common, base) = bases[name] else {
            throw Problem(line: values["base"]?.line ?? 0, message: "“base” is \"male\" or \"female\"")
        }
        var traits = common
        if let (value, line) = values["pitch"] {
            guard case .pair(let low, let high) = value, 50 <= low, low + 20 <= high, high <= 400 else {
                throw Problem(line: line, message: "“pitch” takes two numbers of Hz from 50 to 400, 20 apart or more: [80, 200]")
            }
            (traits.lowest, traits.highest) = (low, high)
        }
        if let percent = try number("formants", in: 85...125) { traits.scaleFormants(by: percent) }
        if let consonants = try number("consonants", in: 60...180) { traits.consonants = consonants }
        let volume = try number("volume", in: 10...highestVolume) ?? base.volume
        return Voice(name: try text("name") ?? base.name, traits: traits, volume: volume)
    }

    private static func unknown(_ key: String) -> String {
        "a voice has no “\(key)”: use \(keys.dropLast().joined(separator: ", ")) or \(keys[keys.count - 1])"
    }

    private static func entry(_ line: Substring, number: Int) throws(Problem) -> (String, Value)? {
        let trimmed = line.drop { $0.isWhitespace || $0 == "\u{feff}" }
        guard let first = trimmed.first, first != "#" else { return nil }
        let key = trimmed.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
        let rest = trimmed.dropFirst(key.count).drop { $0.isWhitespace }
        guard !key.isEmpty, rest.first == "=" else { throw Problem(line: number, message: "not `key = value`") }
        var value = rest.dropFirst().drop { $0.isWhitespace }
        let parsed: Value?
        switch value.first {
        case "\"":
            let text = value.dropFirst().prefix { $0 != "\"" }
            let isClosed = value.dropFirst(text.count + 1).first == "\""
            value = value.dropFirst(text.count + 2)
            parsed =
                !isClosed || text.contains { $0 == "\\" || $0.unicodeScalars.contains { $0.value < 32 } }
                ? nil : .text(String(text))
        case "[":
            let numbers = value.dropFirst().prefix { $0 != "]" }
            let isClosed = value.dropFirst(numbers.count + 1).first == "]"
            value = value.dropFirst(numbers.count + 2)
            let pair = numbers.split(separator: ",", omittingEmptySubsequences: false).map { part in
                Int(part.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
            }
            parsed = if isClosed, pair.count == 2, let low = pair[0], let high = pair[1] { .pair(low, high) } else { nil }
        default:
            let digits = value.prefix { !$0.isWhitespace && $0 != "#" }
            value = value.dropFirst(digits.count)
            parsed = Int(digits).map { .number($0) }
        }
        value = value.drop { $0.isWhitespace }
        guard let parsed, value.isEmpty || value.first == "#" else {
            throw Problem(line: number, message: "“\(key)” has no value that can be read: a number, \"a word\" or [two, numbers]")
        }
        return (String(key), parsed)
    }
}
