/// Which characters are read as Chinese.
enum Hanzi {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// The characters in a range of a text's UTF-8, with their places.
    static func places(in text: String, _ range: Range<Int>) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        var offset = range.lowerBound
        var result: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
        for scalar in text[start..<utf8.index(start, offsetBy: range.count)].unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if contains(scalar) { result.append((scalar, offset..<end)) }
            offset = end
        }
        return result
    }
}
