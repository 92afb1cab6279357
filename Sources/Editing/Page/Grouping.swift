/// Groups sections into articles so that cohesion, order, credits and headlines agree best, all weighed together.
struct Grouping {
    let planner: ArticlePlanner
    var desk: HeadlineDesk
    private var plans: [[Int]: ArticlePlan] = [:]
    private var titles: [[Int]: [Double]] = [:]
    private var subheads: [[Int]: [Double]] = [:]
    private var placers: [[Int]: SubheadPlacer] = [:]
    private var worths: [[Int]: Double] = [:]
    private var slots: [[Int]: [(place: Int, odds: [Double])]] = [:]

    init(planner: ArticlePlanner, desk: HeadlineDesk) {
        self.planner = planner
        self.desk = desk
    }

    /// The articles as sets of sections, and for each how much worse the next best membership would be.
    mutating func groups() -> [(sections: [Int], margin: Double)] {
        var groups = planner.sections.indices.map { [$0] }
        merge(&groups)
        improve(&groups)
        var anchored = anchoredGroups()
        improve(&anchored)
        if total(anchored) > total(groups) + 1e-6 { groups = anchored }
        keepNeighbours(&groups)
        let base = total(groups)
        var result: [(sections: [Int], margin: Double)] = []
        for group in groups {
            var margin = 6.0
            for section in group {
                for other in moves(of: section, in: groups) { margin = min(margin, base - total(other)) }
            }
            result.append((group, max(0, margin)))
        }
        return result
    }

    // MARK: Search

    /// Joins the two groups that gain most until none gains, by cohesion and order only.
    private mutating func merge(_ groups: inout [[Int]]) {
        while groups.count > 1 {
            var best = (gain: 0.0, left: 0, right: 0)
            for left in groups.indices {
                for right in (left + 1)..<groups.count where left + 1 < groups.count {
                    let gain =
                        plan((groups[left] + groups[right]).sorted()).score - plan(groups[left]).score - plan(groups[right]).score
                    if gain > best.gain { best = (gain, left, right) }
                }
            }
            guard best.gain > 0 else { return }
            groups[best.left] = (groups[best.left] + groups[best.right]).sorted()
            groups.remove(at: best.right)
        }
    }

    /// Moves single sections and joins groups as long as the whole page gains, headlines included.
    private mutating func improve(_ groups: inout [[Int]]) {
        var current = total(groups)
        for _ in 0..<12 {
            var best: (gain: Double, groups: [[Int]]) = (1e-6, groups)
            let cohesion = planTotal(groups)
            for section in planner.sections.indices {
                for candidate in moves(of: section, in: groups) where planTotal(candidate) > cohesion - 7 {
                    let gain = total(candidate) - current
                    if gain > best.gain { best = (gain, candidate) }
                }
            }
            for left in groups.indices {
                for right in groups.indices where right > left {
                    var candidate = groups
                    candidate[left] = (groups[left] + groups[right]).sorted()
                    candidate.remove(at: right)
                    guard planTotal(candidate) > cohesion - 7 else { continue }
                    let gain = total(candidate) - current
                    if gain > best.gain { best = (gain, candidate) }
                }
            }
            guard best.gain > 1e-6 else { return }
            groups = best.groups
            current += best.gain
        }
    }

    /// Where the evidence is weak, a section stays with the one that it follows in the source.
    private mutating func keepNeighbours(_ groups: inout [[Int]]) {
        var current = total(groups)
        for section in planner.sections.indices {
            guard let leader = planner.leaders[section],
                let home = groups.firstIndex(where: { $0.contains(leader) }), !groups[home].contains(section)
            else { continue }
            let together = [leader, section]
            let options = (moves(of: section, in: groups) + moves(of: leader, in: groups)).filter { option in
                option.contains { group in together.allSatisfy(group.contains) }
            }
            var best = (odds: current - planner.weights.keptNeighbour, groups: groups)
            for option in options {
                let odds = total(option)
                if odds > best.odds { best = (odds, option) }
            }
            guard best.groups != groups else { continue }
            (current, groups) = best
        }
    }

