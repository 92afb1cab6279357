import Lexicon
import Script

/// Finds the words that a sentence sets against one another: 不是速度，而是质量.
struct Contrasts {
    /// How far after the cue the word that matters may stand.
    private static let reach = 3

    /// The two cues of a contrast, as characters.
    private let cues: [(first: [Unicode.Scalar], second: [Unicode.Scalar])]

    init() {
        cues = Lexicon.table("producing/contrasts.tsv").rows
            .map { (Array($0[0].unicodeScalars), Array($0[1].unicodeScalars)) }
    }

    /// For each clause of the utterance the words to lean on.
    func stressedWords(of utterance: Utterance) -> [Set<Int>] {
        var stressed = [Set<Int>](repeating: [], count: utterance.clauses.count)
        var scalars: [Unicode.Scalar] = []
        // For each word where it begins in `scalars`.
        var words: [(clause: Int, word: Int, start: Int, syllables: Int)] = []
        for (number, clause) in utterance.clauses.enumerated() {
            for (index, word) in clause.words.enumerated() {
                words.append((number, index, scalars.count, word.syllables.count))
                for syllable in word.syllables { scalars += Array(syllable.spoken.unicodeScalars) }
            }
        }
        guard let (first, second) = pair(in: scalars) else { return stressed }
        for end in [first, second] {
            guard let next = words.firstIndex(where: { $0.start >= end }) else { continue }
            let candidates = words[next...].prefix(Self.reach).filter { $0.clause == words[next].clause }
            if let word = candidates.first(where: { $0.syllables > 1 }) ?? candidates.first {
                stressed[word.clause].insert(word.word)
            }
        }
        return stressed
    }

    /// Where the two cues of the first contrast end.
    private func pair(in text: [Unicode.Scalar]) -> (first: Int, second: Int)? {
        for (first, second) in cues {
            if let start = text.firstRange(of: first), let other = text[start.upperBound...].firstRange(of: second) {
                return (start.upperBound, other.upperBound)
            }
        }
        return nil
    }
}
