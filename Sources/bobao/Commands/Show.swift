import ArgumentParser
import Producing
import Script

struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what one room makes of a text.",
        discussion: """
            Examples:
              bobao show articles page.txt           the articles found on a page
              bobao show spoken page.txt             how it will be said
              bobao show pinyin --lines < lines.txt  one line of pinyin for each line, one syllable for each hanzi
            """)

    enum Stage: String, ExpressibleByArgument, CaseIterable {
        case articles, sentences, spoken, pinyin, phonemes
    }

    @Argument(help: "One of articles, sentences, spoken, pinyin, phonemes.")
    var stage: Stage

    @Argument(help: "A text file, or - for standard input.", completion: .file())
    var input: String = "-"

    @Flag(help: "With articles: as JSON.")
    var json = false

    @Flag(help: "With spoken or pinyin: each line of the input is a fragment of its own and gives exactly one line.")
    var lines = false

    @Flag(help: "With pinyin: the tones that are spoken, after sandhi.")
    var surface = false

    @OptionGroup var speaking: SpeakingOptions

    func validate() throws {
        if json, stage != .articles { throw ValidationError("--json goes with articles") }
        if lines, stage != .spoken, stage != .pinyin { throw ValidationError("--lines goes with spoken or pinyin") }
        if surface, stage != .pinyin { throw ValidationError("--surface goes with pinyin") }
    }

    func run() async throws {
        let settings = try speaking.settings()
        let source = try Input(settings: settings).source(of: input)
        if lines { return try showLines(of: source, settings: settings) }
        let inspection = await Inspection(source, settings: settings)
        Console.report(inspection.findings.map { (0, $0) }, in: [source], leastSevere: .warning)
        switch stage {
        case .articles: try Console.put(json ? inspection.outlineJSON : Outlines(inspection).text)
        case .sentences: try show(inspection) { "\($0.sentence.role.rawValue)\t\($0.sentence.text.text)" }
        case .spoken: try show(inspection) { $0.spoken }
        case .pinyin: try show(inspection) { inspection.pinyin(of: $0, surface: surface).joined(separator: " ") }
        case .phonemes:
            try show(inspection) { sentence in
                inspection.utterance(of: sentence).clauses.map { $0.phonemes + " | " + $0.closing.rawValue }.joined(separator: "\n")
            }
        }
    }

    private func showLines(of source: SourceText, settings: Settings) throws {
        let reader = LineReader(settings: settings)
        var text = source.text.split(separator: "\n", omittingEmptySubsequences: false)
        if text.last?.isEmpty == true { text.removeLast() }
        var answer = ""
        for line in text {
            answer += stage == .spoken ? reader.spoken(String(line)) : reader.pinyin(String(line), surface: surface)
            answer += "\n"
            if answer.utf8.count > 1 << 16 {
                try Console.put(answer)
                answer = ""
            }
        }
        try Console.put(answer)
    }

    /// A line for each sentence, an empty line between articles.
    private func show(_ inspection: Inspection, _ line: (SpokenSentence) -> String) throws {
        try Console.put(inspection.spoken.map { $0.map { line($0) + "\n" }.joined() }.joined(separator: "\n"))
    }
}

/// The articles of a text as a person reads them: title, subheads, the beginning of each paragraph.
struct Outlines {
    private let inspection: Inspection

    init(_ inspection: Inspection) {
        self.inspection = inspection
    }

    var text: String {
        var text = ""
        for (number, article) in inspection.edition.articles.enumerated() {
            let title = article.title.map { $0.isDerived ? "〔\($0.text.text)〕" : $0.text.text } ?? "〔\(article.kind.rawValue)〕"
            text += "\(number + 1). \(title)  (\(article.kind.rawValue), \(percent(article.confidence)) sure)\n"
            if inspection.edition.articles.count > 1, let placement = article.placement {
                text += "   why here: \(words(for: placement))\n"
            }
            for (label, part) in [("kicker", article.kicker), ("deck", article.deck), ("byline", article.byline)] {
                if let part { text += "   \(label): \(part.text)\n" }
            }
            for block in article.body {
                switch block {
                case .subhead(let subhead): text += "   ## \(subhead.text)\n"
                case .paragraph(let paragraph): text += "   - \(shortened(paragraph.text))\n"
                }
            }
            if let credit = article.attribution { text += "   \(credit.text)\n" }
        }
        if !inspection.edition.furniture.isEmpty {
            text += "not read: " + inspection.edition.furniture.map(\.text).joined(separator: " / ") + "\n"
        }
        return text
    }

    private func words(for placement: Placement) -> String {
        let onPage = "no. \(placement.sourceNumber) on the page"
        return switch placement.reason {
        case .given: "in the order of the source"
        case .lead: "the longest story opens the bulletin (\(placement.length) characters, \(onPage))"
        case .length: "a long story, by its length (\(placement.length) characters, \(onPage))"
        case .page: "a short story, in the order of the page (\(onPage))"
        case .doubtful: "unsure which paragraphs it has: in the order of the page (\(onPage))"
        case .brief: "briefs come after the stories"
        case .caption: "captions come last"
        }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func shortened(_ text: String) -> String {
        text.count > 40 ? text.prefix(24) + " … " + text.suffix(12) : text
    }
}
