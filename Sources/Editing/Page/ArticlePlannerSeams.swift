/// Where the sections of one article hold together least.
extension ArticlePlanner {
    /// How far a group falls into two that have little to do with each other, 0 or less.
    func seam(_ group: [Int]) -> Double {
        halves(group).reduce(0) { min($0, parting($1.0, $1.1)) }
    }

    /// The ways in which a group falls into two where it holds together least: its sections are strung together by their best
    /// likenesses, and the string is cut at each link.
    func halves(_ group: [Int]) -> [([Int], [Int])] {
        guard group.count > 1 else { return [] }
        var reached = [0]
        var rest = Array(1..<group.count)
        var links: [(from: Int, to: Int)] = []
        while !rest.isEmpty {
            var best = (cosine: -1.0, from: 0, place: 0)
            for from in reached {
                for (place, to) in rest.enumerated() {
                    let cosine = cosines[group[from]][group[to]]
                    if cosine > best.cosine { best = (cosine, from, place) }
                }
            }
            let to = rest.remove(at: best.place)
            links.append((best.from, to))
            reached.append(to)
        }
        return links.indices.map { cut in
            // the sections beyond the link
            var isBeyond = [Bool](repeating: false, count: group.count)
            isBeyond[links[cut].to] = true
            for link in links[(cut + 1)...] where isBeyond[link.from] { isBeyond[link.to] = true }
            return (
                group.indices.filter { isBeyond[$0] }.map { group[$0] }, group.indices.filter { !isBeyond[$0] }.map { group[$0] }
            )
        }
    }

    /// Log-odds that two halves are one article, by their words; nothing speaks for it here, only against it.
    private func parting(_ left: [Int], _ right: [Int]) -> Double {
        let lengths = (left.reduce(0) { $0 + sections[$1].length }, right.reduce(0) { $0 + sections[$1].length })
        let shorter = Double(min(lengths.0, lengths.1))
        guard shorter > weights.seamLength else { return 0 }
        var product = 0.0
        for i in left { for j in right { product += cosines[i][j] * sections[i].vector.norm * sections[j].vector.norm } }
        let cosine = product / (norm(left) * norm(right) + 1e-9)
        return min(0, Double.logarithm((cosine + 0.004) / (weights.seamCenter * center)))
    }

    private func norm(_ group: [Int]) -> Double {
        var sum = 0.0
        for i in group {
            for j in group {
                sum += (i == j ? 1 : cosines[i][j]) * sections[i].vector.norm * sections[j].vector.norm
            }
        }
        return sum.squareRoot()
    }
}
