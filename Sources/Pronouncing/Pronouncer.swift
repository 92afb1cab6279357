package import Script

/// Finds the syllables of a sentence: words, polyphones, sandhi, erhua, English.
///
/// A value of tables that are built into the program: cheap to make and to copy.
package struct Pronouncer: Sendable {
    private let english: [String: String]
    private let sounds = Sounds.shared
    private let rules = ReadingRules.shared
    private let alphabet = Alphabet.shared
    private let boundaries = Boundaries.shared

    /// `english` holds espeak-ng's phonemes (voice en-us) of Latin words, as `latinWords(in:)` names them.
    package init(english: [String: String] = [:]) {
        self.english = english
    }

    /// The Latin words of a sentence for which phonemes are wanted, each once, in the order they are said.
    package func latinWords(in sentence: SpokenSentence) -> [String] {
        var result: [String] = []
        for piece in sentence.pieces where piece.form == .word {
            for word in piece.text.split(separator: " ").map(String.init) where !alphabet.knows(word) && !result.contains(word) {
                result.append(word)
            }
        }
        return result
    }

    /// The sentence as the engine will speak it, and the readings that are doubtful.
    package func utterance(of spoken: SpokenSentence) -> (utterance: Utterance, findings: [Finding]) {
        let work = work(on: spoken)
        var latin: [Int: LatinReading] = [:]
        for (item, this) in work.line.items.enumerated() where this.kind == .latin {
            latin[item] = alphabet.reading(of: this, saying: work.line.latinText(of: this), english: english, sounds: sounds)
        }
        let composer = Composer(
            line: work.line, phrasing: work.phrasing, segmentation: work.segmentation, readings: work.readings, tones: work.tones,
            sounds: sounds, rules: rules, latin: latin)
        let clauses = composer.clauses(closing: Break(spoken.sentence.close))
        return (Utterance(spoken: spoken, clauses: clauses), findings(work, latin))
    }

    /// One toned syllable for each hanzi of the sentence, in written order: `zhang3`, `de5`, `lv4`, and `r5` for a 儿 that is
    /// merged into the syllable before it. With `surface` after sandhi.
    package func pinyin(of spoken: SpokenSentence, surface: Bool = false) -> [String] {
        let work = work(on: spoken)
        var found: [Int: String] = [:]
        for (item, this) in work.line.items.enumerated() where this.kind == .hanzi && this.isVerbatim {
            guard case .none = work.readings.origins[item] else {
                let reading = sounds.pinyin[Int(work.readings.syllables[item])]
                found[this.written.lowerBound] =
                    surface ? reading.with(tone: Self.tone(work.tones.surface[item])).description : reading.description
                continue
            }
        }
        let text = spoken.sentence.text.text
        var result: [String] = []
        for token in spoken.tokens {
            for hanzi in Hanzi.places(in: text, token.shown) {
                result.append(found[hanzi.range.lowerBound] ?? usualReading(hanzi.scalar.value))
            }
        }
        return result
    }

    private static func tone(_ surface: Int) -> UInt8 {
        switch surface {
        case 55: 1
        case 35: 2
        case 21, 214: 3
        case 51, 53: 4
        default: 5
        }
    }

    private func usualReading(_ scalar: UInt32) -> String {
        let table = WordTable()
        let number = table.readings(of: scalar).first ?? table.rareReading(of: scalar)
        return number.map { sounds.pinyin[Int($0)].description } ?? "e5"
    }

    // MARK: The work

    /// What is known of a sentence before it is put into clauses.
    struct Work {
        let line: Line
        let segmentation: Segmentation
        let readings: Readings
        let phrasing: Phrasing
        let tones: Tones
    }

    func work(on spoken: SpokenSentence) -> Work {
        let table = WordTable()
        let line = Line(spoken, sounds: sounds)
        let segmentation = Segmentation(line.items, table: table)
        var readings = Reader(table: table, model: PolyphoneModel()).readings(of: line, segmentation)
        RuleReadings(line: line, segmentation: segmentation, table: table, sounds: sounds, rules: rules).apply(to: &readings)
        let phrasing = Phrasing(line, segmentation, table: table, rules: rules, boundaries: boundaries)
        let tones = Tones(
            line, phrasing, segmentation, syllables: readings.syllables, table: table, sounds: sounds, rules: rules,
            boundaries: boundaries)
        return Work(line: line, segmentation: segmentation, readings: readings, phrasing: phrasing, tones: tones)
    }

    private func findings(_ work: Work, _ latin: [Int: LatinReading]) -> [Finding] {
        let text = work.line.spoken.sentence.text
        var result: [Finding] = []
        for piece in work.line.unreadable {
            let this = work.line.spoken.pieces[piece]
            result.append(
                Finding(
                    .warning, "pronouncing.given", "no such syllable in “\(this.text)”: left out",
                    at: text.firstSource(of: this.source)))
        }
        for (item, this) in work.line.items.enumerated() {
            if this.kind == .hanzi, case .none = work.readings.origins[item] {
                result.append(
                    Finding(
                        .warning, "pronouncing.character", "no reading for “\(work.line.text(item..<item + 1))”: left out",
                        at: text.firstSource(of: this.written)))
            } else if let guess = latin[item]?.guess {
                result.append(
                    Finding(
                        .warning, "pronouncing.english", "“\(work.line.latinText(of: this))” is guessed: \(guess)",
                        at: text.firstSource(of: this.written)))
            }
        }
        for doubt in work.readings.doubts {
            let here = work.line.items[doubt.item]
            let reading = sounds.pinyin[Int(work.readings.syllables[doubt.item])]
            result.append(
                Finding(
                    .note, "pronouncing.polyphone",
                    "“\(work.line.text(doubt.item..<doubt.item + 1))” is read \(reading), but may be \(sounds.pinyin[Int(doubt.other)])",
                    at: text.firstSource(of: here.written)))
        }
        return result
    }
}

extension Break {
    /// What a sentence's own end is heard as.
    init(_ close: Sentence.Close) {
        self =
            switch close {
            case .stop: .stop
            case .question: .question
            case .exclamation: .exclamation
            case .ellipsis: .ellipsis
            case .clause: .none
            }
    }
}
