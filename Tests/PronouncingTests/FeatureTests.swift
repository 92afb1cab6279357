import Script
import Support
import Testing

@testable import Pronouncing

/// The model is trained in Python and used in Swift: both must see the same words and features.
@Suite struct FeatureTests {
    @Test(arguments: try Row.table("Tables/features.tsv"))
    func seesWhatTrainingSaw(_ row: Row) {
        let table = WordTable()
        let line = Line(PlainText.spoken(row.written), sounds: Sounds.shared)
        let segmentation = Segmentation(line.items, table: table)
        let lengths = line.items.indices.filter { segmentation.starts[$0] == $0 }.map { segmentation.lengths[$0] }
        #expect(lengths.map(String.init).joined(separator: " ") == row.expected)
        let model = PolyphoneModel()
        let features = Features(line, segmentation, table, model)
        let reader = Reader(table: table, model: model)
        var hashes: [UInt64] = []
        var sums: [String] = []
        for (item, this) in line.items.enumerated() where this.kind == .hanzi {
            let (lexical, confidence) = reader.lexical(item, segmentation)
            features.hashes(
                of: item, lexical: UInt64(lexical ?? 0), confidence: UInt64(confidence.map { $0.rawValue + 1 } ?? 0), into: &hashes)
            sums.append(String(hashes.reduce(0, &+) & 0xFFFF_FFFF))
        }
        #expect(sums.joined(separator: " ") == row.fields[2])
    }
}
