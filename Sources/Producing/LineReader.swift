import Normalizing
import Pronouncing
import Script

/// Reads fragments line by line, each for itself, for measuring: exactly one answer a line.
package struct LineReader: Sendable {
    private let normalizer: Normalizer
    private let pronouncer: Pronouncer

    package init(settings: Settings) {
        normalizer = Normalizer(style: settings.style, lexicon: settings.lexicon)
        pronouncer = Pronouncer()
    }

    /// The line as it is said.
    package func spoken(_ line: String) -> String {
        sentence(line).spoken
    }

    /// One toned syllable for each hanzi of the line.
    package func pinyin(_ line: String, surface: Bool) -> String {
        pronouncer.pinyin(of: sentence(line), surface: surface).joined(separator: " ")
    }

    private func sentence(_ line: String) -> SpokenSentence {
        let text = SpannedText(line, from: Span(0, line.utf8.count))
        return normalizer.spoken(Sentence(number: 0, role: .body, paragraph: 0, text: text, close: .stop)).spoken
    }
}
