/// Something worth telling that does not stop the work: an unknown unit, a guessed reading, an uncertain headline.
package struct Finding: Sendable, Hashable {
    package enum Severity: String, Sendable, Comparable {
        case note, warning, error

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    package let severity: Severity
    /// Room and subject, stable across versions: `normalizing.unit`.
    package let code: String
    /// What, where, what now: one sentence, lower case, no full stop.
    package let message: String
    package let span: Span?

    package init(_ severity: Severity, _ code: String, _ message: String, at span: Span? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
    }
}