    /// Every section that has a byline or a closing begins a group; each of the others joins the group that gains most.
    private mutating func anchoredGroups() -> [[Int]] {
        let sections = planner.sections
        var groups = sections.indices.filter { sections[$0].hasClosing || sections[$0].hasByline }.map { [$0] }
        guard !groups.isEmpty else { return sections.indices.map { [$0] } }
        for section in sections.indices where !groups.contains(where: { $0.contains(section) }) {
            var best = (gain: plan([section]).score, group: -1)
            for group in groups.indices {
                let gain = plan((groups[group] + [section]).sorted()).score - plan(groups[group]).score
                if gain > best.gain { best = (gain, group) }
            }
            if best.group < 0 { groups.append([section]) } else { groups[best.group] = (groups[best.group] + [section]).sorted() }
        }
        return groups
    }

    private func moves(of section: Int, in groups: [[Int]]) -> [[[Int]]] {
        guard let home = groups.firstIndex(where: { $0.contains(section) }) else { return [] }
        var result: [[[Int]]] = []
        let rest = groups[home].filter { $0 != section }
        for target in groups.indices where target != home {
            var candidate = groups
            candidate[target] = (groups[target] + [section]).sorted()
            candidate[home] = rest
            result.append(candidate.filter { !$0.isEmpty })
        }
        if !rest.isEmpty {
            var candidate = groups
            candidate[home] = rest
            candidate.append([section])
            result.append(candidate)
        }
        return result
    }

    // MARK: Worth

    /// Log-odds of the headlines of one group, given as heading × 4 + role.
    mutating func worth(of group: [Int], headedBy members: [Int]) -> Double {
        let key = group + [-1] + members
        if let worth = worths[key] { return worth }
        let titles = titleOdds(group)
        var worth = 0.0
        var subheads: [Int] = []
        for member in members {
            switch HeadlinePlan.Role(rawValue: member % 4) {
            case .title: worth += titles[member / 4] + titleBonus(group)
            case .kicker, .deck: worth += desk.side(member / 4, of: plan(group), asTitle: titles[member / 4])
            default: subheads.append(member / 4)
            }
        }
        if !subheads.isEmpty { worth += placed(subheads, in: group, areKnown: false).odds }
        worths[key] = worth
        return worth
    }

    /// Where the subheads of a group stand best.
    mutating func places(of subheads: [Int], in group: [Int]) -> [Int] { placed(subheads, in: group, areKnown: true).places }

    private mutating func placed(_ subheads: [Int], in group: [Int], areKnown: Bool) -> (places: [Int], odds: Double) {
        let plan = plan(group)
        let starts = sectionStarts(plan)
        return placers[group, default: SubheadPlacer(plan, sectionStarts: starts, desk: desk)].placed(
            subheads, &desk, areKnown: areKnown)
    }

    mutating func plan(_ group: [Int]) -> ArticlePlan {
        if let plan = plans[group] { return plan }
        let plan = planner.plan(group)
        plans[group] = plan
        return plan
    }

    private mutating func planTotal(_ groups: [[Int]]) -> Double {
        groups.reduce(0) { $0 + plan($1).score }
    }

    private mutating func total(_ groups: [[Int]]) -> Double {
        planTotal(groups) + headlineTotal(groups)
    }

    /// The best assignment of headlines: one title for an article, subheads where they fit.
    private mutating func headlineTotal(_ groups: [[Int]]) -> Double {
        guard !desk.headings.isEmpty else { return 0 }
        let offers = headlineOffers(groups)
        var sum = offers.base
        for (heading, column) in Assignment.best(offers.gains).enumerated() {
            if let column { sum += offers.gains[heading][column] }
        }
        return sum
    }

