import ArgumentParser
import Glibc
import Producing
import Script

struct LexiconCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check and try a lexicon of your own.", subcommands: [Check.self, Test.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a lexicon is well formed, and how many readings it has.")

        @Argument(help: "A lexicon: TSV or PLS.", completion: .file())
        var file: String

        /// As many as a person mends before checking again.
        private static let mostFaults = 20

        func run() throws {
            let (lexicon, faults) = try LexiconLoader().checked(file)
            if let last = faults.prefix(Self.mostFaults).last {
                for fault in faults.prefix(Self.mostFaults).dropLast() { Failure(fault).tell() }
                if faults.count > Self.mostFaults {
                    Failure(last).tell()
                    throw Complaint("\(file): \(faults.count - Self.mostFaults) more: mend these first", code: EX_DATAERR)
                }
                throw last
            }
            let count = lexicon.readings.count
            try Console.put("\(file): \(count) \(count == 1 ? "reading" : "readings")\n")
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how each word of a lexicon is read with it and without it.",
            discussion: """
                Example:
                  bobao lexicon test names.tsv
                """)

        @Argument(help: "A lexicon: TSV or PLS.", completion: .file())
        var file: String

        @OptionGroup var speaking: SpeakingOptions

        func run() async throws {
            var settings = try speaking.settings()
            let lexicon = try LexiconLoader().lexicon(from: [file])
            let without = LineReader(settings: settings)
            settings.lexicon = lexicon
            let with = LineReader(settings: settings)
            for word in lexicon.readings.keys.sorted() {
                let (before, after) = (reading(of: word, by: without), reading(of: word, by: with))
                try Console.put("\(word)\t\(after)\t\(before == after ? "as without it" : "without it: \(before)")\n")
            }
        }

        private func reading(of word: String, by reader: LineReader) -> String {
            let pinyin = reader.pinyin(word, surface: false)
            return pinyin.isEmpty ? reader.spoken(word) : pinyin
        }
    }
}
