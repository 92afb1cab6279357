import ArgumentParser
import Glibc
import Producing

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the engine, its data and the libraries, and say how to mend what is wrong.")

    @OptionGroup var speaking: SpeakingOptions

    func run() async throws {
        var isWell = true
        for item in await Checkup(settings: try speaking.settings()).items() {
            try Console.put("\(item.remedy == nil ? "ok   " : "WRONG") \(item.name): \(item.finding)\n")
            if let remedy = item.remedy {
                try Console.put("      \(remedy)\n")
                isWell = false
            }
        }
        if !isWell { throw ExitCode(EX_UNAVAILABLE) }
    }
}
