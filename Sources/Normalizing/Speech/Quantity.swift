/// One number or a range of two, with the unit after it: `20`, `5mg`, `-5~3℃`, `12%~14%`.
struct Quantity {
    struct UnitMatch {
        let unit: Unit
        let glyphs: Range<Int>
    }

    let first: Amount
    /// The unit of the first number, when both have one.
    let firstUnit: UnitMatch?
    /// The glyph between the two numbers.
    let joint: Int?
    let second: Amount?
    let unit: UnitMatch?

    /// Whether 万 or 亿 closes it: 2.5万/㎡.
    var isScaled: Bool { !(second ?? first).scale.isEmpty }
    var start: Int { first.start }
    var end: Int { unit?.glyphs.upperBound ?? second?.end ?? first.end }

    init?(_ place: Place) {
        let line = place.line
        var index = place.start
        var sign: Int?
        if Self.isSign(line.scalar(index)) {
            sign = index
            index += 1
            // − 5 ℃: a sign that stands off is one only before degrees.
            let isApart = !line.isJoined(index)
            if isApart {
                guard !line.isDigit(index - 2), !line.isLatin(index - 2), let number = Amount(line, at: index),
                    Self.unit(place, at: number.end)?.unit.kind == .celsius
                else { return nil }
            }
        }
        guard let first = Amount(line, at: index, sign: sign) else { return nil }
        let unit = Self.unit(place, at: first.end)
        let joint = unit?.glyphs.upperBound ?? first.end
        if let second = Self.second(line, after: joint), !Self.isTriple(line, second.end), !place.isEquation(at: second.end) {
            let last = Self.unit(place, at: second.end)
            if last != nil || unit == nil {
                self.init(first: first, firstUnit: unit, joint: joint, second: second, unit: last)
                return
            }
        }
        self.init(first: first, firstUnit: nil, joint: nil, second: nil, unit: unit)
    }

    private init(first: Amount, firstUnit: UnitMatch?, joint: Int?, second: Amount?, unit: UnitMatch?) {
        self.first = first
        self.firstUnit = firstUnit
        self.joint = joint
        self.second = second
        self.unit = unit
    }

    static func isSign(_ scalar: UInt32) -> Bool {
        scalar == .hyphen || scalar == .enDash || scalar == .plus || scalar == .plusMinus || scalar == .tilde
            || scalar == .almostEqual
    }

    static func isJoint(_ scalar: UInt32) -> Bool {
        scalar == .hyphen || scalar == .enDash || scalar == .emDash || scalar == .tilde
    }

    private static func second(_ line: WrittenLine, after joint: Int) -> Amount? {
        guard isJoint(line.scalar(joint)) else { return nil }
        // Two dashes make one: 30——50.
        let next = line.scalar(joint + 1) == .emDash && line.scalar(joint) == .emDash ? joint + 2 : joint + 1
        if line.scalar(next) == .hyphen || line.scalar(next) == .plus, line.isDigit(next + 1) {
            return Amount(line, at: next + 1, sign: next)
        }
        return Amount(line, at: next)
    }

    /// Whether a third number follows: 3-2-1 is no range.
    private static func isTriple(_ line: WrittenLine, _ end: Int) -> Bool {
        isJoint(line.scalar(end)) && line.scalar(end) == .hyphen && line.isDigit(end + 1)
    }

    /// The unit at an index: the longest sign of `normalizing/units.tsv` that is not part of a longer word.
    static func unit(_ place: Place, at index: Int) -> UnitMatch? {
        let line = place.line
        guard let (row, end) = place.facts.units.longest(line.glyphs, at: index) else { return nil }
        let unit = place.facts.unitRows[row]
        for glyph in index..<end where glyph > index && !line.isJoined(glyph) { return nil }
        if line.isLatin(end - 1) {
            if line.isLatin(end) || line.isDigit(end), line.isJoined(end) { return nil }
            if line.scalar(end) == .hyphen, line.isLatin(end + 1) || line.isDigit(end + 1) { return nil }
        }
        if end - index == 1, line.isLatin(index) {
            if !line.isJoined(index), unit.kind == .weak { return nil }
            if line.isLatin(place.start - 1) { return nil }
        }
        if unit.kind == .weak, place.cues(around: place.start..<end).isDisjoint(with: [.current]) { return nil }
        return UnitMatch(unit: unit, glyphs: index..<end)
    }
}
