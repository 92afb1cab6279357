/// The best order of the sections of one article.
extension ArticlePlanner {
    func bestOrder(_ group: [Int]) -> (order: [Int], score: Double, margin: Double) {
        guard group.count > 1 else { return (group, sections[group[0]].opening, 4) }
        var order = group.count <= (sections.count > Grouping.mostSections ? 5 : 9) ? exactOrder(group) : insertedOrder(group)
        var score = value(order)
        // what the text does not decide stays as the page has it
        let given = value(group)
        if score - given < weights.orderGain {
            order = group
            score = given
        }
        var margin = 6.0
        for place in 1..<order.count {
            var other = order
            other.swapAt(place, place - 1)
            margin = min(margin, score - value(other))
            other = order
            other.insert(other.remove(at: place), at: 0)
            margin = min(margin, score - value(other))
        }
        return (order, score, max(0, margin))
    }

    private func value(_ order: [Int]) -> Double {
        var score = sections[order[0]].opening
        for (place, section) in order.enumerated() {
            for later in order[(place + 1)...] { score += before[section][later] }
            if place + 1 < order.count { score += next[section][order[place + 1]] }
        }
        return score
    }

    /// All orders, by dynamic programming over subsets.
    private func exactOrder(_ group: [Int]) -> [Int] {
        let count = group.count
        var best = [Double](repeating: -.infinity, count: (1 << count) * count)
        var from = [Int](repeating: -1, count: (1 << count) * count)
        for first in 0..<count { best[(1 << first) * count + first] = sections[group[first]].opening }
        for set in 1..<(1 << count) {
            for last in 0..<count where set >> last & 1 == 1 {
                let value = best[set * count + last]
                guard value > -.infinity else { continue }
                for following in 0..<count where set >> following & 1 == 0 {
                    var gain = next[group[last]][group[following]]
                    for member in 0..<count where set >> member & 1 == 1 { gain += before[group[member]][group[following]] }
                    let target = (set | 1 << following) * count + following
                    if value + gain > best[target] {
                        best[target] = value + gain
                        from[target] = last
                    }
                }
            }
        }
        var set = (1 << count) - 1
        var last = (0..<count).max { best[set * count + $0] < best[set * count + $1] } ?? 0
        var order: [Int] = []
        while last >= 0 {
            order.append(group[last])
            let previous = from[set * count + last]
            set &= ~(1 << last)
            last = previous
        }
        return order.reversed()
    }

    /// Each section where it fits best, one after the other.
    private func insertedOrder(_ group: [Int]) -> [Int] {
        var order: [Int] = []
        for section in group {
            var best = (gain: -Double.infinity, place: 0)
            // what stands before the section, and what after it
            var above = 0.0
            var below = order.reduce(0) { $0 + before[section][$1] }
            for place in 0...order.count {
                var gain = above + below
                if place == 0 {
                    gain += sections[section].opening - (order.first.map { sections[$0].opening } ?? 0)
                } else {
                    gain += next[order[place - 1]][section]
                }
                if place < order.count {
                    gain += next[section][order[place]]
                    if place > 0 { gain -= next[order[place - 1]][order[place]] }
                    above += before[order[place]][section]
                    below -= before[section][order[place]]
                }
                if gain > best.gain { best = (gain, place) }
            }
            order.insert(section, at: best.place)
        }
        return order
    }
}
