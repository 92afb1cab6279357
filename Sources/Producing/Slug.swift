import Pronouncing
import Script

/// A name for files: the pinyin and Latin words of a title, in ASCII.
struct Slug {
    /// `^[a-z0-9-]{1,40}$`, cut between syllables.
    let text: String

    init(_ title: SpokenSentence, pronouncer: Pronouncer) {
        var parts: [String] = []
        for clause in pronouncer.utterance(of: title).utterance.clauses {
            for syllable in clause.words.flatMap(\.syllables) {
                let letters = syllable.citation?.base ?? syllable.spoken.lowercased()
                parts.append(letters.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
            }
        }
        var text = ""
        for part in parts where !part.isEmpty {
            let longer = text.isEmpty ? String(part.prefix(40)) : text + "-" + part
            if longer.count > 40 { break }
            text = longer
        }
        self.text = text.isEmpty ? "item" : text
    }
}
