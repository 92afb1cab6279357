import Normalizing
import Script
import Support
import Testing

/// Our tables: written, readings a newsreader may give, why.
let tables = [
    "abbrev", "address", "alnum_model", "alnum_tech", "ambig", "approx", "big", "bulletin", "classified", "clock", "codes",
    "contests", "contexts", "control", "counts", "daily", "date_full", "date_partial", "decimal", "devices", "duration", "edges",
    "finance",
    "fraction", "furniture", "geo", "id", "initialism", "latin", "latin_hanzi", "latin_word", "law", "lives", "markets", "math",
    "measure", "measures", "medicine", "military", "mixed", "money", "money_cn", "name_number", "nature", "negative", "numbers",
    "obituary", "ordinal", "percent", "phone", "places", "politics", "press", "prose", "range", "rank", "rate", "ratio", "roman",
    "scales", "science", "second_judge", "second_judge_latin", "sections", "seed", "short", "signs", "spacing", "sport", "sports",
    "standard", "symbols",
    "temperature", "third_judge", "timerange",
    "transport", "two", "url", "wanyi", "weather", "web", "years",
]

@Suite struct TableTests {
    @Test(arguments: try tables.flatMap { try Row.table("Tables/\($0).tsv") })
    func readsAsANewsreader(_ row: Row) {
        let spoken = folded(normalizer.spoken(sentence(row.written)).spoken.spoken)
        let accepted = row.expected.split(separator: "|", omittingEmptySubsequences: false).map { folded(String($0)) }
        #expect(accepted.contains(spoken), "\(spoken)")
    }

    @Test func areMany() throws {
        #expect(try tables.reduce(0) { try $0 + Row.table("Tables/\($1).tsv").count } >= 1_500)
    }
}
