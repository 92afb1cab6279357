import Script

/// Makes clauses of a line whose words, readings, rests and tones are known.
struct Composer {
    /// Clauses are closed before they grow beyond this; the engine's own limit is 640 bytes.
    static let bytes = 480
    /// The engine takes 64 phonemes a word; a phoneme is at least one byte.
    static let wordBytes = 120

    let line: Line
    let phrasing: Phrasing
    let segmentation: Segmentation
    let readings: Readings
    let tones: Tones
    let sounds: Sounds
    let rules: ReadingRules
    let latin: [Int: LatinReading]

    /// The clauses of the sentence; the last one closes as the sentence does.
    func clauses(closing: Break) -> [Clause] {
        var clauses: [Clause] = []
        var words: [Word] = []
        var size = 0
        let enclitics = rules.set("enclitic")
        for (k, range) in phrasing.words.enumerated() {
            for word in spokenWords(range) {
                let length = Self.bytes(of: word) + 1
                let leans =
                    !words.isEmpty && range.count == 1 && enclitics.contains(line.items[range.lowerBound].scalar)
                    && tones.surface[range.lowerBound] == 11 && !sounds.needsSeparation(readings.syllables[range.lowerBound])
                    && Self.bytes(of: words[words.count - 1]) + length < Self.wordBytes
                    && k > 0 && line.items[phrasing.words[k - 1].lowerBound].kind == .hanzi
                if leans {
                    words[words.count - 1].syllables += word.syllables
                } else {
                    if size + length > Self.bytes, !words.isEmpty {
                        clauses.append(Clause(words: words, closing: .phrase))
                        words = []
                        size = 0
                    }
                    words.append(word)
                }
                size += length
            }
            guard phrasing.rests[k] != .none, !words.isEmpty else { continue }
            let isLast = k == phrasing.words.count - 1
            let pause = phrasing.marks[k] ?? (phrasing.rests[k] == .phrase ? .phrase : closing)
            clauses.append(Clause(words: words, closing: isLast ? last(pause, closing) : pause))
            words = []
            size = 0
        }
        return clauses
    }

    private static func bytes(of word: Word) -> Int {
        word.syllables.reduce(0) { $0 + $1.phonemes.utf8.count }
    }

    /// The sentence's own close, unless the last mark says more.
    private func last(_ mark: Break, _ closing: Break) -> Break {
        switch mark {
        case .stop, .question, .exclamation, .ellipsis: mark
        default: closing == .none ? mark : closing
        }
    }

    /// A word of the line as the engine needs it: in two where a vowel would run into the syllable before.
    private func spokenWords(_ range: Range<Int>) -> [Word] {
        let first = range.lowerBound
        if let reading = latin[first] { return reading.words }
        var result: [Word] = []
        var syllables: [Syllable] = []
        syllables.reserveCapacity(range.count)
        for item in range {
            if isMerged(item) { continue }
            let syllable = syllable(item)
            if syllable.phonemes.isEmpty { continue }
            if !syllables.isEmpty, sounds.needsSeparation(readings.syllables[item]) {
                result.append(Word(syllables))
                syllables = []
            }
            syllables.append(syllable)
        }
        if !syllables.isEmpty { result.append(Word(syllables)) }
        return result
    }

    /// Whether the item is a 儿 that has become part of the syllable before it.
    private func isMerged(_ item: Int) -> Bool {
        guard readings.syllables[item] == sounds.retroflex, line.items[item].kind == .hanzi, item > 0 else { return false }
        let before = item - 1
        guard line.items[before].kind == .hanzi, tones.surface[before] != 0, readings.syllables[before] != sounds.retroflex else {
            return false
        }
        return !sounds.phonemes(readings.syllables[before], surface: tones.surface[before], isRhotic: true).isEmpty
    }

    private func syllable(_ item: Int) -> Syllable {
        let this = line.items[item]
        let number = readings.syllables[item]
        let surface = tones.surface[item]
        if case .none = readings.origins[item] {
            return Syllable(
                written: this.written, spoken: "", citation: nil, surface: 0, isVerbatim: this.isVerbatim, phonemes: "",
                evidence: .fallback)
        }
        let isRhotic = item + 1 < line.items.count && isMerged(item + 1)
        let written =
            isRhotic
            ? this.written.lowerBound..<max(this.written.upperBound, line.items[item + 1].written.upperBound) : this.written
        var spoken = line.text(isRhotic ? item..<item + 2 : item..<item + 1)
        if spoken.isEmpty { spoken = sounds.pinyin[Int(number)].description }
        if number == sounds.retroflex {
            return Syllable(
                written: written, spoken: spoken, citation: Pinyin("er", 5), surface: 11, isVerbatim: this.isVerbatim,
                phonemes: sounds.phonemes(sounds.er, surface: 11), evidence: evidence(item))
        }
        return Syllable(
            written: written, spoken: spoken, citation: sounds.pinyin[Int(number)], surface: surface, isVerbatim: this.isVerbatim,
            phonemes: sounds.phonemes(
                sounds.linked(number, after: item > 0 ? readings.syllables[item - 1] : nil), surface: surface,
                isRhotic: isRhotic),
            evidence: evidence(item))
    }

    private func evidence(_ item: Int) -> Evidence {
        switch readings.origins[item] {
        case .none, .fallback: return .fallback
        case .given: return .user
        case .single: return .single
        case .word:
            let start = segmentation.starts[item]
            return .word(line.text(start..<start + segmentation.lengths[start]))
        case .name(let rule): return .name(rule)
        case .rule(let rule): return .rule(rule)
        case .model(let margin, let runnerUp):
            return .model(margin: Double(margin), runnerUp: sounds.pinyin[Int(runnerUp)].description)
        }
    }
}
