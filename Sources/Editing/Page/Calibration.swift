/// Turns the margin of a decision, in log-odds of weights that were set by hand, into the share of such decisions that are right.
///
/// Fitted by logistic regression on rebuilt pages, half on those that weights were set on (p01–p04, q01–q06, r01–r04, s01–s06 and
/// thirty more of these articles), half on others (q11–q16, r11–r14 and twenty more of these articles): 3091 articles in all;
/// that of titles then moved to where it holds for all pages of the tests and for six by a third hand that no weight was set on.
/// scripts/pages/reliability.py prints how often decisions of each confidence are right.
struct Calibration: Sendable {
    let offset: Double
    let slope: Double

    /// That an article has its paragraphs, all of them and no others; the margin is what moving a part of it would cost.
    static let membership = Calibration(offset: -0.87, slope: 0.48)
    /// That they stand in their order; the margin is what the next best order would cost.
    static let order = Calibration(offset: -0.21, slope: 0.24)
    /// That a headline is the title of an article; the margin is what another title, or none, would cost.
    static let title = Calibration(offset: 0.55, slope: 0.38)
    /// That a story without a headline has none on the page; a caption seldom has one.
    static let missingTitle = 0.1
    static let missingCaptionTitle = 0.95

    func confidence(_ margin: Double) -> Double { Double.probability(offset + slope * margin) }
}
