package import Script

/// Rebuilds the articles of a text: joins wrapped lines, finds headlines, orders the pieces.
///
/// A text that is in order stays in order. Only a page that shows its disorder (columns that break off in the middle of a
/// sentence, headlines collected away from their bodies) is taken apart and put together anew. Whatever happens, each
/// character of the source that is not white space stands in exactly one place of the edition.
package struct Editor: Sendable {
    private let credits: Credits
    private let cues: Cues
    private let words: WordList
    /// What the evidence on a page weighs.
    package var weights: PageWeights

    package init(weights: PageWeights = PageWeights()) {
        self.weights = weights
        credits = Credits()
        cues = Cues()
        words = WordList()
    }

    /// The articles of a source in the order of the bulletin, and what was uncertain on the way.
    package func edition(of source: SourceText) -> (edition: Edition, findings: [Finding]) {
        let page = PageText(source)
        guard !page.glyphs.isEmpty else { return (Edition(articles: []), []) }
        if let script = ScriptFlow(page, credits: credits) {
            return (Proof(page, cues: cues).edition(BulletinOrder.given(script.drafts), furniture: script.furniture), [])
        }
        let layout = Layout(page)
        let fragments = Cutter(page: page, layout: layout, credits: credits, cues: cues, words: words).fragments()
        if Disorder.isShown(by: fragments, page, layout),
            let (drafts, furniture) = PageFlow(page: page, credits: credits, cues: cues, words: words, weights: weights).drafts(
                fragments)
        {
            return proofread(drafts, furniture, page, .rebuilt)
        }
        let likeness = Likeness(page: page, words: words, cues: cues)
        let flow = OrdinaryFlow(page: page, layout: layout, credits: credits, cues: cues, likeness: likeness)
        let (drafts, furniture) = flow.drafts(fragments)
        return proofread(BulletinOrder.given(drafts), furniture, page, .given)
    }

    private func proofread(
        _ drafts: [Draft], _ furniture: [Piece], _ page: PageText, _ order: Doubts.Order
    ) -> (edition: Edition, findings: [Finding]) {
        let proof = Proof(page, cues: cues)
        let isAlone = drafts.count == 1 && drafts[0].title == nil
        let findings = isAlone ? [] : Doubts(page: page, setter: proof.setter, order: order).findings(on: drafts)
        return (proof.edition(drafts, furniture: furniture), findings)
    }
}
