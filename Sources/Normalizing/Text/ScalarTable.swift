/// Canonical form and class of every scalar: one look-up for the plane that Chinese is written in.
///
/// Classes follow from the Unicode ranges; what differs (which marks have a name) is in `normalizing/symbols.tsv`.
struct ScalarTable {
    private var classes: [ScalarClass]
    private var folds: [UInt32: UInt32]

    init(symbols: some Sequence<UInt32>, folds: [UInt32: UInt32]) {
        var classes = [ScalarClass](repeating: .foreign, count: 0x10000)
        func set(_ range: ClosedRange<Int>, _ value: ScalarClass) {
            for scalar in range { classes[scalar] = value }
        }
        set(0x00...0x20, .space)
        set(0x21...0xbf, .mark)
        set(0x30...0x39, .digit)
        set(0x41...0x5a, .latin)
        set(0x61...0x7a, .latin)
        set(0x7f...0xa0, .space)
        for scalar in [0xad, 0x1680, 0x3000, 0xfeff, 0x061c] { classes[scalar] = .space }
        for scalar in [0xb2, 0xb3, 0xb9] { classes[scalar] = .raised }
        for scalar in [0xbc, 0xbd, 0xbe] { classes[scalar] = .vulgar }
        classes[0xaa] = .foreign
        set(0xc0...0x2ff, .foreign)
        set(0x300...0x36f, .space)
        set(0x370...0x3ff, .greek)
        set(0x2000...0x200f, .space)
        set(0x2010...0x206f, .mark)
        set(0x2028...0x202f, .space)
        set(0x205f...0x206f, .space)
        set(0x2070...0x207f, .raised)
        set(0x2080...0x209c, .lowered)
        set(0x20a0...0x20cf, .symbol)
        set(0x2100...0x214f, .symbol)
        set(0x2150...0x215f, .vulgar)
        set(0x2160...0x217f, .roman)
        set(0x2180...0x23ff, .symbol)
        set(0x2400...0x245f, .mark)
        set(0x2460...0x24ff, .circled)
        set(0x2500...0x25ff, .mark)
        set(0x2600...0x27bf, .symbol)
        set(0x2776...0x2793, .circled)
        set(0x27c0...0x2bff, .symbol)
        set(0x2e00...0x2e7f, .mark)
        set(0x2e80...0x2fdf, .hanzi)
        set(0x3001...0x303f, .mark)
        set(0x3021...0x3029, .circled)
        set(0x3031...0x303f, .foreign)
        classes[0x3005] = .hanzi
        classes[0x3007] = .hanzi
        set(0x3200...0x33ff, .symbol)
        set(0x3220...0x3229, .circled)
        set(0x3280...0x3289, .circled)
        set(0x3400...0x4dbf, .hanzi)
        set(0x4dc0...0x4dff, .symbol)
        set(0x4e00...0x9fff, .hanzi)
        set(0xe000...0xf8ff, .symbol)
        set(0xf900...0xfaff, .hanzi)
        set(0xfe00...0xfe0f, .space)
        set(0xfe10...0xfe6f, .mark)
        set(0xff00...0xff65, .mark)
        set(0xffe0...0xffef, .mark)
        set(0xfff0...0xffff, .symbol)
        for scalar in symbols where scalar < 0x10000 && classes[Int(scalar)] != .raised && classes[Int(scalar)] != .lowered {
            classes[Int(scalar)] = .symbol
        }
        self.classes = classes
        self.folds = folds
    }

    /// The form that rules compare.
    func canonical(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 || 0x3400...0x9fff ~= scalar { return scalar }
        if let fold = folds[scalar] { return fold }
        if 0xff10...0xff19 ~= scalar || 0xff21...0xff3a ~= scalar || 0xff41...0xff5a ~= scalar { return scalar - 0xfee0 }
        return scalar
    }

    /// Whether the scalar takes no room: an accent, a joiner, a variation selector. It parts no word.
    static func isWeightless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xad, 0x300...0x36f, 0x200b...0x200f, 0x2060...0x2064, 0xfe00...0xfe0f, 0xfeff, 0xe0000...0xe0fff: true
        default: false
        }
    }

    /// The class of a canonical scalar.
    func kind(_ scalar: UInt32) -> ScalarClass {
        if scalar < 0x10000 { return classes[Int(scalar)] }
        if 0x20000...0x3ffff ~= scalar { return .hanzi }
        return 0xe0000...0xe0fff ~= scalar ? .space : .symbol
    }
}
