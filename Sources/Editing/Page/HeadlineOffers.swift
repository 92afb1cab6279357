/// What every headline of a page is worth in every place: columns are the titles of the groups, then the section starts.
struct HeadlineOffers {
    var gains: [[Double]] = []
    /// Worth of all headlines as subheads anywhere.
    var base = 0.0
    let groups: Int
    var slots: [(group: Int, place: Int)] = []

    init(groups: Int) { self.groups = groups }
}
