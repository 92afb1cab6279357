/// Why a recording cannot be finished.
package enum MasteringError: Error, Hashable, CustomStringConvertible {
    /// libebur128 refused to start or to measure; the number is its error code.
    case meterFailed(Int)

    package var description: String {
        switch self {
        case .meterFailed(let code): "the loudness meter failed (libebur128 error \(code)): run bobao doctor"
        }
    }
}
