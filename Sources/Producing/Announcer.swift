import Lexicon
import Normalizing
import Script

/// How much is said around the articles.
package enum Announcing: String, Sendable, CaseIterable {
    /// Nothing: the articles follow one another.
    case none
    /// An earcon before each article, whose title is spoken anyway.
    case titles
    /// An opening with date, number of items and headlines, the number of each item, and an end.
    case full
}

/// Writes what the announcer says; the words come from a table.
struct Announcer {
    /// The bulletin's title; nil when the user gave none.
    let title: String?
    /// Such as `2026-03-01`.
    let date: String?
    let normalizer: Normalizer
    private let words: [String: String]

    init(title: String?, date: String?, normalizer: Normalizer) {
        self.title = title
        self.date = date
        self.normalizer = normalizer
        words = Dictionary(
            Lexicon.table("producing/announcements.tsv").rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    /// The opening: welcome, date, number of items, headlines.
    func opening(headlines: [String]) -> [SpokenSentence] {
        var lines = [line("opening", ["title": name])]
        if let date { lines.append(line("date", ["date": Self.written(date)])) }
        lines.append(line("count", ["count": String(headlines.count)]))
        if headlines.count > 1 {
            lines.append(line("headlines"))
            lines += headlines.map { $0.last.map("。！？…".contains) == true ? $0 : $0 + "。" }
        }
        lines.append(line("details"))
        return sentences(lines)
    }

    func number(_ number: Int) -> [SpokenSentence] {
        sentences([line("number", ["number": String(number)])])
    }

    func closing() -> [SpokenSentence] {
        sentences([line("closing", ["title": name])])
    }

    private var name: String { title ?? line("untitled") }

    private func line(_ key: String, _ values: [String: String] = [:]) -> String {
        values.sorted { $0.key < $1.key }.reduce(words[key] ?? "") { text, value in
            text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false).joined(separator: value.value)
        }
    }

    private func sentences(_ lines: [String]) -> [SpokenSentence] {
        lines.filter { !$0.isEmpty }.enumerated().map { index, text in
            let sentence = Sentence(
                number: index, role: .announcement, paragraph: 0, text: SpannedText(text, from: nil), close: .stop)
            return normalizer.spoken(sentence).spoken
        }
    }

    /// `2026-03-01` → 2026年3月1日.
    static func written(_ date: String) -> String {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? "\(parts[0])年\(parts[1])月\(parts[2])日" : date
    }
}
