import Script

/// Readings that follow from a pattern, not from words: reduplication, erhua, surnames.
struct RuleReadings {
    let line: Line
    let segmentation: Segmentation
    let table: WordTable
    let sounds: Sounds
    let rules: ReadingRules

    func apply(to readings: inout Readings) {
        reduplicate(&readings)
    }

    /// 数了数, 量一量: both copies share the verb's reading.
    private func reduplicate(_ readings: inout Readings) {
        let items = line.items
        guard items.count > 2 else { return }
        for k in 0..<items.count - 2 where items[k].kind == .hanzi && items[k].scalar == items[k + 2].scalar && items[k].scalar != 0
        {
            let middle = items[k + 1].scalar
            guard middle == 0x4E86 || middle == 0x4E00 else { continue }
            guard let verb = rules.verbReading(items[k].scalar).flatMap({ sounds.number($0) }) else { continue }
            readings.set(k, verb, .rule("reduplication"))
            readings.set(k + 2, verb, .rule("reduplication"))
            if middle == 0x4E86, let particle = sounds.number("le5") { readings.set(k + 1, particle, .rule("reduplication")) }
        }
    }
}
