import FoundationEssentials
import Glibc

/// The built program and other commands, run as a user runs them.
package enum Program {
    package struct Outcome: Sendable {
        package let status: Int32
        package let output: [UInt8]
        package let errors: String

        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The path of the `bobao` that was built beside the tests.
    package static var path: String {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let folder = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder + "/bobao"
    }

    /// The root of the repository.
    package static func root(file: String = #filePath) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    /// Runs `bobao` with arguments and input, in a folder if one is given.
    package static func bobao(_ arguments: String..., input: [UInt8] = [], in folder: String? = nil) throws -> Outcome {
        try shell(([path] + arguments).map(quoted).joined(separator: " "), input: input, in: folder)
    }

    /// Runs a shell command to its end.
    package static func shell(_ command: String, input: [UInt8] = [], in folder: String? = nil) throws -> Outcome {
        let scratch = try Scratch()
        try Data(input).write(to: URL(filePath: scratch.path + "/in"))
        let change = folder.map { "cd " + quoted($0) + " && " } ?? ""
        let line = "\(change){ \(command)\n} <'\(scratch.path)/in' >'\(scratch.path)/out' 2>'\(scratch.path)/err'"
        let status = try spawned(["/bin/bash", "-c", line])
        return Outcome(
            status: status, output: Array(try Data(contentsOf: URL(filePath: scratch.path + "/out"))),
            errors: String(decoding: try Data(contentsOf: URL(filePath: scratch.path + "/err")), as: UTF8.self))
    }

    package static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private struct NotStarted: Error {
        let code: Int32
    }

    private static func spawned(_ words: [String]) throws -> Int32 {
        var process: pid_t = 0
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let code = posix_spawn(&process, words[0], nil, nil, &arguments, environ)
        guard code == 0 else { throw NotStarted(code: code) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}

/// A folder for the files of one test, removed with the value.
package final class Scratch: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/bobao-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a file into the folder and gives its path.
    package func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    package func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
