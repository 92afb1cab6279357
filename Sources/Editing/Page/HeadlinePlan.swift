/// Gives every headline of a page its place: title, kicker, deck or subhead of an article.
struct HeadlinePlan {
    private var grouping: Grouping
    private let groups: [[Int]]
    private(set) var plans: [ArticlePlan] = []
    private(set) var titles: [Int?]
    private(set) var kickers: [Int?]
    private(set) var decks: [Int?]
    private(set) var subheads: [[(heading: Int, place: Int)]]
    private(set) var confidences: [Double]
    /// Subheads of section starts, by headline.
    private var fixed: [(group: Int, place: Int)?] = []

    init(grouping: Grouping, groups: [[Int]]) {
        self.grouping = grouping
        self.groups = groups
        titles = [Int?](repeating: nil, count: groups.count)
        kickers = titles
        decks = titles
        subheads = [[(heading: Int, place: Int)]](repeating: [], count: groups.count)
        confidences = [Double](repeating: 0.5, count: groups.count)
        for group in groups { plans.append(self.grouping.plan(group)) }
        fixed = [(group: Int, place: Int)?](repeating: nil, count: grouping.desk.headings.count)
    }

    mutating func assign() {
        guard !grouping.desk.headings.isEmpty, !groups.isEmpty else { return }
        let offers = grouping.headlineOffers(groups)
        let gains = offers.gains
        var home = [Int?](repeating: nil, count: gains.count)
        for (heading, column) in Assignment.best(gains).enumerated() {
            guard let column else { continue }
            if column < groups.count {
                home[heading] = column
                titles[column] = heading
                let rival = gains.indices.filter { $0 != heading }.map { gains[$0][column] }.max() ?? 0
                let elsewhere = gains[heading].indices.filter { $0 != column }.map { gains[heading][$0] }.max() ?? 0
                confidences[column] = Double.probability(gains[heading][column] - max(0, rival * 0.5, elsewhere))
            } else {
                let slot = offers.slots[column - groups.count]
                fixed[heading] = slot
            }
        }
        demoteSubheads(&home)
        attachNeighbours(&home, gains)
        placeSubheads(home)
    }

    // MARK: Articles without a title

    /// A page may print a title as a picture: then all headlines found are subheads. The one that was taken for the title gives
    /// itself away by saying more about a later section than about the lead, and by being as short as its sisters.
    private mutating func demoteSubheads(_ home: inout [Int?]) {
        for group in groups.indices {
            guard let title = titles[group] else { continue }
            let sisters = home.indices.filter { home[$0] == nil && favourite($0) == group }
            let plan = plans[group]
            let desk = grouping.desk
            guard sisters.count >= 2, desk.headings[title].follower != plan.paragraphs.first, plan.paragraphs.count >= 5 else {
                continue
            }
            let widest = sisters.map { desk.headings[$0].width }.max() ?? 0
            guard desk.headings[title].width <= widest + 2 else { continue }
            let taken = sisters.compactMap { fixed[$0]?.place }
            let starts = grouping.regionStarts(groups[group]).filter { !taken.contains($0) }
            let lead = desk.match.odds(title, over: Array(plan.paragraphs.prefix(2)))
            var best: (odds: Double, place: Int)?
            for place in starts {
                let odds = desk.match.odds(title, over: Array(plan.paragraphs[place..<min(plan.paragraphs.count, place + 4)]))
                if odds > best?.odds ?? -.infinity { best = (odds, place) }
            }
            guard let best, best.odds > lead + desk.weights.demotion else { continue }
            titles[group] = nil
            home[title] = nil
            fixed[title] = (group, best.place)
            confidences[group] = 0.5
        }
    }

    /// The article that a headline suits best as a subhead.
    private mutating func favourite(_ heading: Int) -> Int {
        if let slot = fixed[heading] { return slot.group }
        let odds = groups.map { grouping.subheadOdds($0)[heading] }
        return groups.indices.max { odds[$0] < odds[$1] } ?? 0
    }

    // MARK: Kickers and decks

