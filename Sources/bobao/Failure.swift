import Glibc
import Producing

/// An error as a person is told of it: one line, and the exit code of sysexits.h that fits.
struct Failure {
    let message: String
    let code: Int32

    init(_ error: any Error) {
        message = "\(error)"
        code = (error as? Complaint)?.code ?? ExitStatus.code(for: error)
    }

    /// Whether the error is one that bobao words itself, not ArgumentParser.
    static func isOurs(_ error: any Error) -> Bool {
        ExitStatus.isKnown(error) || error is Complaint || error is CancellationError
    }

    func tell() {
        if !message.isEmpty { Console.tell("bobao: error: " + message) }
    }

    func exit() -> Never {
        tell()
        Glibc.exit(code)
    }
}

/// A fault in how the command was used that only shows when it runs.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    let code: Int32

    init(_ description: String, code: Int32 = EX_USAGE) {
        self.description = description
        self.code = code
    }
}
