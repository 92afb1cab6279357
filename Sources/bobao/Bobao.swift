import ArgumentParser

@main
struct Bobao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bobao", abstract: "Turns Chinese text into a spoken news bulletin.", version: "0.1.0")

    func run() async throws {
        throw CleanExit.helpRequest(self)
    }
}
