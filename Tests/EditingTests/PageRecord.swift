import FoundationEssentials

/// A page with its articles, true or rebuilt, as the JSON of the page set has it.
struct PageRecord: Codable, Sendable {
    struct Subhead: Codable, Sendable {
        var before_paragraph: Int
        var text: String
    }

    struct Piece: Codable, Sendable {
        var kind: String
        var title: String?
        var title_derived: Bool?
        var kicker: String?
        var deck: String?
        var byline: String?
        var attribution: String?
        var subheads: [Subhead]?
        var paragraphs: [String]
    }

    var articles: [Piece]
    var furniture: [String]?

    init(json: String) throws {
        self = try JSONDecoder().decode(PageRecord.self, from: Data(json.utf8))
    }
}
