import Glibc
package import Script
import Subprocess
import Synchronization
package import SystemPackage

/// Worker processes that speak clauses, and the board where clauses wait for them.
///
/// A worker that crashes, hangs or talks nonsense is replaced and its clause tried once more; then the clause fails alone.
package final class VoicePool: Sendable {
    /// The command that starts a worker: it must answer jobs on its standard input as `Worker.serve` does.
    package struct Command: Sendable {
        package let executable: FilePath
        package let arguments: [String]
        /// How long a clause may take before its worker is given up: a busy machine must not look like a hang.
        package let patience: Duration

        package init(executable: FilePath, arguments: [String], patience: Duration = .seconds(20)) {
            self.executable = executable
            self.arguments = arguments
            self.patience = patience
        }
    }

    /// A take, and whether each phoneme is in it.
    package struct Spoken: Sendable {
        package let take: Take
        package let isComplete: Bool
    }

    private struct Ticket: Sendable {
        let job: ClauseJob
        let reply: CheckedContinuation<Result<Spoken, ClauseFailure>, Never>
        var tries = 0
    }

    private struct Board: ~Copyable {
        var tickets: [Ticket] = []
        var idle: [CheckedContinuation<Ticket?, Never>] = []
        var isClosed = false
    }

    private let command: Command
    private let board = Mutex(Board())

    private init(command: Command) {
        self.command = command
    }

    /// Runs `body` with a pool of `workers` processes and ends them afterwards, whatever happens.
    package static func run<Outcome: Sendable>(
        _ command: Command, workers: Int, body: @escaping @Sendable (VoicePool) async throws -> Outcome
    ) async throws -> Outcome {
        // Writing to a worker that just died must be an error, not the end of this process.
        signal(SIGPIPE, SIG_IGN)
        let pool = VoicePool(command: command)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, workers) { group.addTask { await pool.keepWorking() } }
            defer {
                pool.close()
                group.cancelAll()
            }
            return try await withTaskCancellationHandler {
                try await body(pool)
            } onCancel: {
                pool.close()
            }
        }
    }

    /// Speaks one clause, as soon as a worker is free.
    package func spoken(_ job: ClauseJob) async -> Result<Spoken, ClauseFailure> {
        if let objection = PhonemeGuard.objection(to: job) { return .failure(.refused(objection)) }
        return await withCheckedContinuation { reply in
            post(Ticket(job: job, reply: reply), first: false)
        }
    }

    // MARK: The board

    private func post(_ ticket: Ticket, first: Bool) {
        enum Next {
            case hand(CheckedContinuation<Ticket?, Never>)
            case refuse, wait
        }
        let next = board.withLock { board -> Next in
            if board.isClosed { return .refuse }
            if !board.idle.isEmpty { return .hand(board.idle.removeFirst()) }
            board.tickets.insert(ticket, at: first ? 0 : board.tickets.count)
            return .wait
        }
        switch next {
        case .hand(let worker): worker.resume(returning: ticket)
        case .refuse: ticket.reply.resume(returning: .failure(.crashed))
        case .wait: break
        }
    }

    private func nextTicket() async -> Ticket? {
        await withCheckedContinuation { worker in
            let ticket = board.withLock { board -> Ticket?? in
                if !board.tickets.isEmpty { return board.tickets.removeFirst() }
                if board.isClosed { return .some(nil) }
                board.idle.append(worker)
                return nil
            }
            if let ticket { worker.resume(returning: ticket) }
        }
    }

    private func close() {
        let (workers, tickets) = board.withLock { board in
            defer {
                board.idle = []
                board.tickets = []
            }
            board.isClosed = true
            return (board.idle, board.tickets)
        }
        for worker in workers { worker.resume(returning: nil) }
        for ticket in tickets { ticket.reply.resume(returning: .failure(.crashed)) }
    }

    private var isClosed: Bool { board.withLock { $0.isClosed } }

    // MARK: The workers

    private struct Lost: Error {
        let ticket: Ticket
        let failure: ClauseFailure
    }

    /// Keeps one worker alive until the pool closes.
    private func keepWorking() async {
        while !isClosed {
            do {
                try await runWorker()
            } catch let lost as Lost {
                giveBack(lost)
            } catch {
                // The process did not start at all: fail what waits, so that nobody waits for ever.
                guard let ticket = await nextTicket() else { return }
                giveBack(Lost(ticket: ticket, failure: .crashed))
            }
        }
    }

    private func giveBack(_ lost: Lost) {
        var ticket = lost.ticket
        ticket.tries += 1
        guard ticket.tries < 2 else { return ticket.reply.resume(returning: .failure(lost.failure)) }
        post(ticket, first: true)
    }

    private func runWorker() async throws {
        let patience = command.patience
        _ = try await Subprocess.run(
            .path(command.executable), arguments: Arguments(command.arguments), input: .inputWriter, output: .sequence,
            error: .discarded
        ) { execution in
            var answers = AnswerStream(execution.standardOutput)
            while let ticket = await self.nextTicket() {
                let watchdog = Task {
                    try await Task.sleep(for: patience)
                    try execution.send(signal: .kill)
                }
                let started = ContinuousClock.now
                let answer: ClauseAnswer?
                do {
                    _ = try await execution.standardInputWriter.write(Frame(ticket.job).sealed)
                    answer = try await answers.next(marks: ticket.job.syllables.count)
                } catch {
                    answer = nil
                }
                watchdog.cancel()
                guard let answer else {
                    try? execution.send(signal: .kill)
                    throw Lost(ticket: ticket, failure: started.duration(to: .now) >= patience ? .timedOut : .crashed)
                }
                ticket.reply.resume(returning: Self.result(of: answer, for: ticket.job))
            }
            try await execution.standardInputWriter.finish()
        }
    }

    private static func result(of answer: ClauseAnswer, for job: ClauseJob) -> Result<Spoken, ClauseFailure> {
        // 10 ms is less than any syllable at the fastest rate; 60 s is more than any clause.
        let plausible = job.syllables.count * 220..<60 * 22050
        guard !answer.samples.isEmpty, plausible.contains(answer.samples.count) else {
            return .failure(.implausible(samples: answer.samples.count))
        }
        return .success(Spoken(take: Take(samples: answer.samples, marks: answer.marks), isComplete: answer.isComplete))
    }
}
