import Lexicon
import Script

/// The words that name agency, place and day before a news item begins: 新华社北京6月5日电, 本报讯.
///
/// Print sets them apart by a space or by type, and a newsreader rests after them.
struct Datelines: Sendable {
    static let shared = Datelines()

    /// A dateline is no longer than this, 新华社联合国总部12月31日电 with its date in words.
    private static let longest = 28

    private let openings: [[UInt32]]
    private let closings: [[UInt32]]

    private init() {
        let rows = Lexicon.table("pronouncing/datelines.tsv").rows.map { ($0[0], $0[1].unicodeScalars.map(\.value)) }
        openings = rows.filter { $0.0 == "opening" }.map(\.1)
        closings = rows.filter { $0.0 == "closing" }.map(\.1)
    }

    /// The number of items that the line's dateline has; nil when it has none, or when a word goes on at its end (新华社电视台).
    func length(in line: Line, _ segmentation: Segmentation) -> Int? {
        let scalars = line.items.prefix(Self.longest).map(\.scalar)
        guard let opening = openings.first(where: { scalars.starts(with: $0) }) else { return nil }
        for end in opening.count...max(opening.count, scalars.count) where end < scalars.count {
            guard closings.contains(where: { scalars[..<end].suffix($0.count) == $0[...] }) else { continue }
            return segmentation.starts[end] == end ? end : nil
        }
        return nil
    }
}
