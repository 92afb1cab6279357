/// Every table of the room, ready to look things up in.
///
/// A class because it is read-only, large and shared: one copy serves all normalizers of a run.
final class Facts: Sendable {
    static let shared = Facts()

    let scalars: ScalarTable
    let measures: Trie
    let units: Trie
    let unitRows: [Unit]
    let currencies: Trie
    let currencyNames: [String]
    /// The names themselves: 美元.
    let currencySums: Trie
    let scales: Trie
    let scaleRows: [Scale]
    let latin: Trie
    let latinReadings: [String]
    let terms: Trie
    let termReadings: [String]
    let symbols: [UInt32: String]
    let greek: [UInt32: String]
    let letters: [UInt32: String]
    let emoji: [UInt32: String]
    /// Symbols of chemical elements and their names.
    let elements: Trie
    let elementNames: [String]
    let models: Trie
    let standards: Trie
    let brands: Trie
    let brandReadings: [String]
    let brandSides: Trie
    let domains: Trie
    let webSigns: [UInt32: String]
    /// What a number names: `room` or `road`.
    let places: Trie
    let placeKinds: [String]
    let timeUnits: Trie
    let timeUnitNames: [String]
    let laterTimes: Trie
    let holidays: Trie
    let hotlines: Trie
    let romanNouns: Trie
    /// Roman letters and pairs with what they count, the largest first.
    let romanSteps: [(letters: [UInt32], value: Int)]
    /// Roman numbers that are more often something else.
    let romanNames: Trie
    /// Letters that name what is measured: pH.
    let quantities: Trie
    /// What follows the two digits of a year: 98级校友, 87版红楼梦.
    let yearSides: Trie
    private let sides: [Side: Trie]
    private let cueWords: Trie
    private let cueSets: [Cue]

    private init() {
        let symbols = Self.names("symbols.tsv")
        let folds = Self.folds()
        scalars = ScalarTable(symbols: symbols.keys, folds: folds)
        self.symbols = symbols
        measures = Self.measures()
        (units, unitRows) = Self.units(folds)
        (currencies, currencyNames) = Self.readings(["currencies.tsv"])
        currencySums = Self.trie(currencyNames)
        (scales, scaleRows) = Self.rows("scales.tsv", Scale.init)
        (latin, latinReadings) = Self.readings(["words.tsv", "initialisms.tsv", "hybrids.tsv"])
        (terms, termReadings) = Self.readings(["terms.tsv"])
        greek = Self.names("greek.tsv")
        letters = Self.names("letters.tsv")
        emoji = Self.names("emoji.tsv")
        (elements, elementNames) = Self.readings(["elements.tsv"])
        models = Self.words("models.tsv")
        standards = Self.words("standards.tsv")
        (brands, brandReadings) = Self.readings(["brands.tsv"])
        brandSides = Self.counts("brand_sides.tsv")
        domains = Self.words("domains.tsv")
        webSigns = Self.names("web_signs.tsv")
        (places, placeKinds) = Self.readings(["places.tsv"])
        (timeUnits, timeUnitNames) = Self.readings(["time_units.tsv"])
        laterTimes = Self.words("later_times.tsv")
        holidays = Self.words("holidays.tsv")
        hotlines = Self.words("hotlines.tsv")
        romanNouns = Self.words("roman.tsv")
        romanSteps = Rows("roman_letters.tsv").map { ($0[0].scalars, Int($0[1].text) ?? 0) }.sorted { $0.value > $1.value }
        romanNames = Self.words("roman_names.tsv")
        quantities = Self.words("quantities.tsv")
        yearSides = Self.words("year_sides.tsv")
        sides = Self.sideWords()
        (cueWords, cueSets) = Self.cues()
    }

    /// The cue words among some glyphs.
    func cueMarks(in glyphs: [Glyph]) -> [CueMark] {
        var marks: [CueMark] = []
        for index in glyphs.indices {
            guard let (value, end) = cueWords.longest(glyphs, at: index) else { continue }
            marks.append(CueMark(cue: cueSets[value], start: index, end: end))
        }
        return marks
    }

