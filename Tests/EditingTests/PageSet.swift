import Editing
import FoundationEssentials
import Script

/// The pages of the tests: dumps of newspaper pages with their true articles.
enum PageSet {
    struct Dump: Sendable, CustomStringConvertible {
        let description: String
        let source: SourceText
        let truth: PageRecord
    }

    private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + path)), as: UTF8.self)
    }

    static func dump(_ page: String, _ name: String) throws -> Dump {
        let path = "Data/pages/\(page)/dump.\(name).txt"
        return Dump(
            description: "\(page) \(name)", source: SourceText(name: path, text: try text(path)),
            truth: try PageRecord(json: text("Data/pages/\(page)/truth.json")))
    }

    /// The page that the product is shown with.
    static func seed() throws -> Dump {
        let path = "../../seeds/000_e6c79f91e8f07749.txt"
        return Dump(
            description: "seed", source: SourceText(name: "seed", text: try text(path)),
            truth: try PageRecord(json: text("Data/pages/seed_truth.json")))
    }

    /// Development pages in the form of the seed, of `pdftotext -raw`, and with every column out of place.
    static func developed(_ kind: String) throws -> [Dump] {
        let variants = kind == "raw" ? [kind] : [kind] + (kind == "shuffled" ? "b" : "bcde").map { "\(kind).\($0)" }
        return try ["p01", "p02", "p03", "p04"].flatMap { page in try variants.map { try dump(page, $0) } }
    }

    /// Pages made by scripts/pages whose articles were never used to set a weight.
    static func unseen(_ kind: String) throws -> [Dump] {
        try made(["q11", "q12", "q13", "q14", "q15", "q16"], kind)
    }

    /// The same, made to be hard: headlines without a word of their text, two stories on one subject, stories without attribution.
    static func unseenHard(_ kind: String) throws -> [Dump] {
        try made(["r11", "r12", "r13", "r14"], kind)
    }

    /// The same by another hand, as pages are in print: about half of the stories are signed or attributed.
    static func printed(_ kind: String) throws -> [Dump] {
        try made(["s01", "s02", "s03", "s04", "s05", "s06"], kind)
    }

    /// Such pages by a third hand; no weight was set on them.
    static func unseenPrinted(_ kind: String) throws -> [Dump] {
        try made(["t01", "t02", "t03", "t04", "t05", "t06"], kind)
    }

    private static func made(_ pages: [String], _ kind: String) throws -> [Dump] {
        let variants = kind == "seedlike" ? ["seedlike.a", "seedlike.b"] : ["\(kind).a"]
        return try pages.flatMap { page in try variants.map { try dump(page, $0) } }
    }
}
