/// What a word says about the numbers near it: 比分 means a score, 热线 a telephone number.
struct Cue: OptionSet {
    let rawValue: UInt32

    static let score = Cue(rawValue: 1 << 0)
    static let ratio = Cue(rawValue: 1 << 1)
    static let clock = Cue(rawValue: 1 << 2)
    static let phone = Cue(rawValue: 1 << 3)
    static let code = Cue(rawValue: 1 << 4)
    static let date = Cue(rawValue: 1 << 5)
    static let duration = Cue(rawValue: 1 << 6)
    static let span = Cue(rawValue: 1 << 7)
    static let hotline = Cue(rawValue: 1 << 8)
    static let count = Cue(rawValue: 1 << 9)
    static let current = Cue(rawValue: 1 << 10)
    /// What is turned or measured by an angle, and what has a power of its own below zero: 俯角, 近视.
    static let angle = Cue(rawValue: 1 << 11)
    static let pressure = Cue(rawValue: 1 << 12)

    /// What is drawn at numbered times: 双色球.
    static let draw = Cue(rawValue: 1 << 13)
    static let street = Cue(rawValue: 1 << 14)
    static let negative = Cue(rawValue: 1 << 15)

    /// What happens in a minute of a match: 进球.
    static let goal = Cue(rawValue: 1 << 16)
    static let born = Cue(rawValue: 1 << 17)
    static let version = Cue(rawValue: 1 << 18)

    static let event = Cue(rawValue: 1 << 20)

    /// What one calls for: 投诉, 咨询; a number of seven digits or more after it is a telephone.
    static let call = Cue(rawValue: 1 << 21)

    /// Where shares are listed: 沪市600519.
    static let board = Cue(rawValue: 1 << 22)

    /// What happens in a year, not for years: 97年香港回归.
    static let chronicle = Cue(rawValue: 1 << 23)

    /// What happens in a year or after years: 退休.
    static let ending = Cue(rawValue: 1 << 26)

    /// What money or a crowd is counted by: 转让费15w.
    static let sum = Cue(rawValue: 1 << 27)

    /// The reign that years are counted from: 民国26年.
    static let era = Cue(rawValue: 1 << 24)

    /// What an ion does or is measured by: 浓度, 通道.
    static let ion = Cue(rawValue: 1 << 25)

    /// The names that `normalizing/cues.tsv` uses.
    static let names: [String: Cue] = [
        "score": .score, "ratio": .ratio, "clock": .clock, "phone": .phone, "code": .code, "date": .date, "duration": .duration,
        "span": .span, "hotline": .hotline, "count": .count, "current": .current, "pressure": .pressure,
        "street": .street, "negative": .negative, "born": .born,
        "version": .version, "event": .event, "call": .call, "board": .board, "chronicle": .chronicle, "ending": .ending,
        "sum": .sum,
        "era": .era, "ion": .ion, "angle": .angle, "draw": .draw, "goal": .goal,
    ]
}
