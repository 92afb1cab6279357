/// Choices where both readings are normal on the air.
package struct NormalizingStyle: Sendable, Hashable {
    /// How the digit 1 is said in telephone numbers and codes.
    package enum One: String, Sendable, CaseIterable {
        /// 幺
        case yao
        /// 一
        case yi
    }

    /// How 200 is said.
    package enum TwoHundred: String, Sendable, CaseIterable {
        /// 两百
        case liang
        /// 二百
        case er
    }

    package let one: One
    package let twoHundred: TwoHundred

    package init(one: One = .yao, twoHundred: TwoHundred = .liang) {
        self.one = one
        self.twoHundred = twoHundred
    }
}
