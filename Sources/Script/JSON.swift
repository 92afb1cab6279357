/// A JSON value that is always written the same way: keys sorted, numbers with a fixed number of digits, two spaces a level.
package enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number with that many digits after the point.
    case number(Double, digits: Int)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// A string, or null.
    package static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// The document, ended by a line feed.
    package var document: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value, let digits): text += Self.fixed(value, digits: digits)
        case .string(let value): Self.write(value, to: &text)
        case .array(let values):
            Self.write(values.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
        case .object(let members):
            Self.write(members.sorted { $0.key < $1.key }, between: ("{", "}"), to: &text, indent: indent)
        }
    }

    private static func write(
        _ members: [(key: String?, value: JSON)], between brackets: (String, String), to text: inout String, indent: Int
    ) {
        text += brackets.0
        for (index, member) in members.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            if let key = member.key {
                write(key, to: &text)
                text += ": "
            }
            member.value.write(to: &text, indent: indent + 1)
        }
        if !members.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += brackets.1
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Decimal digits without exponent, rounded half away from zero, the same in every locale.
    package static func fixed(_ value: Double, digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let whole = String(abs(scaled) / scale)
        let sign = scaled < 0 ? "-" : ""
        guard digits > 0 else { return sign + whole }
        let part = String(abs(scaled) % scale)
        return sign + whole + "." + String(repeating: "0", count: digits - part.count) + part
    }
}
