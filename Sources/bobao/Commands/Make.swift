import ArgumentParser
import Dispatch
import Glibc
import Producing
import Script
import Writing

extension Announcing: ExpressibleByArgument {}
extension Credits: ExpressibleByArgument {}

struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a bulletin: text in, a folder of spoken articles out.",
        discussion: """
            The folder holds a WAV file for each article, the joined
            audio/bulletin.wav with a cue point for each article, bulletin.json
            (everything, with exact frames), chapters.json, captions and texts.
            It appears whole or not at all: a run that fails leaves the folder
            that was there before.

            Examples:
              bobao make page.txt -o today
              bobao make news/ -o today --voice female --rate 240
              bobao make news/ -o today --announce full --title 早间新闻
              bobao make page.txt -o today --format mp3,m4b
              bobao make - -o today < page.txt
            """)

    @Argument(help: "Text files, folders of them, or - for standard input.", completion: .file())
    var inputs: [String]

    @Option(name: .shortAndLong, help: "The folder to make. Default: named after the first input, in the current folder.")
    var output: String?

    @Option(help: "The bulletin's title. Default: the folder's name.")
    var title: String?

    @Option(help: "The bulletin's date, YYYY-MM-DD; said in the opening.")
    var date: String?

    @Option(help: "Around the articles: none, titles (an earcon before each), full (opening, numbers, end).")
    var announce: Announcing = .titles

    @Option(help: "Credits and bylines: read (in a lower voice) or skip.")
    var credits: Credits = .read

    @Option(
        name: [.customShort("f"), .long],
        help: "Sound files beside WAV, separated by commas: flac, mp3, opus, m4b (whole only, needs ffmpeg).")
    var format: String = "wav"

    @Flag(help: "WAV files in the Broadcast Wave Format: with title, --date and loudness in a bext chunk.")
    var bwf = false

    @Flag(help: "Exit with 1 when there were warnings.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Only errors and the path of the result.")
    var quiet = false

    @OptionGroup var speaking: SpeakingOptions

    func validate() throws {
        if let date, !Self.isDate(date) { throw ValidationError("--date takes a day as 2026-03-01, not “\(date)”") }
        for name in format.split(separator: ",") where SoundFormat(rawValue: String(name)) == nil {
            throw ValidationError("--format knows \(SoundFormat.allCases.map(\.rawValue).joined(separator: ", ")), not “\(name)”")
        }
        guard inputs.filter({ $0 == "-" }).count <= 1 else { throw ValidationError("standard input can be read only once") }
    }

    func run() async throws {
        if inputs == ["-"], Console.inputIsTerminal, output == nil {
            throw Complaint("nothing comes on standard input: name a file, or pipe text into bobao make - -o DIR")
        }
        let folder = output ?? Self.defaultOutput(for: inputs[0])
        var settings = try speaking.settings()
        settings.date = date
        settings.announcing = announce
        settings.credits = credits
        settings.broadcast = bwf
        settings.formats = format.split(separator: ",").compactMap { SoundFormat(rawValue: String($0)) }
        let lines = ProgressLines(isQuiet: quiet)
        let interrupt = Interrupt()
        let work = Task { [inputs, title, settings] in
            try await Producer(settings: settings).make(inputs: inputs, output: folder, title: title) { lines.show($0) }
        }
        interrupt.whenItComes { work.cancel() }
        let outcome: Producer.Outcome
        do {
            outcome = try await work.value
        } catch is CancellationError {
            throw Complaint("interrupted: nothing was changed", code: Interrupt.exitCode)
        }
        let production = outcome.production
        Console.report(production.findings, in: production.sources.map(\.text), leastSevere: quiet ? .error : .warning)
        try Console.put(folder + "\n")
        let worst = production.findings.map(\.finding.severity).max() ?? .note
        if worst == .error || strict && worst == .warning { throw ExitCode(1) }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]), Int(parts[0]) != nil else {
            return false
        }
        return 1...12 ~= month && 1...31 ~= day
    }

    private static func defaultOutput(for input: String) -> String {
        let name = input.split(separator: "/").last.map(String.init) ?? "bulletin"
        guard input != "-", let dot = name.lastIndex(of: "."), dot > name.startIndex else {
            return input == "-" ? "bulletin" : name + "-bulletin"
        }
        return String(name[..<dot])
    }
}
