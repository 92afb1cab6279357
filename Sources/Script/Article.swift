/// One piece of a page or bulletin, with its parts told apart.
package struct Article: Sendable, Hashable {
    package enum Kind: String, Sendable { case article, brief, caption }

    /// A headline and how far it can be trusted.
    package struct Title: Sendable, Hashable {
        package let text: SpannedText
        /// True when the page prints no title and this one was taken from the article's own words: it is shown, not spoken.
        package let isDerived: Bool
        /// 0 (a guess) to 1 (certain).
        package let confidence: Double

        package init(_ text: SpannedText, isDerived: Bool = false, confidence: Double = 1) {
            self.text = text
            self.isDerived = isDerived
            self.confidence = confidence
        }
    }

    /// A part of the body, in reading order.
    package enum Block: Sendable, Hashable {
        case subhead(SpannedText)
        case paragraph(SpannedText)

        package var text: SpannedText {
            switch self {
            case .subhead(let text), .paragraph(let text): text
            }
        }
    }

    package var kind: Kind
    package var title: Title?
    /// 引题, the small line above the headline.
    package var kicker: SpannedText?
    /// 副题, the lines below the headline.
    package var deck: SpannedText?
    /// “本报记者 …” before the body.
    package var byline: SpannedText?
    package var body: [Block]
    /// “（据《科技日报》）”, “新华社发”: whose text or picture it is, after the body.
    package var attribution: SpannedText?
    /// How sure the membership and order of the parts are: 0 to 1.
    package var confidence: Double
    /// Why it stands where it does in its edition, as far as an editor has decided.
    package var placement: Placement?

    package init(
        kind: Kind = .article, title: Title? = nil, kicker: SpannedText? = nil, deck: SpannedText? = nil,
        byline: SpannedText? = nil,
        body: [Block] = [], attribution: SpannedText? = nil, confidence: Double = 1, placement: Placement? = nil
    ) {
        self.kind = kind
        self.title = title
        self.kicker = kicker
        self.deck = deck
        self.byline = byline
        self.body = body
        self.attribution = attribution
        self.confidence = confidence
        self.placement = placement
    }

    /// Every text of the article that stands in the source, in reading order; a derived title does not.
    package var printedTexts: [SpannedText] {
        var texts: [SpannedText] = []
        if let kicker { texts.append(kicker) }
        if let title, !title.isDerived { texts.append(title.text) }
        if let deck { texts.append(deck) }
        if let byline { texts.append(byline) }
        texts += body.map(\.text)
        if let attribution { texts.append(attribution) }
        return texts
    }
}
