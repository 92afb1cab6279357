/// The order of a bulletin made from a page: the lead story first, then the other stories, briefs, captions.
///
/// The lead is the longest story; stories more than half as long follow it by length, the rest as the page has them.
enum BulletinOrder {
    static func sorted(_ drafts: [Draft]) -> [Draft] {
        let lengths = drafts.map { draft in draft.parts.reduce(0) { $0 + $1.piece.count } }
        let longest = lengths.max() ?? 0
        func rank(_ index: Int) -> (Int, Int, Int) {
            let draft = drafts[index]
            if draft.isCaption { return (3, 0, place(index)) }
            if draft.isBrief { return (2, 0, place(index)) }
            if lengths[index] * 2 > longest { return (0, -lengths[index], place(index)) }
            return (1, 0, place(index))
        }
        func place(_ index: Int) -> Int {
            drafts[index].title?.first ?? drafts[index].parts.first?.piece.first ?? 0
        }
        return drafts.indices.sorted { rank($0) < rank($1) }.map { drafts[$0] }
    }
}
