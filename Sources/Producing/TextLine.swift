package import Editing
package import Normalizing
package import Pronouncing
package import Reading
package import Script
package import Segmenting
import Voicing

/// The text side of the line: from the bytes of an input to utterances, room after room.
package struct TextLine: Sendable {
    /// An article with what is said of it.
    package struct Piece: Sendable {
        package let source: Int
        package let article: Article
        package let spoken: [SpokenSentence]
    }

    /// A finding and the index of its source.
    package typealias Located = (source: Int, finding: Finding)

    package let reader: Reader
    package let editor: Editor
    package let segmenter: Segmenter
    package let normalizer: Normalizer
    private let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
        reader = Reader(encoding: settings.encoding)
        editor = Editor()
        segmenter = Segmenter()
        normalizer = Normalizer(style: settings.style, lexicon: settings.lexicon)
    }

    /// The articles of the sources, as they will be said.
    package func pieces(of sources: [SourceText]) -> (pieces: [Piece], findings: [Located]) {
        var pieces: [Piece] = []
        var findings: [Located] = []
        for (index, source) in sources.enumerated() {
            let (edition, doubts) = editor.edition(of: source)
            findings += doubts.map { (index, $0) }
            for article in edition.articles {
                var spoken: [SpokenSentence] = []
                for sentence in segmenter.sentences(of: article) {
                    let (said, doubts) = normalizer.spoken(sentence)
                    spoken.append(said)
                    findings += doubts.map { (index, $0) }
                }
                pieces.append(Piece(source: index, article: article, spoken: spoken))
            }
        }
        return (pieces, findings)
    }

    /// The room that pronounces, told how the engine reads the English words of these sentences.
    package func pronouncer(for sentences: [SpokenSentence]) async -> Pronouncer {
        let plain = Pronouncer()
        var seen: Set<String> = []
        let words = sentences.flatMap { plain.latinWords(in: $0) }.filter { seen.insert($0).inserted }
        guard !words.isEmpty else { return plain }
        return Pronouncer(english: await EnglishPhonemes.of(words, by: settings.englishCommand))
    }
}
