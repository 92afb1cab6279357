import Pronouncing
import Support
import Testing

@Suite struct PolyphoneTests {
    static let pronouncer = Pronouncer()

    /// Each named character, in the order of the sentence, with its reading.
    @Test(arguments: try Row.table("Tables/polyphones.tsv"))
    func readsInContext(_ row: Row) {
        let characters = row.written.filter { $0.unicodeScalars.first?.properties.isIdeographic == true }
        let read = zip(characters, Self.pronouncer.pinyin(of: PlainText.spoken(row.written))).map { "\($0)\($1)" }
        let named = Set(row.expected.split(separator: " ").compactMap(\.first))
        #expect(read.filter { $0.first.map(named.contains) == true } == row.expected.split(separator: " ").map(String.init))
    }
}
