import Normalizing
import Script
import Support
import Testing

@Suite struct SpanTests {
    /// What is said for the marked characters of the development set, and for nothing else, is one of their readings.
    @Test(arguments: try Row.table("Tables/dev_tn_spans.tsv").dropFirst())
    func piecesStandForTheirCharacters(_ row: Row) throws {
        let text = row.fields[1]
        let offsets = text.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
        let first = try #require(Int(row.fields[2]))
        let last = try #require(Int(row.fields[3]))
        let range = offsets[first]..<offsets[last]
        let bytes = Array(text.utf8)
        let spoken = normalizer.spoken(sentence(text)).spoken
        var heard = ""
        var wasLatin = false
        for piece in spoken.pieces where piece.source.overlaps(range) && piece.form != .silent {
            let isLatin = piece.form == .letters || piece.form == .word
            if isLatin, wasLatin { heard += " " }
            wasLatin = isLatin
            if piece.form == .verbatim {
                heard += String(decoding: bytes[piece.source.clamped(to: range)], as: UTF8.self)
            } else {
                #expect(range.lowerBound <= piece.source.lowerBound && piece.source.upperBound <= range.upperBound, "\(piece)")
                heard += piece.text
            }
        }
        #expect(
            row.fields[5].split(separator: "|", omittingEmptySubsequences: false).map { folded(String($0)) }.contains(
                folded(heard)), "\(heard)")
    }
}
