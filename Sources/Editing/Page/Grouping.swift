/// Groups sections into articles so that cohesion, order, credits and headlines agree best, all weighed together.
struct Grouping {
    let planner: ArticlePlanner
    let desk: HeadlineDesk
    private var plans: [[Int]: ArticlePlan] = [:]
    private var titles: [[Int]: [Double]] = [:]
    private var subheads: [[Int]: [Double]] = [:]

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
        let (gains, base) = titleGains(groups)
        var sum = base
        for (heading, group) in Assignment.best(gains).enumerated() {
            if let group { sum += gains[heading][group] }
        }
        return sum
    }

    /// For each headline and group what it is worth as its title more than as a subhead anywhere.
    mutating func titleGains(_ groups: [[Int]]) -> (gains: [[Double]], base: Double) {
        var gains: [[Double]] = []
        var base = 0.0
        let titles = groups.map { titleOdds($0) }
        let subheads = groups.map { subheadOdds($0) }
        for heading in desk.headings.indices {
            let asSubhead = max(-2, subheads.map { $0[heading] }.max() ?? -2)
            base += desk.weights.subheadScale * asSubhead
            gains.append(
                groups.indices.map { group in
                    let isCaption = groups[group].allSatisfy { planner.sections[$0].isCaption }
                    let hasCredit = groups[group].contains { planner.sections[$0].hasClosing || planner.sections[$0].hasByline }
                    return titles[group][heading] - desk.weights.subheadScale * asSubhead
                        + (isCaption ? desk.weights.captionTitle : desk.weights.hasTitle)
                        + (hasCredit ? 0 : desk.weights.titleWithoutCredit)
                })
        }
        return (gains, base)
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

    func sectionStarts(_ plan: ArticlePlan) -> Set<Int> {
        Set(plan.sections.dropFirst().map { planner.sections[$0].paragraphs[0] })
    }
}
