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
        /// Without a title: the headline that would cost least to take for it.
        var likelyTitle: Int?
        /// What another title, or none, would cost.
        var margin = 0.0
    }

    private let groups: [[Int]]
    private let headings: [PageHeading]
    private(set) var heads: [Head]
    /// Log-odds of the headlines of each article in their places.
    private var worths: [Double] = []
    private var seats: [Seat] = []
    /// The article that each headline suits best as a subhead.
    private var favourites: [Int] = []

    /// Rounds of moving headlines about; two or three are enough on most pages.
    private static let mostRounds = 8
    /// On a page of more articles a title that has to make room goes only where it fits best.
    private static let mostGroups = 12

    init(_ groups: [[Int]], _ grouping: inout Grouping) {
        self.groups = groups
        headings = grouping.desk.headings
        heads = [Head](repeating: Head(), count: groups.count)
        guard !headings.isEmpty, !groups.isEmpty else { return }
        seatFirst(&grouping)
        weigh(&grouping)
        for _ in 0..<Self.mostRounds {
            var isSettled = true
            for heading in seats.indices {
                for candidate in moves(of: heading) {
                    let gain = gain(of: candidate, &grouping)
                    if gain > 1e-6 {
                        seats = candidate
                        weigh(&grouping)
                        isSettled = false
                    }
                }
            }
            if isSettled { break }
        }
    }

    // MARK: Moves

    /// Titles by the best assignment, the rest subheads where they fit best.
    private mutating func seatFirst(_ grouping: inout Grouping) {
        let offers = grouping.headlineOffers(groups)
        let subheadOdds = groups.map { grouping.subheadOdds($0) }
        favourites = headings.indices.map { heading in
            groups.indices.max { subheadOdds[$0][heading] < subheadOdds[$1][heading] } ?? 0
        }
        seats = Assignment.best(offers.gains).enumerated().map { heading, column in
            if let column, column < groups.count { return Seat(group: column, role: .title) }
            if let column { return Seat(group: offers.slots[column - groups.count].group, role: .subhead) }
            return Seat(group: favourites[heading], role: .subhead)
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
            for other in groups.count <= Self.mostGroups ? Array(groups.indices) : Set([group, favourites[title]]).sorted() {
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

    private mutating func weigh(_ grouping: inout Grouping) {
        worths = groups.indices.map { worth(of: $0, seats, &grouping) }
    }

    /// What another seating is worth more than the present one; only the articles in which they differ are weighed.
    private func gain(of other: [Seat], _ grouping: inout Grouping) -> Double {
        var changed: Set<Int> = []
        for (old, new) in zip(seats, other) where old != new { changed.formUnion([old.group, new.group]) }
        return changed.sorted().reduce(0) { $0 + worth(of: $1, other, &grouping) - worths[$1] }
    }

    private func worth(of group: Int, _ seats: [Seat], _ grouping: inout Grouping) -> Double {
        var members: [Int] = []
        for (heading, seat) in seats.enumerated() where seat.group == group { members.append(heading * 4 + seat.role.rawValue) }
        return grouping.worth(of: groups[group], headedBy: members)
    }

    /// Finds the places of the subheads, and how sure each title is.
    mutating func settle(_ grouping: inout Grouping) {
        var margins = [Double](repeating: 6, count: groups.count)
        for heading in seats.indices {
            for candidate in moves(of: heading) {
                let loss = -gain(of: candidate, &grouping)
                for group in groups.indices where loss < margins[group] {
                    let title = Seat(group: group, role: .title)
                    let other = candidate.firstIndex(of: title)
                    guard other != seats.firstIndex(of: title) else { continue }
                    margins[group] = loss
                    heads[group].likelyTitle = other
                }
            }
        }
        for group in groups.indices {
            heads[group].margin = margins[group]
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
            heads[group].subheads = zip(subheads, grouping.places(of: subheads, in: groups[group])).map { ($0, $1) }
        }
    }
}
