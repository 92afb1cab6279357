/// The rules of the room, sorted by what they can start with.
struct RuleBook: Sendable {
    static let shared = RuleBook([
        QuantityRule(), CountRule(), OrdinalRule(),
        DateRule(), YearRule(), ClockRule(), DurationRule(), FractionRule(), RatioRule(), ScoreRule(),
        MoneyRule(), ScaleRule(), PhoneRule(), CodeRule(), BrandRule(), AddressRule(), VersionRule(), DegreeRule(), PowerRule(),
        TermRule(), StandardRule(), WebRule(), AlnumRule(), IonRule(), RomanRule(), HyphenRule(), RangeDashRule(), SymbolRule(),
        GlyphRule(),
    ])

    private let lists: [[any Rule]]

    init(_ rules: [any Rule]) {
        lists = ScalarClass.allCases.map { kind in rules.filter { $0.starts.contains(kind) } }
    }

    func starting(with kind: ScalarClass) -> [any Rule] { lists[Int(kind.rawValue)] }

    /// Whether a mark may be the start of something to be read: `.22`.
    func mayStart(with scalar: UInt32) -> Bool { scalar == .point || scalar == .colon }
}
