/// Scores a rebuilt page against the true one: a port of the page set's score.py, number for number.
struct PageScore: Sendable {
    private(set) var b3 = 0.0
    private(set) var title: Double?
    private(set) var subhead: Double?
    private(set) var adjacent: Double?
    private(set) var sentence: Double?
    private(set) var paragraph = 0.0
    private(set) var lost = 0.0
    private(set) var doubled = 0.0
    private(set) var composite = 0.0

    private struct Element {
        let character: Unicode.Scalar
        let article: Int
        let isBody: Bool
        let paragraph: Int
    }

    private struct Paragraph {
        let article: Int
        let number: Int
        let start: Int
        let text: String
    }

    init(_ prediction: PageRecord, truth: PageRecord) {
        let (t, tp) = Self.stream(truth)
        let (p, pp) = Self.stream(prediction)
        let match = Tiling.match(p.map(\.character), t.map(\.character))
        var inverse = [Int](repeating: -1, count: t.count)
        for (i, j) in match.enumerated() where j >= 0 { inverse[j] = i }
        lost = Double(inverse.count { $0 < 0 }) / Double(t.count)
        doubled = Double(match.count { $0 < 0 }) / Double(t.count)
        scoreMembership(p, t, match)
        scoreHeadlines(prediction, truth, p, t, tp, inverse)
        scoreOrder(p, tp, inverse)
        scoreSentences(prediction, truth)
        scoreStarts(pp, tp, match)
        combine()
    }

    private mutating func combine() {
        let parts: [(Double, Double?)] = [
            (0.25, b3), (0.15, title), (0.10, subhead), (0.20, adjacent), (0.20, sentence), (0.10, paragraph),
        ]
        var sum = 0.0
        var weight = 0.0
        for case (let share, let value?) in parts {
            sum += share * value
            weight += share
        }
        composite = 100 * sum / weight * max(0, 1 - lost - doubled)
    }

    // MARK: The page as a stream of characters

    static func squeezed(_ text: String?) -> String {
        var result = ""
        for scalar in (text ?? "").unicodeScalars where !scalar.properties.isWhitespace { result.unicodeScalars.append(scalar) }
        return result
    }

    private static func stream(_ page: PageRecord) -> ([Element], [Paragraph]) {
        var elements: [Element] = []
        var paragraphs: [Paragraph] = []
        func add(_ text: String?, _ article: Int, body: Bool = false, _ paragraph: Int = -1) {
            for scalar in squeezed(text).unicodeScalars {
                elements.append(Element(character: scalar, article: article, isBody: body, paragraph: paragraph))
            }
        }
        for (number, article) in page.articles.enumerated() {
            if !(article.isTitleDerived ?? false) {
                add(article.kicker, number)
                add(article.title, number)
                add(article.deck, number)
            }
            add(article.byline, number)
            let subheads = article.subheads ?? []
            for (place, text) in article.paragraphs.enumerated() {
                for subhead in subheads where subhead.beforeParagraph == place { add(subhead.text, number) }
                paragraphs.append(Paragraph(article: number, number: place, start: elements.count, text: text))
                add(text, number, body: true, place)
            }
            for subhead in subheads where subhead.beforeParagraph >= article.paragraphs.count { add(subhead.text, number) }
            add(article.attribution, number)
        }
        for text in page.furniture ?? [] { add(text, -1) }
        return (elements, paragraphs)
    }

    // MARK: The parts of the score

    private mutating func scoreMembership(_ p: [Element], _ t: [Element], _ match: [Int]) {
        var both: [[Int]: Double] = [:]
        var inTruth: [Int: Double] = [:]
        var inPrediction: [Int: Double] = [:]
        for element in t { inTruth[element.article, default: 0] += 1 }
        for element in p { inPrediction[element.article, default: 0] += 1 }
        for (i, j) in match.enumerated() where j >= 0 { both[[p[i].article, t[j].article], default: 0] += 1 }
        var precision = 0.0
        var recall = 0.0
        for (pair, count) in both.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            precision += count * count / (inPrediction[pair[0]] ?? 1)
            recall += count * count / (inTruth[pair[1]] ?? 1)
        }
        precision /= Double(max(1, p.count))
        recall /= Double(max(1, t.count))
        b3 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    private mutating func scoreHeadlines(
        _ prediction: PageRecord, _ truth: PageRecord, _ p: [Element], _ t: [Element], _ paragraphs: [Paragraph], _ inverse: [Int]
    ) {
        var titles = (right: 0, all: 0)
        var subheads = (right: 0, all: 0)
        for (number, article) in truth.articles.enumerated() {
            let best = bestArticle(number, p, t, inverse)
            let found = best.flatMap { $0 >= 0 ? prediction.articles[$0] : nil }
            if article.kind != "caption" || !(article.title ?? "").isEmpty {
                titles.all += 1
                if let found {
                    let printed = found.isTitleDerived ?? false ? nil : found.title
                    if Self.squeezed(printed) == Self.squeezed(article.title) { titles.right += 1 }
                }
            }
            for subhead in article.subheads ?? [] {
                subheads.all += 1
                guard let best, let found,
                    let start = paragraphs.first(where: { $0.article == number && $0.number == subhead.beforeParagraph })?.start,
                    inverse[start] >= 0
                else { continue }
                let element = p[inverse[start]]
                let isRight = (found.subheads ?? []).contains {
                    Self.squeezed($0.text) == Self.squeezed(subhead.text) && element.article == best && element.isBody
                        && $0.beforeParagraph == element.paragraph
                }
                if isRight { subheads.right += 1 }
            }
        }
        title = titles.all > 0 ? Double(titles.right) / Double(titles.all) : nil
        subhead = subheads.all > 0 ? Double(subheads.right) / Double(subheads.all) : nil
    }

