import Script
import Support
import Testing

@Suite struct SpannedTextTests {
    let source = SourceText(name: "page", text: "从电解液\n着手 AI")

    @Test func copiesKeepTheirOffsets() {
        let text = SpannedText(source, Span(3, 12))
        #expect(text.text == "电解液")
        #expect(text.sources(of: 3..<6) == [Span(6, 9)])
    }

    @Test func joinsNeighbouringRuns() {
        var text = SpannedText(source, Span(0, 3))
        text.append(SpannedText(source, Span(3, 6)))
        #expect(text.runs.count == 1)
        text.append(SpannedText(source, Span(13, 16)))
        #expect(text.runs.count == 2)
        #expect(text.text == "从电着")
    }

    @Test func insertionsHaveNoSource() {
        var text = SpannedText(source, Span(0, 3))
        text.append(" ", from: nil)
        text.append(SpannedText(source, Span(20, 22)))
        #expect(text.text == "从 AI")
        #expect(text.sources(of: 3..<4).isEmpty)
        #expect(text.firstSource(of: 3..<6) == Span(20, 22))
    }

    @Test func slicesOfRandomTextsTileThem() {
        var random = Generator(seed: 1)
        let scalars = Array(source.text.unicodeScalars)
        for _ in 0..<500 {
            var text = SpannedText()
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                if Bool.random(using: &random) {
                    text.append("，", from: nil)
                } else {
                    let start = Int.random(in: 0..<scalars.count, using: &random)
                    let end = Int.random(in: start...scalars.count, using: &random)
                    let low = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
                    let length = scalars[start..<end].reduce(0) { $0 + UTF8.width($1) }
                    text.append(SpannedText(source, Span(low, low + length)))
                }
            }
            var offsets = [0]
            for scalar in text.text.unicodeScalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
            let cut = offsets.randomElement(using: &random) ?? 0
            var joined = text.slice(0..<cut)
            joined.append(text.slice(cut..<text.count))
            #expect(joined == text)
            #expect(text.runs.reduce(0) { $0 + $1.length } == text.text.utf8.count)
        }
    }
}
