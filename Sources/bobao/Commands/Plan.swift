import ArgumentParser
import Producing
import Script

struct Plan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the script of a bulletin: its articles, to be edited and given to make.",
        discussion: """
            Examples:
              bobao plan page.txt -o page.md
              bobao make page.md -o today

            # begins an article, ## a section, > a line above or below the title;
            {长|zhang3} gives a reading. <!-- notes --> are not read: they say
            what is doubtful, and <!-- brief --> or <!-- caption --> what an
            article is.
            """)

    @Argument(help: "Text files, or - for standard input.", completion: .file())
    var inputs: [String] = ["-"]

    @Option(name: .shortAndLong, help: "The script to write, or - for standard output.", completion: .file())
    var output: String = "-"

    @OptionGroup var speaking: SpeakingOptions

    func validate() throws {
        guard inputs.filter({ $0 == "-" }).count <= 1 else { throw ValidationError("standard input can be read only once") }
    }

    func run() async throws {
        let settings = try speaking.settings()
        var scripts: [String] = []
        for input in inputs {
            let source = try Input(settings: settings).source(of: input)
            let inspection = await Inspection(source, settings: settings)
            Console.report(inspection.findings.map { (0, $0) }, in: [source], leastSevere: .warning)
            scripts.append(inspection.script)
        }
        let script = scripts.joined(separator: "\n")
        if output == "-" { try Console.put(script) } else { try Producer.write(script, to: output) }
    }
}
