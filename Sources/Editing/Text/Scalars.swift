/// What the editing room needs to know of a character.
extension Unicode.Scalar {
    var isHanzi: Bool {
        switch value {
        case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3fffd, 0x3005, 0x3007: true
        default: false
        }
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isASCIILetter: Bool { (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value) }
    var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }

    /// Marks that end a sentence.
    var isSentenceEnd: Bool { isMark(among: "。！？…!?．｡") }
    /// Marks that never end a paragraph: the sentence goes on.
    var isOpenMark: Bool { isMark(among: "，、：,（《“‘「『【—") }
    /// Marks that cannot begin a line or a paragraph.
    var isClosingMark: Bool { isMark(among: "，。、；：！？）》”’」』】％…,.;:!?)]") }
    var isOpener: Bool { isMark(among: "（《“‘「『【〈[(") }
    var isCloser: Bool { isMark(among: "）》”’」』】〉])") }
    var isPunctuation: Bool {
        !(0x4e00...0x9fff).contains(value)
            && (isClosingMark || isOpenMark || isSentenceEnd || isOpener || isCloser || self == "·")
    }

    /// Most characters of a page are hanzi: they are told from marks by their range alone.
    private func isMark(among marks: String) -> Bool {
        !(0x4e00...0x9fff).contains(value) && marks.unicodeScalars.contains(self)
    }

    /// Width on the page in ems: a hanzi is one em wide, Latin letters and digits about half of it.
    var ems: Double {
        guard value < 0x2000 else { return 1 }
        return (0x41...0x5a).contains(value) ? 0.62 : 0.5
    }
}
