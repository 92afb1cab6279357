import Lexicon
import Script

/// Words that tell where in an article a paragraph stands.
struct Cues: Sendable {
    private let leads: [[Unicode.Scalar]]
    private let backs: [[Unicode.Scalar]]
    let titles: Set<String>
    let says: [[Unicode.Scalar]]
    let functions: Set<Unicode.Scalar>
    let saying: [String]
    let ranks: [String]
    let naming: Set<String>
    let beside: Set<Unicode.Scalar>
    let verbal: Set<Unicode.Scalar>
    let hanging: Set<Unicode.Scalar>
    let counted: Set<Unicode.Scalar>
    private let whens: Set<String>
    private let datelines: [[Unicode.Scalar]]
    private let formulas: Set<String>
    private let introductions: [[Unicode.Scalar]]
    private let scenes: [[Unicode.Scalar]]
    private let outlooks: [[Unicode.Scalar]]
    private let slugs: [[Unicode.Scalar]]
    private let reporters: [[Unicode.Scalar]]
    private let learning: [[Unicode.Scalar]]
    private let wires: Set<Unicode.Scalar>
    private let relativeDays: Set<Unicode.Scalar>
    private let dateUnits: Set<Unicode.Scalar>
    /// Hanzi that begin a sentence which goes on with the one before.
    let pointing: Set<Unicode.Scalar>
    private let deckEnds: [[Unicode.Scalar]]
    private let kickerEnds: [[Unicode.Scalar]]

    init() {
        var lists: [String: [String]] = [:]
        for row in Lexicon.table("editing/cues.tsv").rows { lists[row[0], default: []].append(row[1]) }
        func words(_ kind: String) -> [[Unicode.Scalar]] { (lists[kind] ?? []).map { Array($0.unicodeScalars) } }
        func scalars(_ kind: String) -> Set<Unicode.Scalar> { Set((lists[kind] ?? []).joined().unicodeScalars) }
        leads = words("lead")
        backs = words("back")
        titles = Set(lists["title"] ?? [])
        says = words("says")
        saying = lists["saying"] ?? []
        ranks = lists["rank"] ?? []
        naming = Set(lists["naming"] ?? [])
        beside = scalars("beside")
        verbal = scalars("verbal")
        hanging = scalars("hanging")
        counted = scalars("counted")
        whens = Set(lists["when"] ?? [])
        datelines = words("dateline")
        formulas = Set(lists["formula"] ?? [])
        introductions = words("introduces")
        scenes = words("scene")
        outlooks = words("outlook")
        slugs = words("slug")
        reporters = words("reporter")
        learning = words("learns")
        wires = scalars("wire")
        relativeDays = scalars("relative")
        dateUnits = scalars("unit")
        pointing = scalars("pointing")
        deckEnds = words("deck")
        kickerEnds = words("kicker")
        functions = scalars("function")
    }

    /// Opens a news piece: “近日，…”, “本报讯 …”, “3月5日，…”, “记者从…获悉”.
    func opensStory(_ text: [Unicode.Scalar]) -> Bool {
        if leads.contains(where: { text.starts(with: $0) }) { return true }
        if startsWithDate(text) { return true }
        let head = text.prefix(28)
        return reporters.contains { head.starts(with: $0) } && learning.contains { Self.contains($0, in: head) } || dateline(head)
    }

    private func dateline(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let end = head.firstIndex(where: wires.contains) else { return false }
        let start = head[..<end]
        return datelines.contains { start.starts(with: $0) }
            || start.first == "（" && reporters.contains { Self.contains($0, in: start) }
    }

    /// Begins with the slug of a news item: “本报讯 …”.
    func hasSlug(_ text: [Unicode.Scalar]) -> Bool { slugs.contains { text.starts(with: $0) } }

    /// Begins as a news item or a caption does, with a slug or a date: never what goes on from another column.
    func startsAfresh(_ text: [Unicode.Scalar]) -> Bool {
        startsWithDate(text) || hasSlug(text)
    }

    /// Sets a scene as a reportage begins: “清晨七点，…”, “每年二月，…”.
    func setsScene(_ text: [Unicode.Scalar]) -> Bool {
        let clause = text.prefix(16).prefix { !$0.isSentenceEnd && !$0.isOpenMark && !$0.isCloser }
        return scenes.contains { Self.contains($0, in: clause) }
    }

    /// Tells what is planned or to come, as last paragraphs do: “下一步，…”, “预计年底前开通”.
    func looksAhead(_ text: [Unicode.Scalar]) -> Bool {
        outlooks.contains { Self.contains($0, in: text[...]) }
    }

    private static func contains(_ word: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count >= word.count, let first = word.first else { return false }
        return (text.startIndex...(text.endIndex - word.count)).contains { start in
            text[start] == first && text[start..<start + word.count].elementsEqual(word)
        }
    }

    /// What letters begin and end with: “您好！”, “此致”.
    func isFormula(_ text: [Unicode.Scalar]) -> Bool {
        var text = text[...]
        if let last = text.last, last.isPunctuation { text = text.dropLast() }
        return formulas.contains(String(text))
    }

    /// “近日”, “据介绍”, “2024年开年”, “3月5日上午”: when it was or who says so, not what happened.
    func tellsOnlyTime(_ clause: [Unicode.Scalar]) -> Bool {
        let text = String(clause)
        if whens.contains(text) { return true }
        let isDated = clause.first.map { $0.isASCIIDigit || relativeDays.contains($0) } ?? false
        return isDated && clause.count <= 11 && clause.contains(where: dateUnits.contains)
    }

    /// How many things a paragraph introduces: “名为…”, “位于…”, “一座…”.
    func introductionCount(_ text: [Unicode.Scalar]) -> Int {
        introductions.count { Self.contains($0, in: text.prefix(120)) }
    }

    /// Ends like the line above or below a title: “…综合种养见闻”, “连续十一年测量显示”.
    func endsLikeKickerOrDeck(_ text: [Unicode.Scalar]) -> Bool {
        (deckEnds + kickerEnds).contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
    }

    /// “3月5日，…”, “2024年3月5日…”: how captions and briefs begin.
    func startsWithDate(_ text: [Unicode.Scalar]) -> Bool {
        var place = text.prefix { $0.isASCIIDigit }.count
        guard place > 0, place < text.count else { return false }
        if text[place] == "年" {
            let month = text[(place + 1)...].prefix { $0.isASCIIDigit }.count
            place += 1 + month
            guard month > 0, place < text.count else { return false }
        }
        guard text[place] == "月" else { return false }
        let day = text[(place + 1)...].prefix { $0.isASCIIDigit }.count
        return day > 0 && text.dropFirst(place + 1 + day).first == "日"
    }

    /// Refers to what stands before: “此外，…”, “他说，…”, “据介绍，…”.
    func refersBack(_ text: [Unicode.Scalar]) -> Bool {
        backs.contains { text.starts(with: $0) }
    }
}