    /// A headline next to a title that is no better placed elsewhere belongs to it; the most telling short one of such a group is the title.
    private mutating func attachNeighbours(_ home: inout [Int?], _ gains: [[Double]]) {
        let desk = grouping.desk
        let subheadOdds = groups.map { grouping.subheadOdds($0) }
        for heading in home.indices {
            var best: (odds: Double, group: Int)?
            let asSubhead = subheadOdds.map { $0[heading] }.max() ?? -4
            let favourite = fixed[heading]?.group ?? groups.indices.max { subheadOdds[$0][heading] < subheadOdds[$1][heading] }
            for neighbour in [heading - 1, heading + 1] where home.indices.contains(neighbour) {
                let touches = neighbour < heading ? desk.headings[heading].touchesPrevious : desk.headings[heading].touchesNext
                guard touches, let group = home[neighbour], group != home[heading], titles[group] == neighbour else { continue }
                guard (neighbour < heading ? decks[group] : kickers[group]) == nil else { continue }
                var odds =
                    (group == favourite ? desk.weights.neighbour : desk.weights.neighbourElsewhere)
                    + desk.match.odds(heading, over: plans[group].paragraphs)
                odds += max(-0.6, min(0.6, desk.weights.neighbourLength * (Double(desk.headings[heading].text.count) - 8)))
                if desk.headings[heading].follower == plans[group].paragraphs.first { odds += desk.adjacency }
                if odds > best?.odds ?? -.infinity { best = (odds, group) }
            }
            guard let best, best.odds > asSubhead, let title = titles[best.group] else { continue }
            if let given = home[heading] {
                // a title that stands with another one and says little about its own text
                let scaled = desk.weights.subheadScale * max(-2, asSubhead)
                guard best.odds > gains[heading][given] + scaled + desk.weights.titleMove else { continue }
                titles[given] = nil
                confidences[given] = 0.5
            }
            home[heading] = best.group
            if heading < title { kickers[best.group] = heading } else { decks[best.group] = heading }
        }
        for group in groups.indices {
            guard let title = titles[group] else { continue }
            let members = [kickers[group], title, decks[group]].compactMap { $0 }
            guard members.count > 1 else { continue }
            let best = members.max { titleWorth($0, group) < titleWorth($1, group) } ?? title
            guard best != title else { continue }
            titles[group] = best
            let others = members.filter { $0 != best }
            kickers[group] = others.first { $0 < best }
            decks[group] = others.first { $0 > best }
            if others.count == 2, kickers[group] == nil || decks[group] == nil {
                kickers[group] = others[0]
                decks[group] = others[1]
            }
        }
    }

    /// Of the lines of one head the title is short and names the subject.
    private func titleWorth(_ heading: Int, _ group: Int) -> Double {
        let desk = grouping.desk
        return (desk.headings[heading].isSideLine ? -2 : 0) + desk.weights.groupMatch
            * desk.match.odds(heading, over: plans[group].paragraphs) - desk.weights.groupLength
            * desk.headings[heading].width
    }

    // MARK: Subheads

    private mutating func placeSubheads(_ home: [Int?]) {
        var waiting: [[Int]] = [[Int]](repeating: [], count: groups.count)
        let odds = groups.map { grouping.subheadOdds($0) }
        for heading in home.indices where home[heading] == nil {
            let group = fixed[heading]?.group ?? groups.indices.max { odds[$0][heading] < odds[$1][heading] } ?? 0
            waiting[group].append(heading)
        }
        for group in groups.indices where !waiting[group].isEmpty {
            let plan = plans[group]
            let starts = grouping.sectionStarts(plan)
            var gains = waiting[group].map { heading in
                (0..<plan.paragraphs.count).map { place in
                    place == 0 ? 0.01 : self.gain(heading, plan, place, plan.paragraphs.count, starts)
                }
            }
            var places = Assignment.best(gains)
            // a section ends where the next begins: weigh again with the true ends
            for _ in 0..<3 {
                let taken = places.compactMap { $0 }.sorted()
                for (row, heading) in waiting[group].enumerated() {
                    for place in 1..<max(1, plan.paragraphs.count) {
                        let end = taken.first { $0 > place } ?? plan.paragraphs.count
                        var gain = self.gain(heading, plan, place, end, starts)
                        if taken.contains(where: { $0 != place && abs($0 - place) == 1 }), places[row] != place { gain -= 0.8 }
                        gains[row][place] = gain
                    }
                }
                let again = Assignment.best(gains)
                if again == places { break }
                places = again
            }
            for (row, heading) in waiting[group].enumerated() { subheads[group].append((heading, places[row] ?? 0)) }
        }
    }

    /// What a place is worth for a subhead; sections and changes of column are where subheads stand.
    private mutating func gain(_ heading: Int, _ plan: ArticlePlan, _ place: Int, _ end: Int, _ starts: Set<Int>) -> Double {
        let isStart = starts.contains(plan.paragraphs[place])
        var gain = 20 + grouping.desk.subhead(heading, in: plan, at: place, to: end, isSectionStart: isStart, whole: 0)
        if isStart { gain += grouping.desk.weights.placedAtStart }
        if let slot = fixed[heading], slot.place == place { gain += 4 }
        if grouping.desk.changesColumn(plan, at: place) { gain += grouping.desk.weights.placedAtChange }
        return gain
    }
}
