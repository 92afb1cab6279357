/// What the evidence on a page weighs, in one place: log-odds unless said otherwise.
///
/// The values were set on pages with known articles (scripts/pages); none of them belongs to one page.
package struct PageWeights: Sendable {
    package var continuation = Continuation()
    package var cut = Cut()
    package var article = Article()
    package var headline = Headline()

    package init() {}

    /// Whether a column goes on in another one: `ContinuationMatcher`.
    package struct Continuation: Sendable {
        package var base = -2.2
        package var next = 2.08
        package var nextAfterHeadings = 0.91
        package var sameColumn = 0.42
        package var otherColumn = -0.91
        package var fullFirstLine = 1.4
        package var indentedFirstLine = -2.1
        package var closesQuotation = 3.0
        package var leavesQuotationOpen = -1.2
        package var breaksQuotation = -3.0
        package var headingCandidate = -2.0
        package var unfinished = 5.0
        package var startsInside = 0.73
        package var afterFullStop = -2.43
        package var indentedTwoLines = 1.5
    }

    /// Whether two neighbouring paragraphs stay together: `Sections`.
    package struct Cut: Sendable {
        package var base = 3.45
        package var cohesion = 1.27
        /// The likeness of the two paragraphs alone.
        package var neighbours = 0.78
        package var heading = -2.23
        /// The same for a headline that stands alone inside a column.
        package var insideHeading = -1.46
        package var moreHeadings = -0.64
        package var regionMark = -2.89
        package var otherColumn = -1.69
        package var unknownColumn = 0.91
        package var storyOpening = -2.53
        package var scene = -2.03
        package var outlook = -2.12
        package var backReference = 1.73
        package var namesReversed = -0.17
        package var shortSide = 0.91
        package var shortParagraph = 1.42
        package var threshold = 2.16
        package var openingBase = -0.56
        package var openingByline = 4.0
        package var openingSlug = 2.0
        package var openingStory = 0.59
        package var openingScene = 3.0
        package var openingQuotation = -0.62
        package var openingBack = -1.6
        package var openingIntroduced = 0.04
        package var openingBare = -0.9
        package var openingIntroduction = 0.36
        package var openingCaption = 2.0
    }

    /// Whether sections are one article, and in which order: `ArticlePlanner`.
    package struct Article: Sendable {
        package var introducedFirst = 0.98
        package var definedFirst = 0.65
        package var dumpOrder = 0.23
        /// The share of `dumpOrder` that says nothing for one article: sections always stand in some order.
        package var usualOrder = 0.4
        /// Two halves of a group that have less to do with each other than `seamCenter` of the usual likeness; halves shorter than
        /// `seamLength` tell nothing.
        package var seam = 1.4
        package var seamLength = 140.0
        package var seamCenter = 1.5
        /// What another order must gain before the order of the page is left.
        package var orderGain = 0.01
        /// What parting a section from the one that it follows in the source must gain.
        package var keptNeighbour = 0.52
        package var closingInside = -6.0
        package var bylineInside = -6.0
        package var followsInDump = 1.3
        /// What counts, of the odds by which two neighbours of the source were cut apart, where they come together again.
        package var stay = 0.5
        package var sameColumn = 0.27
        package var cohesion = 1.6
        package var cohesionScale = 0.73
        /// The likeness at which two sections tell nothing, and how far the page's own typical likeness moves it.
        package var cohesionCenter = 0.02
        package var cohesionOfPage = 0.42
        package var shortSection = 330.0
        package var secondClosing = -7.0
        package var secondByline = -7.0
        /// A story that is neither signed nor attributed on a page where two are, and how much more with each further one.
        package var noClosing = -1.3
        package var noClosingEach = 0.25
        package var bylineAndClosing = -6.16
        package var insideCaption = -6.0
        package var article = -0.41
        /// A long section in company: what is long is often a whole story.
        package var whole = -0.8
        package var wholeLength = 200.0
        /// A story of fewer characters than `scantyLength` that is neither signed nor attributed.
        package var scanty = -1.08
        package var scantyLength = 300.0
    }

    /// What a headline heads: `HeadlineDesk`, `HeadlinePlan`.
    package struct Headline: Sendable {
        package var hasTitle = 0.97
        package var leadWord = 0.44
        /// What the lead's words count where an article has no more than its lead.
        package var leadOfAll = 0.7
        /// Whether a headline is a title rather than a subhead, by logistic regression over 350 of them by six hands: each em, each em beyond
        /// `titleUsual`, a quoted word, a comma.
        package var titleLength = 0.83
        package var titleLong = -0.8
        package var titleUsual = 13.0
        package var titleQuoted = 2.0
        package var titleComma = -1.03
        package var sectionStart = 0.31
        package var columnChange = 0.41
        package var wholeArticle = 0.55
        package var shortArticle = -0.48
        package var captionTitle = -2.5
        package var subheadScale = 0.81
        package var titlePriorScale = 0.4
        package var subheadPriorScale = 0.4
        package var titleCenter = 9.0
        /// Two neighbouring words of a headline side by side in the text.
        package var phrase = 0.2
        package var titleMatch = 1.0
        package var subheadMatch = 0.65
        /// Added where a headline that is known to be a subhead is given its place.
        package var placedAtStart = 0.74
        package var placedAtChange = 0.28
        /// A region of an article likes to have its subhead.
        package var slotFilled = 0.45
        /// Which of the lines of one head is the title.
        package var groupMatch = 0.21
        package var groupLength = 0.25
        /// A kicker or deck beside its title, and one that ends like one.
        package var side = 0.42
        package var sideLine = 2.8
        /// Subheads come in sets: what the set costs, and what each of it is worth beyond its words.
        package var subheadSet = -1.8
        package var subheadEach = 0.36
        /// A subhead of an article that has no place for it.
        package var noRoom = -6.0
        /// How evenly subheads divide an article, and how long the part before the first is in comparison.
        package var evenness = 1.96
        /// The same, and a change of the column, where only the place of a known subhead is asked for.
        package var evenPlaces = 5.2
        package var changedPlaces = 0.3
        package var leadShare = 0.8
        package var titleWithoutCredit = 1.56
        package var titleBase = 0.41
        package var windowFirst = 0.3
        package var follows = 1.94
        /// A headline that stands alone inside a column, as a subhead at its place and as a title.
        package var inside = 1.3
        package var insideTitle = -0.5
    }
}
