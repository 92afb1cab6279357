import ArgumentParser
import Glibc
import Producing
import Script

struct Say: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Speak one text into a WAV file or a pipe.",
        discussion: """
            Examples:
              bobao say '今天气温-3℃到8℃。' -o weather.wav
              echo '银行行长' | bobao say - | ffplay -nodisp -autoexit -
            """)

    @Argument(help: "The text, or - for standard input.")
    var words: String = "-"

    @Option(name: .shortAndLong, help: "The WAV file to make, or - for standard output.", completion: .file())
    var output: String = "-"

    @OptionGroup var speaking: SpeakingOptions

    func run() async throws {
        if output == "-", Console.outputIsTerminal {
            throw Complaint("sound does not go to a terminal: name a file with -o, or pipe it into a player")
        }
        let settings = try speaking.settings()
        let source = try Input(settings: settings).source(ofArgument: words)
        let (recording, findings) = try await Producer(settings: settings).speech(of: source)
        Console.report(findings.map { (0, $0) }, in: [source], leastSevere: .warning)
        if output == "-" {
            try Console.put(Producer.waveBytes(of: recording))
        } else {
            try Producer.write(recording, to: output)
        }
    }
}
