/// Articles of a text that is in order: the order is kept, headlines stand before what they head.
///
/// Whether a headline begins an article or a section is weighed from what stands around it; the weights are `Weight`.
struct OrdinaryFlow: Sendable {
    let page: PageText
    let layout: Layout
    let credits: Credits
    let cues: Cues
    let likeness: Likeness

    /// Log-odds that an article begins, by kind of evidence.
    private enum Weight {
        static let headline = -1.1
        static let plainBreak = -2.2
        static let afterClosing = 3.5
        static let beforeByline = 2.5
        static let storyOpening = 1.2
        static let widerBreak = 1.6
        static let blockOfItsOwn = 2.5
        static let numbered = -3.5
        static let longHeadline = 0.8
        static let shortHeadline = -0.8
        static let kicker = 1.0
        static let unlikeness = 0.9
        static let newSubject = 1.0
    }

    func drafts(_ fragments: [Fragment]) -> (drafts: [Draft], furniture: [Piece]) {
        let fragments = settled(fragments)
        let habits = Habits(fragments)
        var pile = ArticlePile()
        for (index, fragment) in fragments.enumerated() {
            switch fragment.kind {
            case .furniture: pile.furniture.append(fragment.piece)
            case .heading: pile.headings.append(fragment)
            case .byline:
                if !pile.isFresh, !pile.headings.isEmpty || pile.isAfterClosing || pile.hasByline { pile.begin() }
                pile.sign(fragment.piece)
            case .attribution, .credit: pile.close(with: fragment.piece, isCredit: fragment.kind == .credit)
            case .body:
                let odds = pile.isFresh ? 0 : beginning(at: index, fragments, pile, habits)
                if odds > 0 { pile.begin(confidence: Double.probability(odds)) }
                pile.add(fragment)
            }
        }
        return pile.finished()
    }

    /// Headline candidates that head nothing are paragraphs: verse, lists, a last line without a full stop.
    private func settled(_ fragments: [Fragment]) -> [Fragment] {
        var result = fragments
        for place in result.indices.dropFirst() where result[place].kind == .heading && exclaims(result[place].piece) {
            result[place].kind = .body
        }
        var index = 0
        while index < result.count {
            guard result[index].kind == .heading else {
                index += 1
                continue
            }
            var end = index
            while end < result.count, result[end].kind == .heading { end += 1 }
            let headsBody = end < result.count && [.body, .byline].contains(result[end].kind)
            let run = end - index
            let afterFurniture = index == 0 || result[..<index].allSatisfy { $0.kind == .furniture }
            var keep = headsBody ? min(run, 3) : 0
            if run > 3 { keep = 0 }
            if run > 1, namesAuthor(result[index + 1].piece) {
                result[index + 1].kind = .byline
                for place in index + 2..<end where !headsBody { result[place].kind = .body }
                index = headsBody ? index + 2 : end
                continue
            }
            // the title of a poem, list or table
            let isPoem = run > 3 && index + 2 < result.count && result[index + 1].blankLines > result[index + 2].blankLines
            if afterFurniture, isPoem || run > 2 && headsItems(result[index..<end]) {
                for place in index + 1..<end { result[place].kind = .body }
                index = end
                continue
            }
            for place in index..<end - keep { result[place].kind = .body }
            index = end
        }
        // the date below a letter or notice
        for place in result.indices.reversed() {
            guard result[place].kind == .furniture, cues.startsWithDate(page.scalars(result[place].piece)) else { break }
            if result.contains(where: { $0.kind == .body }) { result[place].kind = .body }
        }
        return result
    }

    /// “祝您身体健康，万事如意！”: a sentence of its own. A headline may ask or call, but hardly in two clauses.
    private func exclaims(_ piece: Piece) -> Bool {
        page.endsSentence(piece) && page.scalars(piece).contains("，")
    }

    /// A line that is no item above lines that all are.
    private func headsItems(_ run: ArraySlice<Fragment>) -> Bool {
        func isItem(_ fragment: Fragment) -> Bool { LineMark.beginsItem(fragment.piece, page) }
        return !isItem(run[run.startIndex]) && run.dropFirst().allSatisfy(isItem)
    }

    /// “孟浩然”, “［唐］孟浩然”, “（宋）苏轼” below a title.
    private func namesAuthor(_ piece: Piece) -> Bool {
        var text = page.scalars(piece)[...]
        if let first = text.first, "［[（(〔【".unicodeScalars.contains(first),
            let close = text.firstIndex(where: { "］]）)〕】".unicodeScalars.contains($0) }), close <= 4
        {
            text = text[(close + 1)...]
        }
        return text.count <= 4 && credits.words.isPerson(text)
    }

    // MARK: Where an article begins

    private func beginning(at index: Int, _ fragments: [Fragment], _ pile: ArticlePile, _ habits: Habits) -> Double {
        let fragment = fragments[index]
        let opening = pile.headings.first ?? fragment
        var odds = pile.headings.isEmpty ? Weight.plainBreak : Weight.headline
        if pile.isAfterClosing { odds += Weight.afterClosing }
        if cues.opensStory(page.scalars(Piece(Array(fragment.piece.ranges.prefix(2))))) { odds += Weight.storyOpening }
        if opening.blankLines > max(1, habits.blankLines) { odds += Weight.widerBreak }
        if opening.blankLines > 0, !habits.spacesParagraphs, fragment.blankLines == 0, !pile.headings.isEmpty {
            odds += Weight.blockOfItsOwn
        }
        if let heading = pile.headings.first {
            let title = page.scalars(heading.piece)
            if Numbering.begins(title) { odds += Weight.numbered }
            if title.count >= 14 { odds += Weight.longHeadline }
            if title.count <= 7 { odds += Weight.shortHeadline }
            if pile.headings.count > 1 { odds += Weight.kicker }
        }
        if abs(odds) < 2 * Weight.unlikeness, !pile.recent.isEmpty {
            let next = following(index, fragments)
            let length = min(pile.recent.reduce(0) { $0 + $1.count }, next.reduce(0) { $0 + $1.count })
            odds += Weight.unlikeness * min(1, Double(length) / 260) * likeness.unlikeness(pile.recent, next)
            if let heading = pile.headings.first, likeness.bringsNewSubject(heading.piece, before: next, after: pile.recent) {
                odds += Weight.newSubject
            }
        }
        return odds
    }

    private func following(_ index: Int, _ fragments: [Fragment]) -> [Piece] {
        var pieces: [Piece] = []
        for fragment in fragments[index...] {
            guard fragment.kind == .body, pieces.count < 4 else { break }
            pieces.append(fragment.piece)
            if fragment.closing != nil { break }
        }
        return pieces
    }
}
