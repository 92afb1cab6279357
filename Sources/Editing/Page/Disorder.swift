/// Whether a text shows that its parts are out of place, as the text of a newspaper page is after it was taken out of its columns.
enum Disorder {
    static func isShown(by fragments: [Fragment], _ page: PageText, _ layout: Layout) -> Bool {
        guard layout.isWrapped else { return false }
        var brokenColumns = 0
        var closings = 0
        var bylines = 0
        var headingRun = 0
        var longestRun = 0
        var bodies = 0
        for (index, fragment) in fragments.enumerated() {
            headingRun = fragment.kind == .heading ? headingRun + 1 : 0
            longestRun = max(longestRun, headingRun)
            switch fragment.kind {
            case .attribution, .credit: closings += 1
            case .byline: bylines += 1
            case .body:
                bodies += 1
                if fragment.closing != nil { closings += 1 }
                if fragment.isLastInBlock, fragment.closing == nil, index + 1 < fragments.count,
                    !page.endsSentence(fragment.piece)
                {
                    brokenColumns += 1
                }
            default: break
            }
        }
        let endsWithHeadlines = headingRun >= 1 && bodies >= 3 && longestRun >= 1
        guard bodies >= 3 else { return false }
        if brokenColumns >= 2 || longestRun >= 4 || closings >= 2 || bylines >= 2 { return true }
        return brokenColumns == 1 && (closings > 0 || longestRun >= 2 || endsWithHeadlines)
    }
}