    /// The end of the longest word of a list that stands at the index; nil where none does.
    func end(of side: Side, _ glyphs: [Glyph], at index: Int) -> Int? { sides[side]?.longest(glyphs, at: index)?.end }

    /// The letters that the Romans wrote for a number.
    func romanLetters(of value: Int) -> [UInt32] {
        var rest = value
        var letters: [UInt32] = []
        for step in romanSteps {
            while step.value > 0, rest >= step.value {
                letters += step.letters
                rest -= step.value
            }
        }
        return letters
    }

    /// A table of one scalar and its name a row.
    private static func names(_ file: String) -> [UInt32: String] {
        var result: [UInt32: String] = [:]
        for row in Rows(file) {
            if let scalar = row[0].scalars.first { result[scalar] = row.count > 1 ? row[1].text : "" }
        }
        return result
    }

    private static func folds() -> [UInt32: UInt32] {
        var result: [UInt32: UInt32] = [:]
        for file in ["folds.tsv", "accents.tsv"] {
            for row in Rows(file) {
                if let from = row[0].scalars.first, let to = row[1].scalars.first { result[from] = to }
            }
        }
        return result
    }

    private static func words(_ file: String) -> Trie {
        var trie = Trie()
        for row in Rows(file) { trie.insert(row[0].scalars, 1) }
        return trie
    }

    /// A table of a word and a number a row; 3 where there is none.
    private static func counts(_ file: String) -> Trie {
        var trie = Trie()
        for row in Rows(file) { trie.insert(row[0].scalars, row.count > 1 ? Int(row[1].text) ?? 3 : 3) }
        return trie
    }

    /// Tables of a term and its reading a row; later files do not overrule earlier ones.
    private static func readings(_ files: [String]) -> (Trie, [String]) {
        var trie = Trie()
        var readings: [String] = []
        for file in files {
            for row in Rows(file) {
                trie.insert(row[0].scalars, readings.count)
                readings.append(row.count > 1 ? row[1].text : "")
            }
        }
        return (trie, readings)
    }

    private static func trie(_ words: [String]) -> Trie {
        var trie = Trie()
        for word in words { trie.insert(word.unicodeScalars.map(\.value), 1) }
        return trie
    }

    /// A table of words with facts of their own.
    private static func rows<Fact>(_ file: String, _ fact: ([ArraySlice<UInt8>]) -> Fact) -> (Trie, [Fact]) {
        var trie = Trie()
        var facts: [Fact] = []
        for row in Rows(file) {
            trie.insert(row[0].scalars, facts.count)
            facts.append(fact(row))
        }
        return (trie, facts)
    }

    private static func measures() -> Trie {
        var trie = Trie()
        for row in Rows("measures.tsv") { trie.insert(row[0].scalars, row[1].text == "两" ? 2 : 1) }
        return trie
    }

    private static func units(_ folds: [UInt32: UInt32]) -> (Trie, [Unit]) {
        var trie = Trie()
        var units: [Unit] = []
        for row in Rows("units.tsv") {
            trie.insert(row[0].scalars.map { folds[$0] ?? $0 }, units.count)
            units.append(Unit(row))
        }
        return (trie, units)
    }

    private static func sideWords() -> [Side: Trie] {
        var tries: [Side: Trie] = [:]
        for row in Rows("sides.tsv") {
            if let side = Side(rawValue: row[1].text) { tries[side, default: Trie()].insert(row[0].scalars, 1) }
        }
        return tries
    }

    private static func cues() -> (Trie, [Cue]) {
        var trie = Trie()
        var sets: [Cue] = []
        for row in Rows("cues.tsv") {
            var cue: Cue = []
            for name in row[1].text.split(separator: ",") { cue.formUnion(Cue.names[String(name)] ?? []) }
            trie.insert(row[0].scalars, sets.count)
            sets.append(cue)
        }
        return (trie, sets)
    }
}
