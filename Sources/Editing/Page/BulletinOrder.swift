import Script

/// The order of a bulletin made from a page: the lead story first, then the other stories, briefs, captions.
///
/// The lead is the longest story; stories more than half as long follow it by length, the rest as the page has them. Lengths that
/// differ little, and lengths of stories that may have a wrong paragraph, decide nothing: then the order of the page holds.
enum BulletinOrder {
    /// Stories longer than this share of the longest stand by their lengths.
    private static let long = 0.5
    /// Lengths that differ by less than this share of the longest count as equal.
    private static let grain = 0.1
    /// A story that is more likely than this to have its own paragraphs alone stands by its length: one paragraph more or less seldom
    /// makes another the longest.
    private static let leastSure = 0.35

    /// The drafts of a page in the order of the bulletin, each with the reason for its place.
    static func sorted(_ drafts: [Draft]) -> [Draft] {
        func isDoubtful(_ draft: Draft) -> Bool { draft.membershipConfidence < leastSure }
        let longest = drafts.filter { !$0.isCaption && !$0.isBrief && !isDoubtful($0) }.map(\.length).max() ?? 0
        var ranked: [(rank: (Int, Int, Int), reason: Placement.Reason, draft: Int)] = []
        for (index, draft) in drafts.enumerated() {
            let share = Double(draft.length) / Double(max(1, longest))
            if draft.isCaption {
                ranked.append(((3, 0, draft.start), .caption, index))
            } else if draft.isBrief {
                ranked.append(((2, 0, draft.start), .brief, index))
            } else if isDoubtful(draft) {
                ranked.append(((1, 0, draft.start), .doubtful, index))
            } else if share > long {
                ranked.append(((0, -Int(share / grain), draft.start), .length, index))
            } else {
                ranked.append(((1, 0, draft.start), .page, index))
            }
        }
        ranked.sort { $0.rank < $1.rank }
        if let first = ranked.first, first.reason == .length { ranked[0].reason = .lead }
        return numbered(ranked.map { drafts[$0.draft] }, ranked.map(\.reason))
    }

    /// The drafts of a source that is in order.
    static func given(_ drafts: [Draft]) -> [Draft] {
        numbered(drafts, [Placement.Reason](repeating: .given, count: drafts.count))
    }

    private static func numbered(_ drafts: [Draft], _ reasons: [Placement.Reason]) -> [Draft] {
        var numbers = [Int](repeating: 0, count: drafts.count)
        for (number, index) in drafts.indices.sorted(by: { (drafts[$0].start, $0) < (drafts[$1].start, $1) }).enumerated() {
            numbers[index] = number + 1
        }
        return zip(drafts.indices, reasons).map { index, reason in
            var draft = drafts[index]
            draft.placement = Placement(reason, length: draft.length, sourceNumber: numbers[index])
            return draft
        }
    }
}
