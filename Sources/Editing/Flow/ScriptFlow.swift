/// Articles of a text that marks its titles itself: `# title`, `## subhead`, paragraphs, as the script of a bulletin does.
///
/// The marks and notes go to the furniture, so that the character ledger stays exact:
/// - `# title` begins an article; `# title <!-- derived -->` has a title that is shown but not spoken; `<!-- brief -->` and
///   `<!-- caption -->` say what kind of article it is, and `# <!-- caption -->` is an article without a title;
/// - `## subhead` (or more `#`) is a subhead;
/// - `> text` before the first paragraph is a deck, or a kicker when it stands before the title;
/// - `<!-- … -->` anywhere is a note to people and goes to the furniture.
struct ScriptFlow: Sendable {
    private(set) var drafts: [Draft] = []
    private(set) var furniture: [Piece] = []
    private let page: PageText

    /// Nil when the text has no line that begins with `# `.
    init?(_ page: PageText, credits: Credits) {
        self.page = page
        guard page.lines.contains(where: { Self.level($0, page) != nil }) else { return nil }
        read(credits)
    }

    /// 1 for `# `, 2 and more for `## `.
    private static func level(_ line: SourceLine, _ page: PageText) -> Int? {
        guard line.indent <= 3 else { return nil }
        let marks = line.glyphs.prefix { page.glyphs[$0].scalar == "#" }.count
        guard (1...6).contains(marks), marks < line.glyphs.count, page.glyphs[line.glyphs.lowerBound + marks].isSpaced else {
            return nil
        }
        return marks
    }

    private mutating func read(_ credits: Credits) {
        var current = Draft()
        var paragraph: [Range<Int>] = []
        var isInNote = false
        var pendingKicker: Piece?
        let wraps = Layout(page).isWrapped

        func endParagraph(_ current: inout Draft) {
            guard !paragraph.isEmpty else { return }
            let piece = Piece(paragraph)
            paragraph = []
            let spaced = piece.ranges.count == 1 ? page.spaced(piece.ranges[0]) : page.scalars(piece)
            switch credits.kind(of: spaced, among: [.attribution, .credit, .byline]) {
            case .byline where current.paragraphs.isEmpty: current.bylines.append(piece)
            case .attribution, .credit, .byline: current.attributions.append(piece)
            default:
                if let found = credits.closingLength(of: page.scalars(piece), spacedBefore: { spacedBefore(piece, $0) }) {
                    let (head, tail) = piece.split(last: found.length)
                    current.parts.append(.paragraph(head))
                    current.attributions.append(tail)
                } else {
                    current.parts.append(.paragraph(piece))
                }
            }
        }

        for (number, line) in page.lines.enumerated() {
            var body: [Range<Int>] = []
            var notes: [Range<Int>] = []
            Self.splitNotes(line, page, &isInNote, &body, &notes)
            if line.blankLinesBefore > 0 || !wraps { endParagraph(&current) }
            let level = Self.level(line, page)
            let note = String(notes.flatMap { Array($0) }.map { page.glyphs[$0].scalar })
            if let level, level == 1, notes.first?.lowerBound != line.glyphs.lowerBound {
                endParagraph(&current)
                if !current.isEmpty { drafts.append(current) }
                current = Draft()
                current.kicker = pendingKicker
                pendingKicker = nil
                current.isBrief = note.contains("brief")
                current.isCaption = note.contains("caption")
                let marked = Self.withoutMarks(body, page)
                if marked.isEmpty {
                    furniture.append(Piece(body))
                } else if note.contains("derived") {
                    current.hasNotedTitle = true
                    current.title = marked
                    furniture.append(Piece(body))
                } else {
                    current.title = marked
                    furniture += Self.marks(body, marked)
                }
                if !notes.isEmpty { furniture.append(Piece(notes)) }
                continue
            }
            if !notes.isEmpty { furniture.append(Piece(notes)) }
            guard !body.isEmpty else { continue }
            if level != nil {
                endParagraph(&current)
                let marked = Self.withoutMarks(body, page)
                current.parts.append(.subhead(marked))
                furniture += Self.marks(body, marked)
            } else if page.glyphs[body[0].lowerBound].scalar == ">", body[0].count > 1 {
                endParagraph(&current)
                let piece = Piece([body[0].lowerBound + 1..<body[0].upperBound] + body.dropFirst())
                furniture.append(Piece([body[0].lowerBound..<body[0].lowerBound + 1]))
                let next = number + 1 < page.lines.count ? Self.level(page.lines[number + 1], page) : nil
                if next == 1, pendingKicker == nil {
                    pendingKicker = piece
                } else if current.parts.isEmpty, current.deck == nil {
                    current.deck = piece
                } else {
                    current.parts.append(.paragraph(piece))
                }
            } else if let marked = Self.withoutBullet(body, page) {
                endParagraph(&current)
                furniture += Self.marks(body, marked)
                paragraph = marked.ranges
            } else {
                if Numbering.begins(page.scalars(Piece(body))) { endParagraph(&current) }
                paragraph += body
            }
        }
        endParagraph(&current)
        if let pendingKicker { current.parts.append(.paragraph(pendingKicker)) }
        if !current.isEmpty { drafts.append(current) }
    }

    private func spacedBefore(_ piece: Piece, _ offset: Int) -> Bool {
        var left = offset
        for range in piece.ranges {
            if left < range.count { return page.glyphs[range.lowerBound + left].isSpaced }
            left -= range.count
        }
        return false
    }

    /// The text of a marked line without its `#`.
    private static func withoutMarks(_ body: [Range<Int>], _ page: PageText) -> Piece {
        var ranges = body
        guard let first = ranges.first else { return Piece() }
        let marks = first.prefix { page.glyphs[$0].scalar == "#" }.count
        ranges[0] = first.lowerBound + marks..<first.upperBound
        return Piece(ranges.filter { !$0.isEmpty })
    }

    /// The text of an item of a list without its `- `; nil for other lines.
    private static func withoutBullet(_ body: [Range<Int>], _ page: PageText) -> Piece? {
        guard let first = body.first, first.count > 1, LineMark.isBullet(Piece([first]), page) else { return nil }
        return Piece([first.lowerBound + 1..<first.upperBound] + body.dropFirst())
    }

    private static func marks(_ body: [Range<Int>], _ text: Piece) -> [Piece] {
        guard let start = body.first?.lowerBound, let end = text.first, start < end else { return [] }
        return [Piece([start..<end])]
    }

    /// Takes `<!-- … -->` out of a line; a note may run over several lines.
    private static func splitNotes(
        _ line: SourceLine, _ page: PageText, _ isInNote: inout Bool, _ body: inout [Range<Int>], _ notes: inout [Range<Int>]
    ) {
        func reads(_ text: String, _ index: Int) -> Bool {
            var place = index
            for scalar in text.unicodeScalars {
                guard place < line.glyphs.upperBound, page.glyphs[place].scalar == scalar else { return false }
                place += 1
            }
            return true
        }
        var start = line.glyphs.lowerBound
        var index = start
        while index < line.glyphs.upperBound {
            if !isInNote, reads("<!--", index) {
                if start < index { body.append(start..<index) }
                start = index
                isInNote = true
                index += 4
            } else if isInNote, reads("-->", index) {
                index += 3
                notes.append(start..<index)
                start = index
                isInNote = false
            } else {
                index += 1
            }
        }
        if start < line.glyphs.upperBound {
            if isInNote { notes.append(start..<line.glyphs.upperBound) } else { body.append(start..<line.glyphs.upperBound) }
        }
    }
}
