import ArgumentParser
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

        func run() throws {
            let count = try LexiconLoader().lexicon(from: [file]).readings.count
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
