/// Cuts the XML of a pronunciation lexicon into tags and text.
///
/// Strict and small on purpose: no document types, no entities of the document's own, so that no file can make it read another
/// file or grow without bound.
struct MarkupScanner {
    enum Token: Equatable {
        case open(String, attributes: [String: String], isEmpty: Bool)
        case close(String)
        case text(String)
    }

    private let scalars: [Unicode.Scalar]
    private let name: String
    private var index = 0
    /// The line of the token that was read last, counted from 1.
    private(set) var line = 1
    private var nextLine = 1

    init(_ text: String, name: String) {
        scalars = Array(text.unicodeScalars)
        self.name = name
    }

    /// The next tag or text; nil at the end.
    mutating func next() throws(LexiconFileError) -> Token? {
        while index < scalars.count {
            line = nextLine
            guard scalars[index] == "<" else { return .text(try text()) }
            if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("<![CDATA[") {
                index += 9
                return .text(try take(until: "]]>"))
            } else if starts("<!") {
                throw LexiconFileError(name, line: line, "document types are not read: remove the <!…> declaration")
            } else {
                return try tag()
            }
        }
        return nil
    }

    private mutating func tag() throws(LexiconFileError) -> Token {
        index += 1
        let isClosing = index < scalars.count && scalars[index] == "/"
        if isClosing { index += 1 }
        let tag = word()
        guard !tag.isEmpty else { throw LexiconFileError(name, line: line, "a “<” that starts no tag: write &lt;") }
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            guard index < scalars.count else { throw LexiconFileError(name, line: line, "the tag <\(tag)> is not closed") }
            if scalars[index] == ">" {
                index += 1
                return isClosing ? .close(tag) : .open(tag, attributes: attributes, isEmpty: false)
            }
            if starts("/>"), !isClosing {
                index += 2
                return .open(tag, attributes: attributes, isEmpty: true)
            }
            let key = word()
            skipSpace()
            guard !key.isEmpty, !isClosing, index < scalars.count, scalars[index] == "=" else {
                throw LexiconFileError(name, line: line, "the tag <\(tag)> is not well formed")
            }
            index += 1
            skipSpace()
            guard index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" else {
                throw LexiconFileError(name, line: line, "the attribute \(key) has no quotation marks")
            }
            let quote = scalars[index]
            index += 1
            attributes[key] = try decoded(try take(until: String(quote)))
        }
    }

    private mutating func text() throws(LexiconFileError) -> String {
        let start = index
        while index < scalars.count, scalars[index] != "<" {
            if scalars[index] == "\n" { nextLine += 1 }
            index += 1
        }
        return try decoded(string(start..<index))
    }

    /// Puts characters in the place of &lt; and its kin.
    private func decoded(_ raw: String) throws(LexiconFileError) -> String {
        guard raw.contains("&") else { return raw }
        var result = String.UnicodeScalarView()
        var rest = Substring(raw)
        while let start = rest.firstIndex(of: "&") {
            result.append(contentsOf: rest[..<start].unicodeScalars)
            guard let end = rest[start...].firstIndex(of: ";"), let scalar = Self.entity(rest[rest.index(after: start)..<end])
            else {
                throw LexiconFileError(name, line: line, "an “&” that starts no known entity: write &amp;")
            }
            result.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        result.append(contentsOf: rest.unicodeScalars)
        return String(result)
    }

    private static func entity(_ code: Substring) -> Unicode.Scalar? {
        switch code {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        let value =
            code.hasPrefix("#x") ? UInt32(code.dropFirst(2), radix: 16) : code.hasPrefix("#") ? UInt32(code.dropFirst()) : nil
        return value.flatMap(Unicode.Scalar.init)
    }

    private mutating func word() -> String {
        let start = index
        while index < scalars.count {
            let scalar = scalars[index]
            guard scalar.properties.isAlphabetic || scalar == ":" || scalar == "-" || scalar == "_" || "0"..."9" ~= scalar else {
                break
            }
            index += 1
        }
        return string(start..<index)
    }

    private mutating func take(until end: String) throws(LexiconFileError) -> String {
        let start = index
        try skip(past: end)
        return string(start..<index - end.unicodeScalars.count)
    }

    private mutating func skip(past end: String) throws(LexiconFileError) {
        while index < scalars.count {
            if starts(end) {
                index += end.unicodeScalars.count
                return
            }
            if scalars[index] == "\n" { nextLine += 1 }
            index += 1
        }
        throw LexiconFileError(name, line: line, "what starts here does not end: “\(end)” is missing")
    }

    private mutating func skipSpace() {
        while index < scalars.count, scalars[index].properties.isWhitespace {
            if scalars[index] == "\n" { nextLine += 1 }
            index += 1
        }
    }

    private func starts(_ word: String) -> Bool {
        var position = index
        for scalar in word.unicodeScalars {
            guard position < scalars.count, scalars[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
