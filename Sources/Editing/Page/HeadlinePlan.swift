/// Gives every headline of a page its place: title, kicker, deck or subhead of an article.
///
/// All places are weighed together, because a headline that says nothing of its text is found only by what is left for it: an
/// article has one title, its subheads come in sets and divide it evenly, kickers and decks stand beside their title.
struct HeadlinePlan {
    enum Role: Int, Sendable { case title, kicker, deck, subhead }

    struct Seat: Sendable, Hashable {
        var group: Int
        var role: Role
    }

    /// Where the headlines of one article stand.
    struct Head: Sendable {
        var title: Int?
        var kicker: Int?
        var deck: Int?
        var subheads: [(heading: Int, place: Int)] = []
        /// 0 to 1; of the title, or of there being none.
        var confidence = 0.5
    }

    private var grouping: Grouping
    private let groups: [[Int]]
    private(set) var plans: [ArticlePlan] = []
    private(set) var heads: [Head]
    private var placers: [SubheadPlacer] = []
    private var titleOdds: [[Double]] = []
    private var bonuses: [Double] = []
    private var seats: [Seat] = []
    private var worths: [[Int]: Double] = [:]

    /// Rounds of moving headlines about; two or three are enough on most pages.
    private static let mostRounds = 8

    init(grouping: Grouping, groups: [[Int]]) {
        self.grouping = grouping
        self.groups = groups
        heads = [Head](repeating: Head(), count: groups.count)
        for group in groups {
            let plan = self.grouping.plan(group)
            plans.append(plan)
            placers.append(SubheadPlacer(plan, sectionStarts: self.grouping.sectionStarts(plan), desk: grouping.desk))
            titleOdds.append(self.grouping.titleOdds(group))
            bonuses.append(grouping.titleBonus(group))
        }
    }

    mutating func assign() {
        guard !grouping.desk.headings.isEmpty, !groups.isEmpty else { return }
        seatFirst()
        var worth = total(seats)
        for _ in 0..<Self.mostRounds {
            var isSettled = true
            for heading in seats.indices {
                for candidate in moves(of: heading) {
                    let other = total(candidate)
                    if other > worth + 1e-6 {
                        seats = candidate
                        worth = other
                        isSettled = false
                    }
                }
            }
            if isSettled { break }
        }
        fillHeads(worth)
    }

    // MARK: Moves

    /// Titles by the best assignment, the rest subheads where they fit best.
    private mutating func seatFirst() {
        let offers = grouping.headlineOffers(groups)
        let subheadOdds = groups.map { grouping.subheadOdds($0) }
        let best = Assignment.best(offers.gains)
        seats = best.enumerated().map { heading, column in
            if let column, column < groups.count { return Seat(group: column, role: .title) }
            if let column { return Seat(group: offers.slots[column - groups.count].group, role: .subhead) }
            let group = groups.indices.max { subheadOdds[$0][heading] < subheadOdds[$1][heading] } ?? 0
            return Seat(group: group, role: .subhead)
        }
    }

    /// The seatings that differ in the seat of one headline, and of whatever has to make room for it.
    private func moves(of heading: Int) -> [[Seat]] {
        var result: [[Seat]] = []
        func add(_ changes: (inout [Seat]) -> Void) {
            var candidate = seats
            changes(&candidate)
            if candidate != seats { result.append(candidate) }
        }
        let old = seats[heading]
        for group in groups.indices {
            add { $0[heading] = Seat(group: group, role: .subhead) }
            guard let title = seats.firstIndex(of: Seat(group: group, role: .title)) else {
                add { $0[heading] = Seat(group: group, role: .title) }
                continue
            }
            guard title != heading else { continue }
            // the title of before changes places with it, or becomes a subhead, a kicker or a deck
            add {
                $0[heading] = Seat(group: group, role: .title)
                $0[title] = old
            }
            for other in groups.indices {
                add {
                    $0[heading] = Seat(group: group, role: .title)
                    $0[title] = Seat(group: other, role: .subhead)
                }
            }
            if let side = side(of: title, by: heading) {
                add {
                    $0[heading] = Seat(group: group, role: .title)
                    $0[title] = Seat(group: group, role: side)
                }
            }
            if let side = side(of: heading, by: title) { add { $0[heading] = Seat(group: group, role: side) } }
        }
        return result.map(withoutStraySides)
    }

