import ArgumentParser
import Dispatch
import Glibc
import Producing
import Script

struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a bulletin: text in, a folder of spoken articles out.",
        discussion: """
            The folder holds a WAV file for each article, the joined audio/bulletin.wav with a cue point for each article,
            bulletin.json (everything, with frames), chapters.json, captions and texts. It appears whole or not at all: a run that
            fails leaves the folder that was there before.

            Examples:
              bobao make page.txt -o today
              bobao make news/ -o today --voice female --rate 240
              bobao make - -o today < page.txt
            """)

    @Argument(help: "Text files, folders of them, or - for standard input.", completion: .file())
    var inputs: [String]

    @Option(name: .shortAndLong, help: "The folder to make. Default: named after the first input, in the current folder.")
    var output: String?

    @Option(help: "The bulletin's title. Default: the folder's name.")
    var title: String?

    @Flag(help: "Exit with 1 when there were warnings.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Only errors and the path of the result.")
    var quiet = false

    @OptionGroup var speaking: SpeakingOptions

    func validate() throws {
        guard inputs.filter({ $0 == "-" }).count <= 1 else { throw ValidationError("standard input can be read only once") }
    }

    func run() async throws {
        if inputs == ["-"], Console.inputIsTerminal, output == nil {
            throw Complaint("nothing comes on standard input: name a file, or pipe text into bobao make - -o DIR")
        }
        let folder = output ?? Self.defaultOutput(for: inputs[0])
        let settings = try speaking.settings()
        let lines = ProgressLines(isQuiet: quiet)
        let work = Task { [inputs, title] in
            try await Producer(settings: settings).make(inputs: inputs, output: folder, title: title) { lines.show($0) }
        }
        let interrupt = Interrupt { work.cancel() }
        let outcome: Producer.Outcome
        do {
            outcome = try await work.value
        } catch is CancellationError {
            throw Complaint("interrupted: nothing was changed", code: interrupt.exitCode)
        }
        let production = outcome.production
        Console.report(production.findings, in: production.sources.map(\.text), leastSevere: quiet ? .error : .warning)
        try Console.put(folder + "\n")
        let worst = production.findings.map(\.finding.severity).max() ?? .note
        if worst == .error || strict && worst == .warning { throw ExitCode(1) }
    }

    private static func defaultOutput(for input: String) -> String {
        let name = input.split(separator: "/").last.map(String.init) ?? "bulletin"
        guard input != "-", let dot = name.lastIndex(of: "."), dot > name.startIndex else {
            return input == "-" ? "bulletin" : name + "-bulletin"
        }
        return String(name[..<dot])
    }
}

/// Ends a run in order at the first Ctrl-C or SIGTERM, and at once at the second.
final class Interrupt {
    private let sources: [any DispatchSourceSignal]

    init(_ stop: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                stop()
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
    }

    var exitCode: Int32 { 130 }
}
