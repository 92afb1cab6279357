import Script

/// Finds the ends of sentences in one paragraph.
///
/// A sentence ends at 。！？ with the closing quotation marks and brackets after it, but not inside 《》 or （）, not where the
/// quotation goes on as part of a larger sentence (“加油！”的呼声), and not at the full stop of 3.5, U.S. or a web address.
struct SentenceCutter {
    struct Piece: Hashable {
        /// UTF-8 offsets in the paragraph.
        let range: Range<Int>
        let close: Sentence.Close
    }

    private let scalars: [Unicode.Scalar]
    /// UTF-8 offset of each scalar, and of the end.
    private let offsets: [Int]
    private let longest: Int

    init(text: SpannedText, longest: Int) {
        scalars = Array(text.text.unicodeScalars)
        var offset = 0
        offsets =
            scalars.map { scalar in
                defer { offset += UTF8.width(scalar) }
                return offset
            } + [text.count]
        self.longest = longest
    }

    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        for end in ends() {
            let breaths = BreathGroups(scalars: scalars[start..<end.position], longest: longest).cuts
            for cut in breaths {
                pieces.append(Piece(range: offsets[start]..<offsets[cut], close: .clause))
                start = cut
            }
            pieces.append(Piece(range: offsets[start]..<offsets[end.position], close: end.close))
            start = end.position
        }
        return pieces
    }

    /// Each position after the last scalar of a sentence, and how it closes; the last is the end of the paragraph.
    private func ends() -> [(position: Int, close: Sentence.Close)] {
        var ends: [(position: Int, close: Sentence.Close)] = []
        var brackets = 0
        var inMark = false
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar == "{" { inMark = hasMark(at: position) }
            if scalar == "}" { inMark = false }
            if Punctuation.openingBrackets.contains(scalar) { brackets += 1 }
            if Punctuation.closingBrackets.contains(scalar) { brackets = max(0, brackets - 1) }
            if scalar == "\n" { brackets = 0 }
            guard !inMark, let close = close(at: position), brackets == 0 || scalar == "\n" else {
                position += 1
                continue
            }
            let end = afterClosingMarks(position)
            if goesOn(after: end, from: position) {
                position = end
                continue
            }
            ends.append((end, close))
            position = end
        }
        if let last = ends.last, last.position == scalars.count { return ends }
        return ends + (scalars.isEmpty ? [] : [(scalars.count, closeOfOpenEnd())])
    }

    /// Whether a `{written|reading}` mark starts here and ends within reach.
    private func hasMark(at position: Int) -> Bool {
        let reach = scalars[position...].prefix(80)
        guard let bar = reach.firstIndex(of: "|"), let end = reach.firstIndex(of: "}") else { return false }
        return bar < end
    }

    /// How a sentence would close at this scalar, if it may close here at all.
    private func close(at position: Int) -> Sentence.Close? {
        switch scalars[position] {
        case "。", "｡", "\n": .stop
        case "！": .exclamation
        case "？": .question
        case "!": isInsideLatin(position) ? nil : .exclamation
        case "?": isInsideLatin(position) ? nil : .question
        case "…": endsWithEllipsis(position) ? .ellipsis : nil
        case ".": LatinStop(scalars: scalars, position: position).endsSentence ? .stop : nil
        default: nil
        }
    }

    /// “你来……”他说: the dots end the quotation. Elsewhere they are a hesitation inside the sentence.
    private func endsWithEllipsis(_ position: Int) -> Bool {
        var next = position
        while next < scalars.count, scalars[next] == "…" { next += 1 }
        return next == scalars.count || Punctuation.closingQuotes.contains(scalars[next])
    }

    /// A ? or ! with a letter or digit right behind it belongs to an address or a name.
    private func isInsideLatin(_ position: Int) -> Bool {
        guard position + 1 < scalars.count else { return false }
        let next = scalars[position + 1]
        return next.isASCII && next.properties.isAlphabetic || ("0"..."9").contains(next)
    }

    /// The position after the marks that belong to the end at `position`: ？！ …… ” 」 ）.
    private func afterClosingMarks(_ position: Int) -> Int {
        var next = position + 1
        while next < scalars.count, Punctuation.belongsToEnd.contains(scalars[next]) { next += 1 }
        while next < scalars.count, scalars[next] == " " { next += 1 }
        return next
    }

    /// Whether the sentence goes on after a quotation that ends with its own mark: a comma follows, or 的, or an enumeration.
    private func goesOn(after end: Int, from position: Int) -> Bool {
        guard end < scalars.count, end > position + 1 else { return false }
        let hasQuote = scalars[position + 1..<end].contains { Punctuation.closingQuotes.contains($0) }
        guard hasQuote else { return false }
        return Punctuation.continuing.contains(scalars[end])
    }

    private func closeOfOpenEnd() -> Sentence.Close {
        scalars.last == "…" ? .ellipsis : .stop
    }
}
