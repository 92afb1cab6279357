/// A Mandarin syllable in toned pinyin: `zhang3`, `lv4`, `de5`; `r5` is 儿 merged into the syllable before it.
package struct Pinyin: Sendable, Hashable, CustomStringConvertible {
    /// The letters without tone, `v` for ü: `lv`, `nve`.
    package let base: String
    /// 1 to 4, and 5 for the neutral tone.
    package let tone: UInt8

    package init(_ base: String, _ tone: UInt8) {
        precondition(1...5 ~= tone, "a tone is 1 to 5")
        self.base = base
        self.tone = tone
    }

    /// Reads `zhang3`, `lü4`, `lu:4`, `lv4` in either case; nil when it is not letters and one tone digit.
    package init?(parsing written: some StringProtocol) {
        var base = ""
        var tone: UInt8?
        for scalar in written.unicodeScalars {
            guard tone == nil else { return nil }
            switch scalar {
            case "a"..."z": base.unicodeScalars.append(scalar)
            case "A"..."Z": base += scalar.properties.lowercaseMapping
            case "ü", "Ü": base += "v"
            case ":":
                guard base.last == "u" else { return nil }
                base.removeLast()
                base += "v"
            case "1"..."5": tone = UInt8(scalar.value - 48)
            default: return nil
            }
        }
        guard let tone, !base.isEmpty else { return nil }
        self.init(base, tone)
    }

    package var description: String { base + String(tone) }

    package func with(tone: UInt8) -> Pinyin { Pinyin(base, tone) }
}
