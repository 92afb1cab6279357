import Dispatch
import Glibc
import Synchronization

/// Ends a run in order at the first Ctrl-C, SIGTERM or SIGHUP, and at once at the second.
///
/// It listens from its making on, so that no signal finds a run half begun.
final class Interrupt {
    private final class Board: Sendable {
        struct State {
            var hasCome = false
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
                signal(number, SIG_DFL)
                let stop = board.state.withLock { state in
                    state.hasCome = true
                    return state.stop
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
            return state.hasCome
        }
        if hasCome { stop() }
    }

    var exitCode: Int32 { 130 }
}
