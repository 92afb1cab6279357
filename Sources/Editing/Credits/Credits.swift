import Lexicon
import Script

/// Recognises what a newspaper prints around its articles: attributions, picture credits, bylines, running heads.
///
/// The most valuable cue of a page: an attribution closes an article, a byline opens one, and neither depends on what the
/// article is about. The patterns are rows of editing/credits.tsv.
struct Credits: Sendable {
    enum Kind: String, Sendable { case attribution, credit, byline, furniture }

    let words = CreditWords()
    private let patterns: [(kind: Kind, pattern: CreditPattern)]

    init() {
        patterns = Lexicon.table("editing/credits.tsv").rows.compactMap { row in
            guard row.count >= 2, let kind = Kind(rawValue: row[0]) else { return nil }
            return (kind, CreditPattern(row[1]))
        }
    }

    /// What a line or bracket that stands on its own is, if it is one of these.
    func kind(of text: [Unicode.Scalar], among kinds: Set<Kind> = [.attribution, .credit, .byline, .furniture]) -> Kind? {
        guard text.count <= 64, let first = text.first, let last = text.last else { return nil }
        let compact = text.filter { $0 != " " }
        let mask = CreditPattern.mask(compact)
        for (kind, pattern) in patterns where kinds.contains(kind) {
            guard pattern.mayMatch(first: first, last: last, mask: mask) else { continue }
            if pattern.matches(text, words) || compact.count < text.count && pattern.matches(compact, words) { return kind }
        }
        return nil
    }

    /// How many characters at the end of a paragraph are an attribution or a credit: “…进行测量。 新华社发” gives 4.
    func closingLength(of text: [Unicode.Scalar], spacedBefore: (Int) -> Bool) -> (length: Int, kind: Kind)? {
        var start = text.count
        while start > 0, text.count - start <= 48 {
            let before = text[start - 1]
            let isEnd =
                before.isSentenceEnd && before != "." || before == "”" || before == "》" || before == "）" && start < text.count
            if isEnd, start < text.count, !text[start].isCloser, start > 1 {
                var tail: [Unicode.Scalar] = []
                for index in start..<text.count {
                    if index > start, spacedBefore(index) { tail.append(" ") }
                    tail.append(text[index])
                }
                let kinds: Set<Kind> =
                    before.isSentenceEnd || before == "”" ? [.attribution, .credit, .byline] : [.attribution, .credit]
                if tail[0] == "（" || before.isSentenceEnd || before == "”", let kind = kind(of: tail, among: kinds) {
                    return (text.count - start, kind == .byline ? .attribution : kind)
                }
                if before.isSentenceEnd { return nil }
            }
            start -= 1
        }
        return nil
    }
}
