import Editing
import Normalizing
import Pronouncing
package import Script
import Segmenting

/// What the rooms of the text side make of a source, one after another, as `bobao show` and `bobao explain` print it.
package struct Inspection: Sendable {
    package let source: SourceText
    package let edition: Edition
    package let findings: [Finding]
    /// Sentences of each article.
    package let spoken: [[SpokenSentence]]
    private let pronouncer: Pronouncer

    package init(_ source: SourceText, settings: Settings) async {
        self.source = source
        let line = TextLine(settings: settings)
        let (edition, editing) = line.editor.edition(of: source)
        var findings = editing
        var spoken: [[SpokenSentence]] = []
        for article in edition.articles {
            spoken.append(
                line.segmenter.sentences(of: article).map { sentence in
                    let (said, doubts) = line.normalizer.spoken(sentence)
                    findings += doubts
                    return said
                })
        }
        self.edition = edition
        self.spoken = spoken
        pronouncer = await line.pronouncer(for: spoken.flatMap { $0 })
        for sentence in spoken.flatMap({ $0 }) { findings += pronouncer.utterance(of: sentence).findings }
        self.findings = findings
    }

    /// One fragment, read as it stands: a single sentence, whatever marks are in it.
    package init(fragment: String, settings: Settings) async {
        let source = SourceText(name: "-", text: fragment)
        let sentence = Sentence(number: 0, role: .body, paragraph: 0, text: SpannedText(source, source.span), close: .stop)
        let line = TextLine(settings: settings)
        let (said, doubts) = line.normalizer.spoken(sentence)
        self.source = source
        edition = Edition(articles: [Article(body: [.paragraph(sentence.text)])])
        spoken = [[said]]
        pronouncer = await line.pronouncer(for: [said])
        findings = doubts + pronouncer.utterance(of: said).findings
    }

    package func utterance(of sentence: SpokenSentence) -> Utterance {
        pronouncer.utterance(of: sentence).utterance
    }

    /// One toned syllable for each hanzi, before sandhi or after.
    package func pinyin(of sentence: SpokenSentence, surface: Bool) -> [String] {
        pronouncer.pinyin(of: sentence, surface: surface)
    }
}

extension Inspection {
    /// The articles as JSON.
    package var outlineJSON: String { Outline.json(edition, of: source) }

    /// The articles as a script that a person edits and `make` reads, with what is doubtful noted where it stands.
    package var script: String { ScriptText(edition, findings: findings, of: source).text }
}
