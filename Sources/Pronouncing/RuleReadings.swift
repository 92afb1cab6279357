import Script

/// Readings that follow from a pattern, not from words: reduplication, erhua, surnames, measure words.
struct RuleReadings {
    let line: Line
    let segmentation: Segmentation
    let table: WordTable
    let sounds: Sounds
    let rules: ReadingRules

    /// A margin of the model below which the rule of coverbs decides.
    static let narrow: Float = 0.4

    func apply(to readings: inout Readings) {
        reduplicate(&readings)
        double(&readings)
        name(&readings)
        fit(&readings)
        serve(&readings)
    }

    /// Where the model is of two minds, a verb later in the clause shows a preposition: 继续为世界和平作出贡献.
    private func serve(_ readings: inout Readings) {
        for item in line.items.indices where line.items[item].kind == .hanzi {
            guard case .model(let margin, _) = readings.origins[item], margin < Self.narrow else { continue }
            guard let reading = Coverbs.shared.reading(at: item, line, segmentation, table) else { continue }
            if let number = sounds.number(reading), number != readings.syllables[item] {
                readings.set(item, number, .rule("coverb"))
            }
        }
    }

    /// 一场大雨, 一场比赛: what stands around the word says how it is read.
    private func fit(_ readings: inout Readings) {
        for item in line.items.indices where line.items[item].kind == .hanzi {
            guard let syllables = Contexts.shared.reading(at: item, line, segmentation, table) else { continue }
            for (k, syllable) in syllables.enumerated() {
                if let number = sounds.number(syllable) { readings.set(item + k, number, .rule("context")) }
            }
        }
    }

    /// 想想, 走走: the second of a doubled verb is neutral; not in 走走停停 and 买买买.
    private func double(_ readings: inout Readings) {
        let items = line.items
        guard items.count > 1 else { return }
        for k in 0..<items.count - 1 where items[k].scalar == items[k + 1].scalar && rules.isDoubledVerb(items[k].scalar) {
            let number = readings.syllables[k]
            guard sounds.tones[Int(number)] == 3, number == readings.syllables[k + 1] else { continue }
            if k > 0, items[k - 1].scalar == items[k].scalar { continue }
            if k + 2 < items.count, items[k + 2].scalar == items[k].scalar { continue }
            if k + 3 < items.count, items[k + 2].scalar != 0, items[k + 2].scalar == items[k + 3].scalar { continue }
            if let neutral = sounds.number(sounds.pinyin[Int(number)].with(tone: 5)) {
                readings.set(k + 1, neutral, .rule("doubled verb"))
            }
        }
    }

    /// 记者任维东, 缪女士.
    private func name(_ readings: inout Readings) {
        for item in line.items.indices where line.items[item].kind == .hanzi {
            guard let surname = Persons.shared.surname(at: item, line, segmentation, table) else { continue }
            for (k, syllable) in surname.enumerated() {
                if let number = sounds.number(syllable) { readings.set(item + k, number, .name("surname")) }
            }
        }
    }

    /// 数了数, 量一量: both copies share the verb's reading.
    private func reduplicate(_ readings: inout Readings) {
        let items = line.items
        guard items.count > 2 else { return }
        for k in 0..<items.count - 2 where items[k].kind == .hanzi && items[k].scalar == items[k + 2].scalar && items[k].scalar != 0
        {
            guard let middle = rules.readingBetweenCopies(items[k + 1].scalar) else { continue }
            guard let verb = rules.verbReading(items[k].scalar).flatMap({ sounds.number($0) }) else { continue }
            readings.set(k, verb, .rule("reduplication"))
            readings.set(k + 2, verb, .rule("reduplication"))
            if let particle = sounds.number(middle) { readings.set(k + 1, particle, .rule("reduplication")) }
        }
    }
}
