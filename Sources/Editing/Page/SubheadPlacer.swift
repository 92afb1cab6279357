/// Finds the places of an article's subheads, all weighed together: each one's words against the section that it would head, and
/// how evenly the sections divide the article.
struct SubheadPlacer {
    private let plan: ArticlePlan
    private let isStart: [Bool]
    private let changesColumn: [Bool]
    /// Characters before each paragraph, and of all.
    private let lengths: [Double]
    private var gains: [Int: [[Double]]] = [:]

    /// More subheads or paragraphs than these are placed one by one.
    private static let mostSubheads = 5
    private static let mostParagraphs = 32
    /// A subhead is compared with so many paragraphs after it at most.
    private static let window = 4

    init(_ plan: ArticlePlan, sectionStarts: Set<Int>, desk: HeadlineDesk) {
        self.plan = plan
        isStart = plan.paragraphs.map(sectionStarts.contains)
        changesColumn = plan.paragraphs.indices.map { $0 > 0 && desk.changesColumn(plan, at: $0) }
        var lengths = [0.0]
        for paragraph in plan.paragraphs {
            lengths.append(lengths[lengths.count - 1] + Double(desk.paragraphs[paragraph].text.count))
        }
        self.lengths = lengths
    }

    /// The best places of some headlines as the subheads of the article, and what that is worth in log-odds.
    ///
    /// Where the subheads are known and only their places are asked for, the shape of the article tells more than it does for who
    /// is a subhead.
    mutating func placed(_ headings: [Int], _ desk: inout HeadlineDesk, areKnown: Bool) -> (places: [Int], odds: Double) {
        let count = plan.paragraphs.count
        guard count > 1, headings.count < count else {
            return ([Int](repeating: 0, count: headings.count), desk.weights.noRoom * Double(headings.count))
        }
        for heading in headings where gains[heading] == nil { gains[heading] = table(heading, &desk) }
        let isSmall = headings.count <= Self.mostSubheads && count <= Self.mostParagraphs
        let (places, odds) = isSmall ? jointly(headings, desk.weights, areKnown) : singly(headings)
        return (places, odds + desk.weights.subheadSet + desk.weights.subheadEach * Double(headings.count))
    }

    /// What a subhead is worth at each place, by the number of paragraphs up to the next subhead (at most `window`).
    private func table(_ heading: Int, _ desk: inout HeadlineDesk) -> [[Double]] {
        let whole = desk.match.odds(heading, over: plan.paragraphs)
        let weights = desk.weights
        return plan.paragraphs.indices.map { place in
            guard place > 0 else { return [] }
            var bonus = isStart[place] ? weights.placedAtStart : 0
            if changesColumn[place] { bonus += weights.placedAtChange }
            return (1...Self.window).map { size in
                let odds = desk.subhead(
                    heading, in: plan, at: place, to: min(plan.paragraphs.count, place + size), isSectionStart: isStart[place],
                    whole: whole)
                return weights.subheadScale * (odds + bonus)
            }
        }
    }

    private func gain(_ table: [[Double]], _ place: Int, _ end: Int) -> Double {
        table[place][min(Self.window, end - place) - 1]
    }

    /// All orders and places, by dynamic programming over the sets of subheads that stand before a place.
    private func jointly(_ headings: [Int], _ weights: PageWeights.Headline, _ areKnown: Bool) -> (places: [Int], odds: Double) {
        let count = plan.paragraphs.count
        let sets = 1 << headings.count
        let tables = headings.map { gains[$0] ?? [] }
        let usual = lengths[count] / Double(headings.count + 1)
        let evenness = areKnown ? weights.evenPlaces : weights.evenness
        let change = areKnown ? weights.changedPlaces : 0
        var shape = [Double](repeating: 0, count: count * (count + 1))
        for start in 0..<count {
            for end in start + 1...count {
                let share = Double.logarithm(
                    (lengths[end] - lengths[start] + 1) / (usual * (start == 0 ? weights.leadShare : 1)))
                shape[start * (count + 1) + end] = (changesColumn[start] ? change : 0) - evenness * share * share
            }
        }
        var best = [Double](repeating: -.infinity, count: sets * (count + 1))
        var choice = [(heading: Int, place: Int)](repeating: (-1, 0), count: sets * (count + 1))
        for end in 1...count { best[end] = shape[end] }
        for set in 1..<sets {
            for end in 2...count {
                for number in headings.indices where set >> number & 1 == 1 {
                    let rest = (set & ~(1 << number)) * (count + 1)
                    for place in 1..<end where best[rest + place] > -.infinity {
                        let odds = best[rest + place] + gain(tables[number], place, end) + shape[place * (count + 1) + end]
                        if odds > best[set * (count + 1) + end] {
                            best[set * (count + 1) + end] = odds
                            choice[set * (count + 1) + end] = (number, place)
                        }
                    }
                }
            }
        }
        var places = [Int](repeating: 0, count: headings.count)
        var set = sets - 1
        var end = count
        while set > 0 {
            let (number, place) = choice[set * (count + 1) + end]
            guard number >= 0 else { break }
            places[number] = place
            set &= ~(1 << number)
            end = place
        }
        return (places, best[(sets - 1) * (count + 1) + count])
    }

    /// Each subhead at the best place that is still free.
    private func singly(_ headings: [Int]) -> (places: [Int], odds: Double) {
        let count = plan.paragraphs.count
        var isFree = [Bool](repeating: true, count: count)
        var sum = 0.0
        let places = headings.map { heading in
            var best = (odds: -Double.infinity, place: 0)
            for place in 1..<count where isFree[place] {
                let odds = gain(gains[heading] ?? [], place, count)
                if odds > best.odds { best = (odds, place) }
            }
            isFree[best.place] = false
            sum += best.odds
            return best.place
        }
        return (places, sum)
    }
}
