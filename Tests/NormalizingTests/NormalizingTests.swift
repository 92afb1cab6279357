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

@Suite struct SetTests {
    /// Fragments of news by class of expression; each has one or more readings that a newsreader may give.
    @Test(arguments: try Row.table("Tables/dev_tn.tsv").dropFirst() + Row.table("Tables/regress_tn.tsv").dropFirst())
    func readsAsANewsreader(_ row: Row) {
        let spoken = folded(normalizer.spoken(sentence(row.fields[1])).spoken.spoken)
        let accepted = row.fields[2].split(separator: "|").map { folded(String($0)) }
        #expect(accepted.contains(spoken), "\(spoken)")
    }
}
