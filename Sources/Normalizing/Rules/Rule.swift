/// A kind of expression that is not read as it is written.
protocol Rule: Sendable {
    /// The classes of scalars it can start with.
    var starts: [ScalarClass] { get }

    /// How the rule reads what starts at the place; nil when it is no such expression.
    func candidate(at place: Place) -> Candidate?
}
