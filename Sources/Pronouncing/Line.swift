import Script

/// What a sentence says, one item for each syllable-bearing character, Latin word and mark, in the order it is said.
struct Line {
    /// One thing to be said or rested at.
    struct Item {
        enum Kind: UInt8 {
            /// A Chinese character, or a syllable the user gave.
            case hanzi
            /// A letter or a Latin word.
            case latin
            /// A mark.
            case mark
        }

        let kind: Kind
        /// The character; 0 when there is none.
        let scalar: UInt32
        /// What the model of polyphones sees here: the character, or a stand-in for marks and Latin.
        let symbol: UInt16
        let written: Range<Int>
        let isVerbatim: Bool
        let piece: Int
        /// The number of the syllable the user gave.
        var given: UInt16?
        /// What a mark stands for; `nil` for marks that are not heard (《》).
        var pause: Break?
        /// Latin: the number of what is said in `latin`. Items hold no string, so that they are cheap to copy.
        var latin = -1
        /// Latin: whether it is the name of a letter.
        var isLetter = false
    }

    private(set) var items: [Item] = []
    /// The letters and Latin words of the line.
    private(set) var latin: [String] = []
    /// Readings that could not be understood, by piece.
    private(set) var unreadable: [Int] = []

    let spoken: SpokenSentence
    private let sounds: Sounds

    init(_ spoken: SpokenSentence, sounds: Sounds) {
        self.spoken = spoken
        self.sounds = sounds
        items.reserveCapacity(spoken.sentence.text.count / 3 + 8)
        for (number, piece) in spoken.pieces.enumerated() {
            switch piece.form {
            case .verbatim, .written, .mark: append(hanziOf: piece, number)
            case .letters, .word: append(latinOf: piece, number)
            case .pinyin: append(givenOf: piece, number)
            case .silent: append(spaceOf: piece, number)
            }
        }
    }

    /// What is said of a Latin item.
    func latinText(of item: Item) -> String { item.latin < 0 ? "" : latin[item.latin] }

    func kind(of item: Int) -> TokenKind { spoken.pieces[items[item].piece].kind }

    // MARK: Pieces

    private mutating func append(hanziOf piece: SpokenPiece, _ number: Int) {
        var offset = piece.source.lowerBound
        for scalar in piece.text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            let written = piece.form == .written ? piece.source : offset..<min(end, piece.source.upperBound)
            offset = min(end, piece.source.upperBound)
            if Hanzi.contains(scalar) {
                items.append(
                    Item(
                        kind: .hanzi, scalar: scalar.value, symbol: Symbol.of(scalar), written: written,
                        isVerbatim: piece.form == .verbatim, piece: number))
            } else if !scalar.properties.isWhitespace {
                items.append(
                    Item(
                        kind: .mark, scalar: 0, symbol: Symbol.of(scalar), written: written, isVerbatim: false, piece: number,
                        pause: Marks.pause(at: scalar)))
            }
        }
    }

    /// A space between hanzi is left only in headlines, and parts their halves: 找到灵感 科学家发现新疗法.
    private mutating func append(spaceOf piece: SpokenPiece, _ number: Int) {
        guard piece.kind == .space, items.last?.kind == .hanzi, number + 1 < spoken.pieces.count,
            let next = spoken.pieces[number + 1].text.unicodeScalars.first, Hanzi.contains(next)
        else { return }
        items.append(
            Item(
                kind: .mark, scalar: 0, symbol: Symbol.of("，"), written: piece.source, isVerbatim: false, piece: number,
                pause: .comma))
    }

    /// Each letter has its own place in the text when the text holds these letters; otherwise they share the piece's.
    private mutating func append(latinOf piece: SpokenPiece, _ number: Int) {
        let parts = piece.text.split(separator: " ")
        let own = piece.form == .letters && parts.count == piece.source.count && isASCII(piece.source)
        for (k, part) in parts.enumerated() {
            let written = own ? piece.source.lowerBound + k..<piece.source.lowerBound + k + 1 : piece.source
            items.append(
                Item(
                    kind: .latin, scalar: 0, symbol: Symbol.latin, written: written, isVerbatim: false, piece: number,
                    latin: latin.count, isLetter: piece.form == .letters))
            latin.append(String(part))
        }
    }

    private func isASCII(_ range: Range<Int>) -> Bool {
        let utf8 = spoken.sentence.text.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return utf8[start..<utf8.index(start, offsetBy: range.count)].allSatisfy { $0 < 128 }
    }

    /// The user's syllables stand for the hanzi they are written over, one for one where the numbers agree.
    private mutating func append(givenOf piece: SpokenPiece, _ number: Int) {
        let readings = piece.text.split(separator: " ").map { Pinyin(parsing: $0).flatMap { sounds.number($0) } }
        if readings.contains(nil) { unreadable.append(number) }
        let hanzi = Hanzi.places(in: spoken.sentence.text.text, shownRange(of: piece))
        let isOwn = hanzi.count == readings.count
        for (k, reading) in readings.enumerated() {
            guard let reading else { continue }
            items.append(
                Item(
                    kind: .hanzi, scalar: isOwn ? hanzi[k].scalar.value : 0,
                    symbol: isOwn ? Symbol.of(hanzi[k].scalar) : Symbol.latin, written: isOwn ? hanzi[k].range : piece.source,
                    isVerbatim: isOwn, piece: number, given: reading))
        }
    }

    /// Of `{长|zhang3}` only 长.
    private func shownRange(of piece: SpokenPiece) -> Range<Int> {
        for token in spoken.tokens where token.written.overlaps(piece.source) && token.shown != token.written {
            return token.shown.clamped(to: token.written)
        }
        return piece.source
    }
}
