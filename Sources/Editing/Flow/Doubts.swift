import Script

/// What an editor should look at in an edition: headlines, orders and memberships that the text does not decide.
struct Doubts: Sendable {
    /// Whether the parts were moved about, or stand as the source has them.
    enum Order: Sendable { case given, rebuilt }

    let page: PageText
    let setter: Setter
    let order: Order

    /// Confidence in a headline below this is reported.
    static let leastSureTitle = 0.7
    /// The same for the order and the membership of the parts.
    static let leastSureParts = 0.5

    func findings(on drafts: [Draft]) -> [Finding] {
        drafts.flatMap(findings)
    }

    private func findings(on draft: Draft) -> [Finding] {
        guard let lead = draft.paragraphs.first ?? draft.title else { return [] }
        let name = "the piece that begins “\(String(setter.text(lead).text.prefix(12)))…”"
        var findings: [Finding] = []
        if let title = draft.title {
            if draft.titleConfidence < Self.leastSureTitle, !draft.hasNotedTitle {
                let text = setter.text(title, .headline).text
                findings.append(
                    Finding(
                        .warning, "editing.title", "unsure whether “\(text)” is the headline of \(name): check it in the script",
                        at: page.span(title)))
            }
        } else if !draft.isCaption {
            findings.append(
                Finding(
                    .note, "editing.title",
                    "no headline found for \(name): one was made of its first words, shown but not spoken\(suggestion(draft))",
                    at: page.span(lead)))
        }
        if draft.orderConfidence < Self.leastSureParts {
            findings.append(
                Finding(
                    .warning, "editing.order", "unsure of the order of the parts of \(name): check it in the script",
                    at: page.span(lead)))
        }
        if draft.membershipConfidence < Self.leastSureParts, order == .given {
            findings.append(
                Finding(
                    .note, "editing.beginning", "\(name) may be a section of the article before it: then make its title a subhead",
                    at: page.span(lead)))
        } else if draft.membershipConfidence < Self.leastSureParts {
            findings.append(
                Finding(
                    .warning, "editing.membership", "unsure whether all paragraphs of \(name) belong to it: check it in the script",
                    at: page.span(lead)))
        }
        return findings
    }

    /// The headline of the page that would suit an article without one best.
    private func suggestion(_ draft: Draft) -> String {
        guard let title = draft.likelyTitle else { return "" }
        return "; if it has one on the page, it is “\(setter.text(title, .headline).text)”"
    }
}
