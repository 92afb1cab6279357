import Dispatch
import Glibc
import Synchronization

/// Ends a run in order at the first Ctrl-C, SIGTERM or SIGHUP, and at once at a later one.
///
/// It listens from its making on, so that no signal finds a run half begun.
final class Interrupt {
    private final class Board: Sendable {
        struct State {
            /// When the first signal came.
            var came: ContinuousClock.Instant?
            var stop: (@Sendable () -> Void)?
        }

        let state = Mutex(State())
    }

    private let board: Board
    private let sources: [any DispatchSourceSignal]

    init() {
        let board = Board()
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let stop = board.state.withLock { state -> (@Sendable () -> Void)? in
                    guard let came = state.came else {
                        state.came = .now
                        return state.stop
                    }
                    // A program such as timeout(1) sends the same signal twice at once; a person who insists takes longer.
                    if came.duration(to: .now) > .milliseconds(500) { _exit(Self.exitCode) }
                    return nil
                }
                stop?()
            }
            source.resume()
            return source
        }
        self.board = board
    }

    /// What to do when a signal comes, or at once if one has come already.
    func whenItComes(_ stop: @escaping @Sendable () -> Void) {
        let hasCome = board.state.withLock { state in
            state.stop = stop
            return state.came != nil
        }
        if hasCome { stop() }
    }

    static let exitCode: Int32 = 130
}
