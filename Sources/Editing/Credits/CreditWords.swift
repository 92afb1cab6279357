import Lexicon
import Script

/// The names that credits are made of: surnames, newspaper sections, newspapers.
struct CreditWords: Sendable {
    let sections: Set<String>
    private let papers: [[Unicode.Scalar]]
    private let surnames: Set<Unicode.Scalar>
    private let doubleSurnames: Set<String>
    private let unlikely: Set<Unicode.Scalar>

    init() {
        var sections: Set<String> = []
        var papers: [[Unicode.Scalar]] = []
        var unlikely: Set<Unicode.Scalar> = []
        for row in Lexicon.table("editing/sections.tsv").rows {
            switch row[0] {
            case "section": sections.insert(row[1])
            case "never": unlikely.formUnion(row[1].unicodeScalars)
            default: papers.append(Array(row[1].unicodeScalars))
            }
        }
        self.unlikely = unlikely
        self.sections = sections
        self.papers = papers
        var surnames: Set<Unicode.Scalar> = []
        var doubles: Set<String> = []
        for name in Lexicon.table("editing/surnames.tsv").rows.joined() {
            if name.unicodeScalars.count == 2 { doubles.insert(name) } else { surnames.formUnion(name.unicodeScalars) }
        }
        self.surnames = surnames
        doubleSurnames = doubles
    }

    func isSurname(_ scalar: Unicode.Scalar) -> Bool { surnames.contains(scalar) }

    func isDoubleSurname(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        surnames.contains(first) || second.isHanzi ? doubleSurnames.contains(String([first, second])) : false
    }

    func isPaper(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        papers.contains { text.count > $0.count + 1 && text.suffix($0.count).elementsEqual($0) } && text.allSatisfy(\.isHanzi)
    }

    /// Names of people, media or places as they stand in credits.
    func areNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = text.first, let last = text.last, first != " ", last != " ", first != "、", last != "、" else {
            return false
        }
        if text.contains(where: unlikely.contains) { return false }
        return text.split(whereSeparator: { $0 == " " || $0 == "、" || $0 == "/" }).allSatisfy { name in
            // “36氪” begins with a number, no name ends with one
            name.count <= 14 && !(name.last?.isASCIIDigit ?? false)
        }
    }

    /// One or more Chinese persons, each with a surname: “高若谷”, “尤嘉禾 孟凡”.
    func arePersons(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let tokens = text.split(whereSeparator: { $0 == " " || $0 == "、" })
        guard !tokens.isEmpty, tokens.count <= 6, text.first != " ", text.last != " " else { return false }
        // “王 明”: a name of two characters set as wide as one of three
        if tokens.count == 2, tokens.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isHanzi) }) {
            return tokens[0].first.map(isSurname) ?? false
        }
        return tokens.allSatisfy(isPerson)
    }

    func isPerson(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.allSatisfy(\.isHanzi), let first = text.first, let second = text.dropFirst().first else { return false }
        if text.contains(where: unlikely.contains) { return false }
        if isDoubleSurname(first, second) { return text.count == 3 || text.count == 4 }
        return isSurname(first) && (text.count == 2 || text.count == 3)
    }
}
