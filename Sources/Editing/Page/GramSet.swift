/// The runs of three and four characters that stand together on the page, within lines and across the wraps inside a block.
struct GramSet: Sendable {
    private var grams: Set<UInt64> = []

    init(_ page: PageText) {
        for line in page.lines {
            var window: UInt64 = 0
            for (number, index) in line.glyphs.enumerated() {
                window = window << 16 | UInt64(page.glyphs[index].scalar.value & 0xffff)
                if number >= 2 { grams.insert(window & 0xffff_ffff_ffff) }
                if number >= 3 { grams.insert(window) }
            }
        }
    }

    /// Whether two runs stand side by side somewhere on the page.
    func contains(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
        var key: UInt64 = 0
        for scalar in left { key = key << 16 | UInt64(scalar.value & 0xffff) }
        for scalar in right { key = key << 16 | UInt64(scalar.value & 0xffff) }
        return grams.contains(key)
    }
}
