import Script
import Support
import Testing

@testable import Reading

@Suite struct ReaderTests {
    static let sample = "中国科学院的研究人员发现，这种材料在室温下可以快速充放电。"

    /// Encodes by iconv(1), which knows every encoding that newsrooms have.
    private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
        try Program.shell("iconv -f UTF-8 -t \(encoding)", input: Array(text.utf8)).output
    }

    @Test(arguments: ["UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"])
    func findsTheEncoding(_ encoding: String) throws {
        let source = try Reader().source(of: try encoded(Self.sample, encoding), name: "page")
        #expect(source.text == Self.sample)
    }

    @Test(arguments: ["我們在學校裡學習中國的歷史和語言。", "經濟部說今年的出口會比去年好。"])
    func findsBig5(_ text: String) throws {
        #expect(try Reader().source(of: try encoded(text, "BIG5"), name: "page").text == text)
    }

    /// Any piece of the seed of at least ten characters is decoded right, or the encoding is asked for; never wrongly.
    @Test(arguments: ["GB18030", "UTF-16LE"])
    func isRightOnShortPieces(_ encoding: String) throws {
        let seed = try Row.fixture("../../seeds/000_e6c79f91e8f07749.txt")
        let characters = seed.filter { !$0.isWhitespace }.map(String.init)
        var random = Generator(seed: 7)
        var right = 0
        let tries = 60
        for _ in 0..<tries {
            let start = Int.random(in: 0..<characters.count - 10, using: &random)
            let text = characters[start..<start + 10].joined()
            let bytes = try encoded(text, encoding)
            guard let source = try? Reader().source(of: bytes, name: "piece") else { continue }
            #expect(source.text == text)
            right += 1
        }
        #expect(right * 100 >= tries * 90)
    }

    @Test func aByteOrderMarkIsNotText() throws {
        #expect(try Reader().source(of: [0xef, 0xbb, 0xbf] + Array("新闻".utf8), name: "page").text == "新闻")
    }

    @Test func namesTheOffsetOfABadByte() throws {
        let bytes = Array("新闻".utf8) + [0xff] + Array("联播".utf8)
        #expect(throws: ReadingError.malformed(name: "page", encoding: .utf8, offset: 6)) {
            try Reader(encoding: .utf8).source(of: bytes, name: "page")
        }
    }

    @Test func asksWhenUnsure() throws {
        // Two rare hanzi: nothing tells GB18030 from Big5 or UTF-16.
        let bytes = try encoded("鼹鼬", "GBK")
        let error = #expect(throws: ReadingError.self) { try Reader().source(of: bytes, name: "page") }
        #expect(error?.description.contains("--encoding") == true)
        #expect(try Reader(encoding: .gb18030).source(of: bytes, name: "page").text == "鼹鼬")
    }

    @Test(arguments: [[], Array("  \n\t ".utf8)])
    func refusesWhatHoldsNothing(_ bytes: [UInt8]) {
        #expect(throws: ReadingError.empty(name: "page")) { try Reader().source(of: bytes, name: "page") }
    }

    @Test func refusesBinaries() throws {
        var random = Generator(seed: 3)
        let noise = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
        for bytes in [noise, Array("%PDF-1.7 …".utf8), [0x50, 0x4b, 3, 4, 20, 0], Array("a\0\u{1}\u{2}\u{3}b".utf8)] {
            #expect(throws: ReadingError.self) { try Reader().source(of: bytes, name: "page") }
        }
    }

    @Test func evensOutLineEndsAndDropsControls() throws {
        let text = "一\r\n二\r三\u{2028}四\u{1}五\u{202e}六"
        #expect(try Reader().source(of: Array(text.utf8), name: "page").text == "一\n二\n三\n四五六")
    }

    @Test(arguments: [("GBK", TextEncoding.gb18030), ("utf8", .utf8), ("Big5-HKSCS", .big5), ("UTF-16", .utf16LittleEndian)])
    func knowsTheNamesOfEncodings(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }
}
