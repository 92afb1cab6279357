/// A closed-class pattern such as `（据*）` or `本报记者_@`, compiled from a row of editing/credits.tsv.
struct CreditPattern: Sendable {
    private enum Element: Sendable {
        case literal(Unicode.Scalar)
        case anything(least: Int)
        case names
        case person
        case digits
        case blank
        case section
        case paper
        case capital
    }

    private let elements: [Element]
    /// A bit for each literal character: a text without them all cannot match.
    private let literals: UInt64

    init(_ pattern: String) {
        literals = Self.mask(pattern.unicodeScalars.filter { !"*?@&%_~^$ ".unicodeScalars.contains($0) })
        elements = pattern.unicodeScalars.map { scalar in
            switch scalar {
            case "*": .anything(least: 1)
            case "?": .anything(least: 0)
            case "@": .names
            case "&": .person
            case "%": .digits
            case "_": .blank
            case "~": .section
            case "^": .paper
            case "$": .capital
            default: .literal(scalar)
            }
        }
    }

    /// A bit for each character, by its value modulo 64.
    static func mask(_ text: some Sequence<Unicode.Scalar>) -> UInt64 {
        text.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// Whether a text may match, by its first and last character and the mask of them all.
    func mayMatch(first: Unicode.Scalar, last: Unicode.Scalar, mask: UInt64) -> Bool {
        guard literals & ~mask == 0 else { return false }
        if case .literal(let scalar) = elements[0], scalar != first { return false }
        if case .literal(let scalar) = elements[elements.count - 1], scalar != last { return false }
        return true
    }

    func matches(_ text: [Unicode.Scalar], _ words: CreditWords) -> Bool {
        matches(0, text, 0, words)
    }

    private func matches(_ element: Int, _ text: [Unicode.Scalar], _ place: Int, _ words: CreditWords) -> Bool {
        guard element < elements.count else { return place == text.count }
        for length in lengths(elements[element], text, place, words) where matches(element + 1, text, place + length, words) {
            return true
        }
        return false
    }

    /// How many characters an element can take at a place.
    private func lengths(_ element: Element, _ text: [Unicode.Scalar], _ place: Int, _ words: CreditWords) -> [Int] {
        let rest = text[place...]
        switch element {
        case .literal(let scalar): return rest.first == scalar ? [1] : []
        case .blank: return rest.first == " " ? [1, 0] : [0]
        case .capital:
            return rest.first.map { (0x41...0x5a).contains($0.value) } ?? false ? [1] : []
        case .digits:
            let digits = rest.prefix { $0.isASCIIDigit }.count
            return digits > 0 ? [digits] : []
        case .anything(let least):
            let longest = min(60, rest.prefix { $0 != "。" && $0 != "！" && $0 != "？" }.count)
            return longest >= least ? Array(least...longest) : []
        case .names:
            let longest = rest.prefix { $0.isNamePart }.count
            guard longest >= 2 else { return [] }
            return (2...min(longest, 36)).reversed().filter { words.areNames(rest.prefix($0)) }
        case .person:
            let longest = rest.prefix { $0.isNamePart }.count
            guard longest >= 2 else { return [] }
            return (2...min(longest, 24)).reversed().filter { words.arePersons(rest.prefix($0)) }
        case .section:
            return (2...4).filter { $0 <= rest.count && words.sections.contains(String(rest.prefix($0))) }
        case .paper:
            guard rest.count >= 4 else { return [] }
            return (4...min(10, rest.count)).filter { words.isPaper(rest.prefix($0)) }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isNamePart: Bool {
        isHanzi || isASCIIWord || self == " " || self == "、" || self == "·" || self == "・" || self == "/"
    }
}

extension String {
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        self.init()
        unicodeScalars.append(contentsOf: scalars)
    }
}
