import Script

/// The tones of 一 and 不: 一定 yi2, 一起 yi4, 第一 yi1, 看一看 yi5; 不会 bu2, 好不好 bu5.
struct OneAndNot {
    /// Items and the tones they change to.
    private(set) var changes: [(item: Int, tone: UInt8)] = []

    private let line: Line
    private let tones: [UInt8]
    private let rules: ReadingRules

    init(_ line: Line, words: [Range<Int>], syllables: [UInt16], tones: [UInt8], sounds: Sounds, rules: ReadingRules) {
        self.line = line
        self.tones = tones
        self.rules = rules
        for word in words {
            for item in word where line.items[item].given == nil {
                if rules.isOne(line.items[item].scalar), syllables[item] == sounds.yi {
                    let tone = toneOfOne(item, word)
                    if tone != 1 { changes.append((item, tone)) }
                } else if rules.isNot(line.items[item].scalar), syllables[item] == sounds.bu {
                    let tone = toneOfNot(item, word)
                    if tone != 4 { changes.append((item, tone)) }
                }
            }
        }
    }

    private func scalar(_ item: Int) -> UInt32 {
        line.items.indices.contains(item) ? line.items[item].scalar : 0
    }

    private func toneOfOne(_ item: Int, _ word: Range<Int>) -> UInt8 {
        let before = scalar(item - 1)
        let after = scalar(item + 1)
        if after == 0 { return 1 }
        if before != 0, before == after, !rules.isNumeral(before), !rules.set("countWord").contains(before) { return 5 }
        switch line.kind(of: item) {
        case .digits, .year, .ordinal, .code, .model, .road, .roman, .address, .score: return 1
        case .date where rules.countsInOrder(after): return 1
        default: break
        }
        if rules.isNumeral(before) || rules.isDigit(after) || rules.isOrdinal(before, after) { return 1 }
        // 统一, 唯一: the end of a word, unless the word only points: 这一, 每一.
        if item == word.upperBound - 1, word.count > 1, !rules.points(before) { return 1 }
        if rules.keepsOne(line, word) || rules.keepsOne(line, item..<min(item + 3, line.items.count)) { return 1 }
        return changed(before: item + 1)
    }

    private func toneOfNot(_ item: Int, _ word: Range<Int>) -> UInt8 {
        let before = scalar(item - 1)
        let after = scalar(item + 1)
        if after == 0 { return 4 }
        if before != 0, before == after { return 5 }
        if word.count >= 3, item == word.lowerBound + 1, rules.completes(after) || rules.keepsOne(line, word) { return 5 }
        return tones[item + 1] == 4 || rules.wasFourth(after) ? 2 : 4
    }

    private func changed(before next: Int) -> UInt8 {
        if tones[next] == 4 || rules.wasFourth(scalar(next)) { return 2 }
        return tones[next] == 0 ? 1 : 4
    }
}
