import Script

/// Sets a piece of the page as canonical text: hard wraps joined, no white space but one space between two Latin tokens;
/// a headline may keep a space between its halves.
///
/// A Latin word that the line printer broke in two is joined when the page shows the whole word elsewhere:
/// “Sky|Pilot” becomes SkyPilot, “CAR|T” becomes CAR T.
struct Setter: Sendable {
    enum Style { case body, headline }

    let page: PageText
    private let vocabulary: LatinVocabulary

    init(_ page: PageText) {
        self.page = page
        vocabulary = LatinVocabulary(page)
    }

    func text(_ piece: Piece, _ style: Style = .body) -> SpannedText {
        let ranges = piece.ranges.filter { !$0.isEmpty }
        let isLatin = !ranges.contains { range in range.contains { page.glyphs[$0].scalar.value >= 0x2e80 } }
        let opensSpaced = style == .headline && hasSpacedQuotes(ranges)
        var result = SpannedText()
        var start = 0
        var end = -1
        var isMark = false
        for (number, range) in ranges.enumerated() {
            let letterspaced = isLetterspaced(range)
            for index in range {
                var gap = false
                if end >= 0 {
                    if index == range.lowerBound, number > 0 {
                        gap = joinsWithSpace(end, index, style, isLatin: isLatin)
                    } else if page.glyphs[index].isSpaced {
                        gap = isMark || keepsSpace(end, index, style, isLatin, letterspaced, opensSpaced)
                    }
                    if gap || index != end + 1 || page.glyphs[index].isSpaced || page.end(of: end) != Int(page.glyphs[index].start)
                    {
                        flush(start, end, &result)
                        if gap { result.append(" ", from: nil) }
                        start = index
                    }
                } else {
                    start = index
                }
                end = index
                if page.glyphs[index].scalar == "{" { isMark = true }
                if page.glyphs[index].scalar == "}" { isMark = false }
            }
        }
        if end >= 0 { flush(start, end, &result) }
        return result
    }

    private func flush(_ start: Int, _ end: Int, _ result: inout SpannedText) {
        let span = Span(Int(page.glyphs[start].start), page.end(of: end))
        result.append(String(page.source[span]), from: span)
    }

    private func isLetterspaced(_ range: Range<Int>) -> Bool {
        var singles = 0
        var tokens = 0
        var length = 0
        for index in range {
            if index > range.lowerBound, page.glyphs[index].isSpaced {
                tokens += 1
                if length == 1 { singles += 1 }
                length = 0
            }
            length += 1
        }
        tokens += 1
        if length == 1 { singles += 1 }
        return tokens >= 4 && Double(singles) >= 0.55 * Double(tokens)
    }

    /// Poppler sets a space after an opening quotation mark of some headline fonts: then none of the spaces at quotation marks count.
    private func hasSpacedQuotes(_ ranges: [Range<Int>]) -> Bool {
        ranges.contains { range in
            range.contains { index in
                index > range.lowerBound && page.glyphs[index].isSpaced && page.glyphs[index - 1].scalar.isOpener
            }
        }
    }

    private func keepsSpace(
        _ left: Int, _ right: Int, _ style: Style, _ isLatin: Bool, _ letterspaced: Bool, _ opensSpaced: Bool
    ) -> Bool {
        let a = page.glyphs[left].scalar
        let b = page.glyphs[right].scalar
        if isLatin { return !(letterspaced && a.isASCIIWord && b.isASCIIWord) }
        if a.isASCII, b.isASCII { return !(letterspaced && a.isASCIIWord && b.isASCIIWord) }
        guard style == .headline, !letterspaced else { return false }
        if a.isOpener || b.isCloser || b.isClosingMark || a == "·" || b == "·" { return false }
        if a.isCloser || b.isOpener { return !opensSpaced }
        return a.isHanzi && b.isHanzi || a.isClosingMark
    }

    private func joinsWithSpace(_ left: Int, _ right: Int, _ style: Style, isLatin: Bool) -> Bool {
        let a = page.glyphs[left].scalar
        let b = page.glyphs[right].scalar
        guard a.isASCII, b.isASCII else { return isLatin && a.value < 0x2000 && b.value < 0x2000 }
        if isLatin { return a != "-" }
        if a.isASCIIDigit, b.isASCIIDigit { return false }
        if a.isASCIIDigit, "%.,:/-".unicodeScalars.contains(b) { return false }
        if ".,:/-+_@".unicodeScalars.contains(a) || ".,:/-+_%)]".unicodeScalars.contains(b) { return false }
        guard a.isASCIIWord, b.isASCIIWord else { return false }
        return vocabulary.separates(token(endingAt: left), token(startingAt: right))
    }

    private func token(endingAt index: Int) -> String {
        var start = index
        while start > 0, !page.glyphs[start].isSpaced, page.glyphs[start - 1].scalar.isASCIIWord,
            page.end(of: start - 1) == Int(page.glyphs[start].start)
        {
            start -= 1
        }
        return string(start...index)
    }

    private func token(startingAt index: Int) -> String {
        var end = index
        while end + 1 < page.glyphs.count, !page.glyphs[end + 1].isSpaced, page.glyphs[end + 1].scalar.isASCIIWord,
            page.end(of: end) == Int(page.glyphs[end + 1].start)
        {
            end += 1
        }
        return string(index...end)
    }

    private func string(_ range: ClosedRange<Int>) -> String {
        String(page.source[Span(Int(page.glyphs[range.lowerBound].start), page.end(of: range.upperBound))])
    }
}
