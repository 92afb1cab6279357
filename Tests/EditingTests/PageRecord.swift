import FoundationEssentials

/// A page with its articles, true or rebuilt, as the JSON of the page set has it.
struct PageRecord: Codable, Sendable {
    struct Subhead: Codable, Sendable {
        var beforeParagraph: Int
        var text: String

        private enum CodingKeys: String, CodingKey {
            case beforeParagraph = "before_paragraph"
            case text
        }
    }

    struct Piece: Codable, Sendable {
        var kind: String
        var title: String?
        var isTitleDerived: Bool?
        var kicker: String?
        var deck: String?
        var byline: String?
        var attribution: String?
        var subheads: [Subhead]?
        var paragraphs: [String]

        private enum CodingKeys: String, CodingKey {
            case kind, title, kicker, deck, byline, attribution, subheads, paragraphs
            case isTitleDerived = "title_derived"
        }
    }

    var articles: [Piece]
    var furniture: [String]?

    init(json: String) throws {
        self = try JSONDecoder().decode(PageRecord.self, from: Data(json.utf8))
    }
}