    /// For each headline what it is worth as the title of each group, and as the subhead of each section start, more than as a
    /// subhead anywhere else.
    mutating func headlineOffers(_ groups: [[Int]]) -> HeadlineOffers {
        let titles = groups.map { titleOdds($0) }
        let subheads = groups.map { subheadOdds($0) }
        let slots = groups.map { slotOdds($0) }
        let bonuses = groups.map(titleBonus)
        var offers = HeadlineOffers(groups: groups.count)
        for (group, places) in slots.enumerated() { offers.slots += places.map { (group, $0.place) } }
        let scale = desk.weights.subheadScale
        for heading in desk.headings.indices {
            let anywhere = scale * max(-2, subheads.map { $0[heading] }.max() ?? -2)
            offers.base += anywhere
            var row = groups.indices.map { titles[$0][heading] - anywhere + bonuses[$0] }
            for places in slots { row += places.map { scale * $0.odds[heading] - anywhere } }
            offers.gains.append(row)
        }
        return offers
    }

    func titleBonus(_ group: [Int]) -> Double {
        if group.allSatisfy({ planner.sections[$0].isCaption }) { return desk.weights.captionTitle }
        let hasCredit = group.contains { planner.sections[$0].hasClosing || planner.sections[$0].hasByline }
        return desk.weights.hasTitle + (hasCredit ? 0 : desk.weights.titleWithoutCredit)
    }

    /// The places where a region of an article begins, and what each headline is worth there.
    private mutating func slotOdds(_ group: [Int]) -> [(place: Int, odds: [Double])] {
        if let odds = slots[group] { return odds }
        let plan = plan(group)
        let starts = sectionStarts(plan)
        let places = regionStarts(group)
        let whole = desk.headings.indices.map { desk.match.odds($0, over: plan.paragraphs) }
        let odds = places.map { place in
            let end = places.first { $0 > place } ?? plan.paragraphs.count
            let isStart = starts.contains(plan.paragraphs[place])
            let odds = desk.headings.indices.map {
                desk.subhead($0, in: plan, at: place, to: end, isSectionStart: isStart, whole: whole[$0]) + desk.weights.slotFilled
            }
            return (place, odds)
        }
        slots[group] = odds
        return odds
    }

    mutating func titleOdds(_ group: [Int]) -> [Double] {
        if let odds = titles[group] { return odds }
        let plan = plan(group)
        let odds = desk.headings.indices.map { desk.title($0, of: plan) }
        titles[group] = odds
        return odds
    }

    mutating func subheadOdds(_ group: [Int]) -> [Double] {
        if let odds = subheads[group] { return odds }
        let plan = plan(group)
        let starts = sectionStarts(plan)
        let odds = desk.headings.indices.map { desk.bestSubhead($0, in: plan, sectionStarts: starts)?.odds ?? -4 }
        subheads[group] = odds
        return odds
    }

    /// The places of an article where a region of the page begins: another column width, or a jump on the page.
    mutating func regionStarts(_ group: [Int]) -> [Int] {
        let plan = plan(group)
        let starts = sectionStarts(plan)
        return plan.paragraphs.indices.dropFirst().filter { place in
            if desk.changesColumn(plan, at: place) { return true }
            guard desk.isOrdered, starts.contains(plan.paragraphs[place]) else { return false }
            return desk.paragraphs[plan.paragraphs[place - 1]].follower != plan.paragraphs[place]
        }
    }

    func sectionStarts(_ plan: ArticlePlan) -> Set<Int> {
        Set(plan.sections.dropFirst().map { planner.sections[$0].paragraphs[0] })
    }
}

/// What every headline of a page is worth in every place: columns are the titles of the groups, then the section starts.
struct HeadlineOffers {
    var gains: [[Double]] = []
    /// Worth of all headlines as subheads anywhere.
    var base = 0.0
    let groups: Int
    var slots: [(group: Int, place: Int)] = []

    init(groups: Int) { self.groups = groups }
}
