package import Script

/// The outline of an edition as JSON: what `bobao show articles --json` prints and the page scorer reads.
package enum Outline {
    /// Articles, furniture and the character ledger; one line, keys in rising order.
    package static func json(_ edition: Edition, of source: SourceText) -> String {
        let ledger = edition.ledger(of: source)
        let articles = edition.articles.enumerated().map { json($1, id: "a\($0 + 1)") }
        let furniture = edition.furniture.map { quoted($0.text) }
        return "{\"articles\":[\(articles.joined(separator: ","))],\"furniture\":[\(furniture.joined(separator: ","))],"
            + "\"ledger\":{\"doubled\":\(ledger.doubled.count),\"lost\":\(ledger.lost.count)}}"
    }

    private static func json(_ article: Article, id: String) -> String {
        var paragraphs: [String] = []
        var subheads: [String] = []
        for block in article.body {
            switch block {
            case .paragraph(let text): paragraphs.append(quoted(text.text))
            case .subhead(let text):
                subheads.append("{\"before_paragraph\":\(paragraphs.count),\"text\":\(quoted(text.text))}")
            }
        }
        let fields = [
            "\"attribution\":\(quoted(article.attribution))", "\"byline\":\(quoted(article.byline))",
            "\"confidence\":\(rounded(article.confidence))", "\"deck\":\(quoted(article.deck))", "\"id\":\(quoted(id))",
            "\"kicker\":\(quoted(article.kicker))", "\"kind\":\(quoted(article.kind.rawValue))",
            "\"paragraphs\":[\(paragraphs.joined(separator: ","))]", "\"subheads\":[\(subheads.joined(separator: ","))]",
            "\"title\":\(quoted(article.title?.text))",
            "\"title_confidence\":\(article.title.map { rounded($0.confidence) } ?? "null")",
            "\"title_derived\":\(article.title?.isDerived ?? false)",
        ]
        return "{\(fields.joined(separator: ","))}"
    }

    /// Two decimals, without a formatter.
    private static func rounded(_ value: Double) -> String {
        let hundredths = Int((min(1, max(0, value)) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private static func quoted(_ text: SpannedText?) -> String {
        text.map { quoted($0.text) } ?? "null"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
