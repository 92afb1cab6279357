import Glibc
import Producing
import Script
import SystemPackage

/// Standard output for data, standard error for people.
enum Console {
    static func tell(_ message: String) {
        // When nobody listens any more there is nobody to tell.
        _ = try? FileDescriptor.standardError.writeAll((message + "\n").utf8)
    }

    /// Writes data to standard output; a reader that went away ends the program quietly.
    static func put(_ text: String) throws {
        do {
            try FileDescriptor.standardOutput.writeAll(text.utf8)
        } catch Errno.brokenPipe {
            Glibc.exit(0)
        } catch {
            throw Complaint("standard output cannot be written (\(error))", code: EX_IOERR)
        }
    }

    static func put(_ bytes: [UInt8]) throws {
        do {
            try FileDescriptor.standardOutput.writeAll(bytes)
        } catch {
            throw Complaint("standard output cannot be written (\(error))", code: EX_IOERR)
        }
    }

    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Prints findings as `file:line:column: warning: … [code]`.
    static func report(_ findings: [(source: Int, finding: Finding)], in sources: [SourceText], leastSevere: Finding.Severity) {
        for (source, finding) in findings where finding.severity >= leastSevere {
            var place = sources[source].name
            if let span = finding.span {
                let position = sources[source].position(of: span.start)
                place += ":\(position.line):\(position.column)"
            }
            tell("\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]")
        }
    }
}
