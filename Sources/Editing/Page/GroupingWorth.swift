/// What groups of sections are worth as articles, headlines included.
extension Grouping {
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

    mutating func planTotal(_ groups: [[Int]]) -> Double {
        groups.reduce(0) { $0 + plan($1).score }
    }

    mutating func total(_ groups: [[Int]]) -> Double {
        planTotal(groups) + headlineTotal(groups)
    }

    /// The best assignment of headlines: one title for an article, subheads where they fit.
    private mutating func headlineTotal(_ groups: [[Int]]) -> Double {
        guard !desk.headings.isEmpty, planner.sections.count <= Self.mostSections else { return 0 }
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
