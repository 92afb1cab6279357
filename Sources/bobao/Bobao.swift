import ArgumentParser
import Glibc
import Producing

@main
struct Bobao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bobao",
        abstract: "Turns Chinese text into a spoken news bulletin (播报).",
        discussion: """
            Examples:
              bobao make page.txt -o today       a page becomes spoken articles
              bobao make news/*.txt -o today     several texts, one bulletin
              pdftotext -raw page.pdf - | bobao make - -o today
              bobao plan page.txt -o page.md     its articles, to be edited first
              bobao say '今天气温-3℃到8℃。' -o weather.wav
              bobao show spoken page.txt         how numbers and terms are read
              bobao explain '重庆银行行长'        why each syllable is read so

            Messages go to standard error, data to standard output; - stands
            for standard input or output. Exit codes: 0 done, 1 warnings under
            --strict, 64 wrong usage, 65 input not usable, 66 no input, 69
            engine or tool missing, 70 internal error, 73 output cannot be
            made, 74 disk full or broken, 75 another run is busy, 130
            interrupted.
            """,
        version: Producer.version,
        subcommands: [
            Make.self, Plan.self, Say.self, Show.self, Explain.self, LexiconCommand.self, Doctor.self, VoiceWorker.self,
            EnglishWorker.self,
        ])

    static func main() async {
        // A reader that goes away and a limit on file sizes are errors to report, not reasons to die.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error where Failure.isOurs(error) {
            Failure(error).exit()
        } catch {
            exit(withError: error)
        }
    }
}
