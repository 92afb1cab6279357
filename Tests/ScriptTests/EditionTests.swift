import Script
import Testing

@Suite struct EditionTests {
    let source = SourceText(name: "page", text: "标题\n正文。\n第1版")

    @Test func ledgerIsExactWhenEachCharacterHasOnePlace() {
        let article = Article(
            title: .init(SpannedText(source, Span(0, 6))), body: [.paragraph(SpannedText(source, Span(7, 16)))])
        let edition = Edition(articles: [article], furniture: [SpannedText(source, Span(17, 24))])
        #expect(edition.ledger(of: source).isExact)
    }

    @Test func ledgerNamesWhatIsLostAndDoubled() {
        let article = Article(
            title: .init(SpannedText(source, Span(0, 3))),
            body: [.paragraph(SpannedText(source, Span(7, 16))), .paragraph(SpannedText(source, Span(7, 10)))])
        let ledger = Edition(articles: [article]).ledger(of: source)
        #expect(ledger.lost.first == Span(3, 6))
        #expect(ledger.doubled == [Span(7, 10)])
    }

    @Test func aDerivedTitleIsNotInTheLedger() {
        let article = Article(
            title: .init(SpannedText("标题", from: nil), isDerived: true), body: [.paragraph(SpannedText(source, source.span))])
        #expect(Edition(articles: [article]).ledger(of: source).isExact)
    }

    @Test func positionsCountLinesAndScalars() {
        #expect(source.position(of: 0) == (1, 1))
        #expect(source.position(of: 10) == (2, 2))
        #expect(source.position(of: 20) == (3, 2))
    }
}
