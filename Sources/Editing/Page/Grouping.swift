/// Groups sections into articles so that cohesion, order, credits and headlines agree best, all weighed together.
struct Grouping {
    /// A text of more sections is no page: there cohesion and order decide alone, because all headlines with all groups take too long.
    static let mostSections = 48

    let planner: ArticlePlanner
    var desk: HeadlineDesk
    // What is worked out once for each group; see GroupingWorth.swift.
    var plans: [[Int]: ArticlePlan] = [:]
    var titles: [[Int]: [Double]] = [:]
    var subheads: [[Int]: [Double]] = [:]
    var placers: [[Int]: SubheadPlacer] = [:]
    var worths: [[Int]: Double] = [:]
    var slots: [[Int]: [(place: Int, odds: [Double])]] = [:]

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
            for group in groups where group.count > 2 {
                for candidate in partings(of: group, in: groups) where planTotal(candidate) > cohesion - 7 {
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

    /// A group cut in two, and one of its halves with another group.
    private func partings(of group: [Int], in groups: [[Int]]) -> [[[Int]]] {
        let others = groups.filter { $0 != group }
        var result: [[[Int]]] = []
        for (left, right) in planner.halves(group) {
            result.append(others + [left, right])
            for target in others.indices {
                for (half, rest) in [(left, right), (right, left)] where half.count > 1 {
                    var candidate = others + [rest]
                    candidate[target] = (others[target] + half).sorted()
                    result.append(candidate)
                }
            }
        }
        return result
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
}
