import Normalizing
import Script
import Support
import Testing

let normalizer = Normalizer()

/// A sentence of its own, as the segmenting room would hand it on.
func sentence(_ text: String) -> Sentence {
    let source = SourceText(name: "-", text: text)
    return Sentence(number: 0, role: .body, paragraph: 0, text: SpannedText(source, source.span), close: .stop)
}

/// The seed page, its hard wraps joined, in pieces that end where a sentence does.
func seedSentences() throws -> [String] {
    let page = try Row.fixture("../../seeds/000_e6c79f91e8f07749.txt")
    var sentences: [String] = []
    var current = ""
    var wasBlank = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        let part = String(line.drop(while: \.isWhitespace))
        if part.isEmpty {
            wasBlank = true
            continue
        }
        if wasBlank, current.last.map({ "。！？”）".contains($0) }) == true {
            sentences.append(current)
            current = ""
        }
        wasBlank = false
        current += part
        while let stop = current.firstIndex(where: { "。！？".contains($0) }) {
            sentences.append(String(current[...stop]))
            current = String(current[current.index(after: stop)...])
        }
    }
    return (sentences + [current]).filter { !$0.isEmpty }
}

@Suite struct SetTests {
    /// Fragments of news by class of expression; each has one or more readings that a newsreader may give.
    @Test(arguments: try Row.table("Tables/dev_tn.tsv").dropFirst() + Row.table("Tables/regress_tn.tsv").dropFirst())
    func readsAsANewsreader(_ row: Row) {
        let spoken = folded(normalizer.spoken(sentence(row.fields[1])).spoken.spoken)
        let accepted = row.fields[2].split(separator: "|").map { folded(String($0)) }
        #expect(accepted.contains(spoken), "\(spoken)")
    }
}
