import Script
import Support
import SystemPackage
import Testing

@testable import Producing

/// Texts that nobody should have written, through the whole line: read, edited, normalized, pronounced, spoken, mastered.
@Suite struct HostileTextTests {
    private static let pieces = [
        "新华社", "北京", "2024年", "3.14%", "１２", "①", "Ⅻ", "㎏", "½", "GPT-4", "Ca²⁺", "https://a.cn/?q=1", "{长|zhang3}", "{|}",
        "{a|", "[[m'A55]]", "]]", "[[", "<audio src=\"x\">", "<!-- ", "\u{1}900S", "\u{0}", "\u{7}", "\u{202e}", "\u{200d}",
        "\u{301}",
        "👩‍👩‍👧‍👦", "🇨🇳", "\u{e000}", "\u{fffd}", "龘", "𠮷", "𪚥", "々", "〇", "ー", "あ", "한", "Ω", "Ж", "ﷺ", "“", "”", "（", "）", "——",
        "……", "。", "，", "、", "！", "？", "\n", "\n\n", "　", " ", "\t", "# ", "- ", "> ", "|", "\\", "%", "$", "¥1亿", "-", "~", "^",
        "_",
        "1".padded(60), "啊".padded(90), "a".padded(300), "A".padded(40), "9:99", "0/0", "-0.0", "１，０００", "第", "两", "点", "们", "儿",
    ]

    private static func text(_ random: inout Generator) -> String {
        (0..<Int.random(in: 1...14, using: &random)).map { _ in
            // Half of it is any character at all.
            if Bool.random(using: &random) { return pieces.randomElement(using: &random) ?? "" }
            let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x2FFFF, using: &random))
            return scalar.map { String($0) } ?? "字"
        }.joined()
    }

    /// `scripts/fuzz` does the same to the built program, ten thousand times.
    @Test func noTextLosesAJob() async throws {
        let count = 100
        var random = Generator(seed: 11)
        let producer = Producer(settings: Settings(workers: 2, executable: FilePath(Program.path)))
        for batch in 0..<count / 50 {
            let lines = (0..<50).map { _ in Self.text(&random) + "。" }.joined(separator: "\n\n")
            let speech = try await producer.speech(of: SourceText(name: "hostile", text: lines))
            let lost = speech.findings.filter { $0.severity == .error }
            #expect(lost.isEmpty, "batch \(batch)")
            #expect(speech.recording.samples.count > 22050)
        }
    }
}

extension String {
    fileprivate func padded(_ count: Int) -> String { String(repeating: self, count: count) }
}
