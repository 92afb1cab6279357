import Glibc
import Normalizing
import Script
import Support
import Testing

/// The invariants of `SpokenSentence` on every set, on the seed and on generated text.
@Suite struct LawTests {
    @Test(arguments: ["Tables/dev_tn.tsv", "Tables/regress_tn.tsv"])
    func holdForTheSets(_ table: String) throws {
        for row in try Row.table(table).dropFirst() {
            #expect(brokenLaws(of: normalizer.spoken(sentence(row.fields[1])).spoken) == [], "\(row)")
        }
    }

    @Test(arguments: tables)
    func holdForOurTables(_ name: String) throws {
        for row in try Row.table("Tables/\(name).tsv") {
            #expect(brokenLaws(of: normalizer.spoken(sentence(row.written)).spoken) == [], "\(row)")
        }
    }

    @Test func holdForTheSeed() throws {
        for line in try seedSentences() {
            #expect(brokenLaws(of: normalizer.spoken(sentence(line)).spoken) == [], "\(line)")
        }
    }

    /// Text made of what rules start with, glued at random; BOBAO_FUZZ says how many for each seed.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func holdForGeneratedText(_ seed: UInt64) {
        var generator = Generator(seed: seed)
        let count = getenv("BOBAO_FUZZ").flatMap { Int(String(cString: $0)) } ?? 800
        for _ in 0..<count {
            let text = randomText(&generator)
            #expect(brokenLaws(of: normalizer.spoken(sentence(text)).spoken) == [], "\(text)")
        }
    }

    /// Any scalar at all.
    @Test func holdForAnyScalar() {
        var generator = Generator(seed: 9)
        for _ in 0..<600 {
            var text = String.UnicodeScalarView()
            for _ in 0..<8 {
                let top: UInt32 = Bool.random(using: &generator) ? 0x3100 : 0x1ffff
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &generator)) { text.append(scalar) }
            }
            #expect(brokenLaws(of: normalizer.spoken(sentence(String(text))).spoken) == [], "\(text)")
        }
    }

    @Test func plainHanziStandForThemselves() {
        let spoken = normalizer.spoken(sentence("新华社北京十月一日电")).spoken
        #expect(spoken.tokens.count == 1)
        #expect(spoken.pieces.map(\.text) == ["新华社北京十月一日电"])
        #expect(spoken.pieces[0].form == .verbatim)
    }

    /// The offsets lead through the joined lines back to the characters of the file.
    @Test func leadBackToTheSource() throws {
        let source = SourceText(name: "page", text: "增长2 \n100多\n位，CAR \nT细\n胞占25\n%。")
        var text = SpannedText()
        var offset = 0
        for line in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
            text.append(SpannedText(source, Span(offset, offset + line.utf8.count)))
            offset += line.utf8.count + 1
        }
        let written = Sentence(number: 0, role: .body, paragraph: 0, text: text, close: .stop)
        let spoken = normalizer.spoken(written).spoken
        #expect(brokenLaws(of: spoken) == [])
        let bytes = Array(text.text.utf8)
        for token in spoken.tokens {
            let origin = text.sources(of: token.written).map { String(source[$0]) }.joined()
            #expect(origin == String(decoding: bytes[token.written], as: UTF8.self))
        }
        #expect(folded(spoken.spoken) == folded("增长两千一百多位，C A R T细胞占百分之二十五。"))
    }

    /// A long run of one thing is no special case.
    @Test(arguments: ["1", "1-2/3.4,5:6%", "a.", "²", "{a|b", "{a|b}", "电话1", "1+", "80、", "aA1-", "1元/", "1,000", "Ⅱ", "一", "😀"])
    func holdForLongRuns(_ unit: String) {
        let spoken = normalizer.spoken(sentence(String(repeating: unit, count: 2_000 / unit.utf8.count))).spoken
        #expect(brokenLaws(of: spoken) == [])
    }
}

/// Pieces of the alphabet that rules start with.
private func randomText(_ generator: inout Generator) -> String {
    let parts = [
        "1", "2", "0", "12", "2024", "360", "110", "985", "13912345678", ".", ",", ":", "-", "–", "—", "~", "/", "+", "±", "%", "‰",
        "℃", "°C",
        "$", "¥", "€", "HK$", " billion", "bn", "m", "pH", "Ca", "SO4", "LVIII", "民国", "级校友", "、", "和", "转", "BA", "世界杯", "年", "月",
        "日", "号", "点", "分", "秒", "元", "万", "亿", "多", "第", "个", "米", "至", "比分", "电话", "编号", "成绩",
        "kg", "km", "h", "GB", "A", "AI", "GPT", "iPhone", "Sora", "x", "V", "II", "Ⅲ", "α", "①", "²", "⁻", "₂", "½", "→", "·", "#",
        "@", "&", "*",
        "（", "）", "“", "”", "{", "|", "}", "，", "。", " ", "  ", "　", "😀", "é", "Ж", "あ", "中", "国", "歼", "室", "www.", ".com", "=",
        ">", "≥", "×",
        "√", "^", "_", "'", "′", "″", "°", "\u{200b}", "\u{feff}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &generator) { text += parts.randomElement(using: &generator) ?? "" }
    return text
}