    /// The rebuilt article that has most of the body of a true one; the first met wins a tie.
    private func bestArticle(_ number: Int, _ p: [Element], _ t: [Element], _ inverse: [Int]) -> Int? {
        var counts: [(article: Int, count: Int)] = []
        for (j, element) in t.enumerated() where element.article == number && element.isBody && inverse[j] >= 0 {
            let article = p[inverse[j]].article
            if let place = counts.firstIndex(where: { $0.article == article }) {
                counts[place].count += 1
            } else {
                counts.append((article, 1))
            }
        }
        guard let most = counts.map(\.count).max() else { return nil }
        return counts.first { $0.count == most }?.article
    }

    private mutating func scoreOrder(_ p: [Element], _ paragraphs: [Paragraph], _ inverse: [Int]) {
        var right = 0
        var all = 0
        for (upper, lower) in zip(paragraphs, paragraphs.dropFirst()) where upper.article == lower.article {
            all += 1
            let range = upper.start..<(upper.start + Self.squeezed(upper.text).unicodeScalars.count)
            let next = lower.start..<(lower.start + Self.squeezed(lower.text).unicodeScalars.count)
            guard let last = range.last(where: { inverse[$0] >= 0 }).map({ inverse[$0] }),
                let first = next.first(where: { inverse[$0] >= 0 }).map({ inverse[$0] })
            else { continue }
            if p[last].article == p[first].article, first > last, !p[(last + 1)..<first].contains(where: \.isBody) { right += 1 }
        }
        adjacent = all > 0 ? Double(right) / Double(all) : nil
    }

    private mutating func scoreSentences(_ prediction: PageRecord, _ truth: PageRecord) {
        let text = Array(prediction.articles.flatMap(\.paragraphs).joined(separator: "\n").unicodeScalars)
        var places: [UInt64: [Int]] = [:]
        for index in text.indices.dropLast(1) {
            places[UInt64(text[index].value) << 32 | UInt64(text[index + 1].value), default: []].append(index)
        }
        var whole = 0
        var all = 0
        for sentence in truth.articles.flatMap(\.paragraphs).flatMap(Self.sentences) {
            all += 1
            if sentence.count < 2
                ? text.contains(sentence[0])
                : (places[UInt64(sentence[0].value) << 32 | UInt64(sentence[1].value)] ?? []).contains(where: {
                    text[$0...].starts(with: sentence)
                })
            {
                whole += 1
            }
        }
        sentence = all > 0 ? Double(whole) / Double(all) : nil
    }

    private static func sentences(_ paragraph: String) -> [[Unicode.Scalar]] {
        let ends = Array("。！？；…".unicodeScalars)
        let closers = Array("”’）》".unicodeScalars)
        let text = Array(paragraph.unicodeScalars)
        var result: [[Unicode.Scalar]] = []
        var current: [Unicode.Scalar] = []
        for (index, scalar) in text.enumerated() {
            current.append(scalar)
            guard
                ends.contains(scalar) || closers.contains(scalar) && current.count > 1 && ends.contains(current[current.count - 2])
            else { continue }
            if index + 1 < text.count, ends.contains(text[index + 1]) || closers.contains(text[index + 1]) { continue }
            result.append(current)
            current = []
        }
        if !current.isEmpty { result.append(current) }
        return result
    }

    private mutating func scoreStarts(_ predicted: [Paragraph], _ true: [Paragraph], _ match: [Int]) {
        let trueStarts = Set(`true`.filter { !$0.text.isEmpty }.map(\.start))
        var starts: Set<Int> = []
        for paragraph in predicted where !paragraph.text.isEmpty && paragraph.start < match.count {
            starts.insert(match[paragraph.start] >= 0 ? match[paragraph.start] : -2 - paragraph.start)
        }
        let hits = trueStarts.intersection(starts).count
        let all = trueStarts.count + starts.count
        paragraph = all > 0 ? 2 * Double(hits) / Double(all) : 0
    }
}
