#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Double {
    /// e to the power of a number.
    static func exponential(_ power: Double) -> Double { exp(power) }
    /// The natural logarithm.
    static func logarithm(_ value: Double) -> Double { log(value) }
    /// 0 to 1 from log-odds.
    static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