    /// Kicker when a headline stands right before another one in the dump, deck when right after it.
    private func side(of heading: Int, by title: Int) -> Role? {
        let headings = grouping.desk.headings
        if heading + 1 == title, headings[heading].touchesNext { return .kicker }
        if heading == title + 1, headings[heading].touchesPrevious { return .deck }
        return nil
    }

    /// A kicker or deck whose title has gone becomes a subhead; of two for one place the first stays.
    private func withoutStraySides(_ seats: [Seat]) -> [Seat] {
        var seats = seats
        for heading in seats.indices where seats[heading].role == .kicker || seats[heading].role == .deck {
            let seat = seats[heading]
            let title = seats.firstIndex(of: Seat(group: seat.group, role: .title))
            let isTaken = seats[..<heading].contains(seat)
            if let title, !isTaken, let side = side(of: heading, by: title) {
                seats[heading].role = side
            } else {
                seats[heading].role = .subhead
            }
        }
        return seats
    }

    // MARK: Worth

    private mutating func total(_ seats: [Seat]) -> Double {
        var members = [[Int]](repeating: [], count: groups.count)
        for (heading, seat) in seats.enumerated() { members[seat.group].append(heading * 4 + seat.role.rawValue) }
        var sum = 0.0
        for group in groups.indices { sum += worth(of: group, members[group]) }
        return sum
    }

    /// Log-odds of the headlines of one article, given as heading × 4 + role.
    private mutating func worth(of group: Int, _ members: [Int]) -> Double {
        let key = [group] + members
        if let worth = worths[key] { return worth }
        var worth = 0.0
        var subheads: [Int] = []
        for member in members {
            switch Role(rawValue: member % 4) {
            case .title: worth += titleOdds[group][member / 4] + bonuses[group]
            case .kicker, .deck: worth += sideOdds(member / 4, group)
            default: subheads.append(member / 4)
            }
        }
        if !subheads.isEmpty { worth += placers[group].placed(subheads, &grouping.desk, areKnown: false).odds }
        worths[key] = worth
        return worth
    }

    /// Log-odds of a kicker or deck: like a title's, but the title is the one of a head that is short and names the subject.
    private func sideOdds(_ heading: Int, _ group: Int) -> Double {
        let desk = grouping.desk
        let weights = desk.weights
        var odds = titleOdds[group][heading] + weights.side
        odds -= weights.groupMatch * desk.match.odds(heading, over: plans[group].paragraphs)
        odds += weights.groupLength * (desk.headings[heading].width - weights.titleCenter)
        if desk.headings[heading].isSideLine { odds += weights.sideLine }
        return odds
    }

    private mutating func fillHeads(_ worth: Double) {
        var margins = [Double](repeating: 6, count: groups.count)
        for heading in seats.indices {
            for candidate in moves(of: heading) {
                let loss = worth - total(candidate)
                for group in groups.indices where loss < margins[group] {
                    let title = Seat(group: group, role: .title)
                    if candidate.firstIndex(of: title) != seats.firstIndex(of: title) { margins[group] = loss }
                }
            }
        }
        for group in groups.indices {
            heads[group].confidence = Double.probability(margins[group])
            var subheads: [Int] = []
            for (heading, seat) in seats.enumerated() where seat.group == group {
                switch seat.role {
                case .title: heads[group].title = heading
                case .kicker: heads[group].kicker = heading
                case .deck: heads[group].deck = heading
                case .subhead: subheads.append(heading)
                }
            }
            guard !subheads.isEmpty else { continue }
            let places = placers[group].placed(subheads, &grouping.desk, areKnown: true).places
            heads[group].subheads = zip(subheads, places).map { ($0, $1) }
        }
    }
}
