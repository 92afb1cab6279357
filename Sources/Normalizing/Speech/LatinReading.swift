import Script

/// How a run of Latin letters is said: by letter names (A I), as a word (Sora), or both (Open A I).
enum LatinReading: Equatable {
    case letters
    case word
    /// Parts with readings of their own: `Open A I`.
    case said(String)

    /// The reading of a term by the tables, and by its shape when they do not know it.
    init(_ term: String, _ facts: Facts, isKnown: inout Bool) {
        isKnown = true
        let scalars = term.unicodeScalars.map(\.value)
        if scalars.count == 1 {
            self = .letters
            return
        }
        if let known = Self.known(scalars, facts) {
            self = known
            return
        }
        let lower = scalars.map { 65...90 ~= $0 ? $0 + 32 : $0 }
        let upper = scalars.map { 97...122 ~= $0 ? $0 - 32 : $0 }
        let title = [upper[0]] + lower.dropFirst()
        if scalars == upper || scalars == lower || scalars == title {
            if scalars == lower || scalars == upper && scalars.count > 3,
                let known = Self.known(title, facts) ?? Self.known(lower, facts)
            {
                self = known
                return
            }
            if scalars.count > 2 || !Self.hasVowel(lower), let known = Self.known(upper, facts) {
                self = known
                return
            }
        }
        isKnown = false
        if scalars == upper {
            self = scalars.count <= 5 || !Self.isPronounceable(lower) ? .letters : .word
            return
        }
        let parts = Self.parts(scalars, facts)
        if parts.allSatisfy({ facts.elements.value($0) != nil }), parts.count > 1 {
            // A formula: AgCl.
            self = .letters
            return
        }
        guard parts.count > 1 else {
            self = Self.hasVowel(lower) ? .word : .letters
            return
        }
        var said: [String] = []
        for part in parts {
            var isPartKnown = true
            let name = Self.string(part)
            switch LatinReading(name, facts, isKnown: &isPartKnown) {
            case .letters where !isPartKnown && part.count > 3 && Self.isPronounceable(part.map { $0 | 32 }): said.append(name)
            case .letters: said += part.map { Self.string([97...122 ~= $0 ? $0 - 32 : $0]) }
            case .word: said.append(name)
            case .said(let reading): said.append(reading)
            }
        }
        self = .said(said.joined(separator: " "))
    }

    private static func known(_ scalars: [UInt32], _ facts: Facts) -> LatinReading? {
        guard let row = facts.latin.value(scalars) else { return nil }
        switch facts.latinReadings[row] {
        case "w": return .word
        case "s": return .letters
        case let reading: return .said(reading)
        }
    }

    /// The parts of a word in camel case: Open·AI, Chat·GPT, m·RNA, TINI·scope.
    private static func parts(_ scalars: [UInt32], _ facts: Facts) -> [[UInt32]] {
        var parts: [[UInt32]] = []
        var start = 0
        for index in 1..<scalars.count {
            let before = isUpper(scalars[index - 1])
            let here = isUpper(scalars[index])
            if !before && here {
                parts.append(Array(scalars[start..<index]))
                start = index
            } else if before && !here && index - start > 1 {
                // A capital before a small letter begins a word (AI·Studio), unless the capitals are a word by themselves (TINI·scope).
                let capitals = Array(scalars[start..<index])
                let isWhole =
                    facts.latin.value(capitals) != nil || facts.latin.value(capitals.dropLast()) == nil && capitals.count > 2
                let cut = isWhole ? index : index - 1
                parts.append(Array(scalars[start..<cut]))
                start = cut
            }
        }
        parts.append(Array(scalars[start...]))
        return parts.filter { !$0.isEmpty }
    }

    private static func string(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
        return String(view)
    }

    private static func isUpper(_ scalar: UInt32) -> Bool { 65...90 ~= scalar }

    private static func isVowel(_ scalar: UInt32) -> Bool {
        scalar == 97 || scalar == 101 || scalar == 105 || scalar == 111 || scalar == 117 || scalar == 121
    }

    private static func hasVowel(_ lower: [UInt32]) -> Bool { lower.contains { isVowel($0) || $0 > 0x7f } }

    /// Whether vowels and consonants alternate enough to be said as a word.
    private static func isPronounceable(_ lower: [UInt32]) -> Bool {
        var consonants = 0
        for scalar in lower {
            consonants = isVowel(scalar) ? 0 : consonants + 1
            if consonants > 3 { return false }
        }
        return hasVowel(lower)
    }
}

extension PieceWriter {
    /// Says letters by their names.
    mutating func spell(_ glyphs: Range<Int>, kind: TokenKind = .letters) {
        let names = line.text(glyphs).uppercased().filter { "A"..."Z" ~= $0 }
        letters(names.map(String.init).joined(separator: " "), kind, from: glyphs)
    }

    /// Says a run of Latin letters.
    mutating func latin(_ glyphs: Range<Int>, kind: TokenKind? = nil, notes: Bool = true) {
        let term = line.text(glyphs)
        var isKnown = true
        let reading = LatinReading(term, facts, isKnown: &isKnown)
        switch reading {
        case .letters:
            spell(glyphs, kind: kind ?? .letters)
        case .word:
            word(term, kind ?? .word, from: glyphs)
        case .said(let parts):
            say(parts, kind ?? .word, from: line.source(glyphs))
        }
        if !isKnown, notes {
            let how = reading == .letters ? "letter by letter" : "as a word"
            note("normalizing.latin", "“\(term)” is in no lexicon: read \(how)", at: glyphs)
        }
    }
}
