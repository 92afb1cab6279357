import Producing
import Synchronization

/// Tells how a long run goes, a line for each article: nothing moves, so a screen reader can follow.
final class ProgressLines: Sendable {
    private let isQuiet: Bool
    private let start = ContinuousClock.now

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    func show(_ progress: Progress) {
        guard !isQuiet else { return }
        switch progress {
        case .planned(let articles):
            Console.tell("\(articles) \(articles == 1 ? "article" : "articles") to speak")
        case .finished(let article, let title, let done, let all):
            Console.tell("\(done)/\(all) done: \(article). \(title)")
        }
    }
}
