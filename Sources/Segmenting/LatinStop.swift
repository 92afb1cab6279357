import Lexicon
import Script

/// Tells a full stop of Latin script that ends a sentence from the dot of 3.5, U.S., Dr. or a web address.
struct LatinStop {
    let scalars: [Unicode.Scalar]
    let position: Int

    /// Words that are written with a dot and go on.
    private static let abbreviations = Set(Lexicon.table("segmenting/abbreviations.tsv").rows.map { $0[0] })

    var endsSentence: Bool {
        let word = wordBefore
        guard word.count > 1, !Self.abbreviations.contains(word), !word.contains(".") else { return false }
        guard position + 1 < scalars.count else { return true }
        let next = scalars[position + 1]
        if Punctuation.closingQuotes.contains(next) || next == "\n" { return true }
        guard next == " ", position + 2 < scalars.count else { return isHan(next) }
        let after = scalars[position + 2]
        return ("A"..."Z").contains(after) || isHan(after) || after == "“"
    }

    /// The letters and dots right before the stop, in lower case; empty after a digit or anything else.
    private var wordBefore: String {
        var start = position
        while start > 0, scalars[start - 1].isASCII, scalars[start - 1].properties.isAlphabetic || scalars[start - 1] == "." {
            start -= 1
        }
        if start > 0, ("0"..."9").contains(scalars[start - 1]) { return "" }
        return String(String.UnicodeScalarView(scalars[start..<position])).lowercased()
    }

    private func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4e00...0x9fff).contains(scalar.value)
    }
}
