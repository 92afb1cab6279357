/// Turns the margin of a decision, in log-odds of weights that were set by hand, into the share of such decisions that are right.
///
/// Fitted by logistic regression on the rebuilt pages p01–p04, q01–q06, r01–r04, q11–q16 and forty more of the same articles (876
/// articles); scripts/pages/reliability.py prints how often decisions of each confidence are right.
struct Calibration: Sendable {
    let offset: Double
    let slope: Double

    /// That an article has its paragraphs, all of them and no others; the margin is what moving a part of it would cost.
    static let membership = Calibration(offset: -0.49, slope: 0.53)
    /// That they stand in their order; the margin is what the next best order would cost.
    static let order = Calibration(offset: -0.47, slope: 1.1)
    /// That a headline is the title of an article; the margin is what another title, or none, would cost.
    static let title = Calibration(offset: 0.85, slope: 0.27)
    /// That a story without a headline has none on the page; a caption seldom has one.
    static let missingTitle = 0.1
    static let missingCaptionTitle = 0.95

    func confidence(_ margin: Double) -> Double { Double.probability(offset + slope * margin) }
}
