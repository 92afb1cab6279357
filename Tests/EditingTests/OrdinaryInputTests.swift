import Editing
import Script
import Support
import Testing

/// What people paste that is no newspaper page: poems, letters, lists, dialogues, mail.
@Suite struct OrdinaryInputTests {
    private let editor = Editor()

    @Test(arguments: try Row.table("Data/Ordinary.tsv"))
    func keepsTheLinesOfOrdinaryTexts(_ row: Row) {
        let source = SourceText(name: "test", text: Self.unescaped(row.fields[1]))
        let edition = editor.edition(of: source).edition
        #expect(edition.ledger(of: source).isExact)
        #expect(Self.parts(of: edition).joined(separator: " | ") == row.fields[2])
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscape = false
        for character in text {
            if isEscape {
                result += character == "n" ? "\n" : character == "r" ? "\r" : character == "t" ? "\t" : "\\"
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    private static func parts(of edition: Edition) -> [String] {
        var parts: [String] = []
        for article in edition.articles {
            if let title = article.title, !title.isDerived { parts.append("# \(title.text.text)") }
            if let deck = article.deck { parts.append("_ \(deck.text)") }
            if let byline = article.byline { parts.append("@ \(byline.text)") }
            for block in article.body {
                if case .subhead(let text) = block { parts.append("## \(text.text)") } else { parts.append(block.text.text) }
            }
            if let attribution = article.attribution { parts.append("= \(attribution.text)") }
        }
        return parts + edition.furniture.map { "× \($0.text)" }
    }
}
