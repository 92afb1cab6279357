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

    /// Pages that belong together.
    enum Series: Sendable {
        /// Development pages in the form of the seed, of `pdftotext -raw`, and with every column out of place.
        case developed
        /// Pages made by scripts/pages whose articles were never used to set a weight.
        case unseen
        /// The same, made to be hard: headlines without a word of their text, two stories on one subject, no attribution.
        case unseenHard
        /// The same by another hand, as pages are in print: about half of the stories are signed or attributed.
        case printed
        /// Such pages by a third hand; no weight was set on them.
        case unseenPrinted
        /// Pages by a fifth hand, as like the development pages as could be: every story is signed; no weight was set on them.
        case unseenSigned

        fileprivate var pages: [String] {
            switch self {
            case .developed: (1...4).map { "p0\($0)" }
            case .unseen: (1...6).map { "q1\($0)" }
            case .unseenHard: (1...4).map { "r1\($0)" }
            case .printed: (1...6).map { "s0\($0)" }
            case .unseenPrinted: (1...6).map { "t0\($0)" }
            case .unseenSigned: (1...8).map { "v0\($0)" }
            }
        }

        fileprivate func variants(_ kind: String) -> [String] {
            switch (self, kind) {
            case (.developed, "seedlike"): [kind] + "bcde".map { "\(kind).\($0)" }
            case (.developed, "shuffled"): [kind, kind + ".b"]
            case (.developed, _): [kind]
            case (_, "seedlike"): [kind + ".a", kind + ".b"]
            default: [kind + ".a"]
            }
        }
    }

    /// The dumps of a kind: seedlike, raw or shuffled.
    static func dumps(_ series: Series, _ kind: String) throws -> [Dump] {
        try series.pages.flatMap { page in try series.variants(kind).map { try dump(page, $0) } }
    }
}
