/// The signs and hanzi that rules look for, by name.
extension UInt32 {
    /// "
    static let quote: UInt32 = 0x0022
    /// #
    static let hash: UInt32 = 0x0023
    /// %
    static let percent: UInt32 = 0x0025
    /// &
    static let ampersand: UInt32 = 0x0026
    /// '
    static let apostrophe: UInt32 = 0x0027
    /// *
    static let asterisk: UInt32 = 0x002a
    /// +
    static let plus: UInt32 = 0x002b
    /// ,
    static let comma: UInt32 = 0x002c
    /// -
    static let hyphen: UInt32 = 0x002d
    /// .
    static let point: UInt32 = 0x002e
    /// /
    static let slash: UInt32 = 0x002f
    /// 0
    static let digitZero: UInt32 = 0x0030
    /// 1
    static let digitOne: UInt32 = 0x0031
    /// 2
    static let digitTwo: UInt32 = 0x0032
    /// 4
    static let digitFour: UInt32 = 0x0034
    /// 5
    static let digitFive: UInt32 = 0x0035
    /// 8
    static let digitEight: UInt32 = 0x0038
    /// :
    static let colon: UInt32 = 0x003a
    /// =
    static let equals: UInt32 = 0x003d
    /// ?
    static let questionMark: UInt32 = 0x003f
    /// @
    static let at: UInt32 = 0x0040
    /// ^
    static let caret: UInt32 = 0x005e
    /// _
    static let lowLine: UInt32 = 0x005f
    /// s
    static let smallS: UInt32 = 0x0073
    /// w
    static let smallW: UInt32 = 0x0077
    /// {
    static let openingBrace: UInt32 = 0x007b
    /// |
    static let bar: UInt32 = 0x007c
    /// }
    static let closingBrace: UInt32 = 0x007d
    /// ~
    static let tilde: UInt32 = 0x007e
    /// °
    static let degree: UInt32 = 0x00b0
    /// ±
    static let plusMinus: UInt32 = 0x00b1
    /// ·
    static let middleDot: UInt32 = 0x00b7
    /// –
    static let enDash: UInt32 = 0x2013
    /// —
    static let emDash: UInt32 = 0x2014
    /// ’
    static let rightQuote: UInt32 = 0x2019
    /// ′
    static let prime: UInt32 = 0x2032
    /// ″
    static let doublePrime: UInt32 = 0x2033
    /// ⁻
    static let raisedMinus: UInt32 = 0x207b
    /// №
    static let numero: UInt32 = 0x2116
    /// ≈
    static let almostEqual: UInt32 = 0x2248
    /// ○
    static let circle: UInt32 = 0x25cb
    /// ◯
    static let largeCircle: UInt32 = 0x25ef
    /// 、
    static let enumerationComma: UInt32 = 0x3001
    /// 十
    static let shi: UInt32 = 0x5341
    /// 号
    static let hao: UInt32 = 0x53f7
    /// 后
    static let hou: UInt32 = 0x540e
    /// 室
    static let room: UInt32 = 0x5ba4
    /// 年
    static let year: UInt32 = 0x5e74
    /// 度
    static let du: UInt32 = 0x5ea6
    /// 日
    static let day: UInt32 = 0x65e5
    /// 月
    static let month: UInt32 = 0x6708
    /// 满
    static let full: UInt32 = 0x6ee1
    /// 第
    static let ordinal: UInt32 = 0x7b2c
    /// 约
    static let about: UInt32 = 0x7ea6
    /// 转
    static let transfer: UInt32 = 0x8f6c
}
