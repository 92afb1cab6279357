import Glibc
import Mastering
import Normalizing
import Reading
import Voicing
import Writing

/// The exit codes of sysexits.h for the errors of the rooms.
package enum ExitStatus {
    /// Whether the error is one of the rooms'.
    package static func isKnown(_ error: any Error) -> Bool {
        error is ReadingError || error is ProducingError || error is WritingError || error is MasteringError
            || error is VoicingError
            || error is LexiconFileError
    }

    package static func code(for error: any Error) -> Int32 {
        switch error {
        case let error as ReadingError:
            switch error {
            case .unreadable, .noTextFiles: EX_NOINPUT
            case .empty, .binary, .malformed, .undecided: EX_DATAERR
            }
        case let error as ProducingError:
            switch error {
            case .unusableOutput: EX_CANTCREAT
            case .locked: EX_TEMPFAIL
            case .cannotWrite: EX_IOERR
            case .toolMissing: EX_UNAVAILABLE
            case .nothingToSay: EX_DATAERR
            }
        case let error as WritingError:
            switch error {
            case .cannotCreate: EX_CANTCREAT
            case .cannotWrite, .soundFile: EX_IOERR
            }
        case is LexiconFileError: EX_DATAERR
        case is VoicingError, is MasteringError: EX_UNAVAILABLE
        case is CancellationError: 130
        default: EX_SOFTWARE
        }
    }
}
