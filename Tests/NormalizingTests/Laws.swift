import Script

/// What holds for every spoken sentence, whatever is written; returns the laws that are broken.
func brokenLaws(of spoken: SpokenSentence) -> [String] {
    let text = spoken.sentence.text.text
    let bytes = Array(text.utf8)
    var broken: [String] = []
    var end = 0
    for token in spoken.tokens {
        if token.written.lowerBound != end || token.written.isEmpty { broken.append("tokens tile the text at \(token.written)") }
        end = token.written.upperBound
        if token.shown.lowerBound < token.written.lowerBound || token.shown.upperBound > token.written.upperBound {
            broken.append("what is shown lies in the token \(token)")
        }
        if !(0...1 ~= token.margin) { broken.append("a margin is 0 to 1: \(token)") }
        for piece in spoken.pieces[token.pieces] {
            if piece.source.lowerBound < token.written.lowerBound || piece.source.upperBound > token.written.upperBound {
                broken.append("pieces lie in their token: \(piece)")
            }
            if piece.source.isEmpty { broken.append("a piece stands for something: \(piece)") }
            if !isBoundary(bytes, piece.source.lowerBound) || !isBoundary(bytes, piece.source.upperBound) {
                broken.append("a piece ends between characters: \(piece)")
            }
        }
    }
    if end != bytes.count { broken.append("tokens tile the text: \(end) of \(bytes.count)") }
    if spoken.tokens.map(\.pieces.count).reduce(0, +) != spoken.pieces.count { broken.append("each piece is in one token") }
    for piece in spoken.pieces where !isSayable(piece, bytes) { broken.append("nothing unread is left: \(piece)") }
    return broken + hanziLaws(spoken, bytes)
}

/// Every hanzi outside a given reading is said once, as itself.
private func hanziLaws(_ spoken: SpokenSentence, _ bytes: [UInt8]) -> [String] {
    var said = [Int](repeating: 0, count: bytes.count)
    for token in spoken.tokens {
        if token.kind == .given { for offset in token.written { said[offset] = 1 } }
        for piece in spoken.pieces[token.pieces] where piece.form == .verbatim {
            for offset in piece.source { said[offset] += 1 }
        }
    }
    var broken: [String] = []
    var offset = 0
    for scalar in spoken.sentence.text.text.unicodeScalars {
        if isHanzi(scalar), said[offset] != 1 { broken.append("\(scalar) is said \(said[offset]) times") }
        offset += UTF8.width(scalar)
    }
    return broken
}

private func isSayable(_ piece: SpokenPiece, _ bytes: [UInt8]) -> Bool {
    let scalars = piece.text.unicodeScalars
    switch piece.form {
    case .verbatim: return Array(piece.text.utf8) == Array(bytes[piece.source]) && scalars.allSatisfy(isHanzi)
    case .written: return !scalars.isEmpty && scalars.allSatisfy(isHanzi)
    case .letters:
        return piece.text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy {
            $0.utf8.count == 1 && "A"..."Z" ~= $0
        }
    case .word:
        return !scalars.isEmpty && scalars.allSatisfy { $0 == " " || $0 == "'" || $0.properties.isAlphabetic && $0.value < 0x250 }
    case .pinyin: return piece.text.split(separator: " ").allSatisfy { Pinyin(parsing: $0) != nil }
    case .mark: return !scalars.isEmpty && !scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    case .silent: return scalars.allSatisfy(\.properties.isWhitespace)
    }
}

func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x2e80...0x2fdf, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: true
    default: false
    }
}

private func isBoundary(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset == bytes.count || bytes[offset] & 0xc0 != 0x80
}
