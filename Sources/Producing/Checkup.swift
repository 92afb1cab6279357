import Voicing
import Writing

/// Finds out whether everything that bobao needs is there and works: `bobao doctor`.
package struct Checkup: Sendable {
    package struct Item: Sendable {
        package let name: String
        /// What was found, or what is wrong.
        package let finding: String
        /// What to do about it; nil when all is well.
        package let remedy: String?
    }

    private let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    package func items() async -> [Item] {
        var items = [Item(name: "espeak-ng", finding: "version \(EngineVersion.current)", remedy: nil)]
        items.append(await voice(.male))
        items.append(await voice(.female))
        items.append(await english())
        items.append(Item(name: "libsndfile", finding: LibraryVersion.current, remedy: nil))
        return items
    }

    /// Lets a voice say known syllables and compares the phonemes that the engine reports.
    private func voice(_ voice: Voice) async -> Item {
        let rows = ["m'A55", "ts.'ong55", "k'uo35", "X'Au214", "ts'i[51", "ts.'i.51", "l'y51", "j'iA51N", "w'@51n", "@r'@35rr"]
        let result = try? await VoicePool.run(settings.voiceCommand, workers: 1) { pool in
            var wrong: [String] = []
            for row in rows {
                switch await pool.spoken(ClauseJob(phonemes: row, syllables: [0], rate: 210, pitch: 50, voice: voice)) {
                case .success(let spoken): if !spoken.isComplete { wrong.append(row) }
                case .failure(let failure): return "\(row): \(failure)"
                }
            }
            return wrong.isEmpty ? "" : "phonemes not spoken as written: \(wrong.joined(separator: " "))"
        }
        let name = "voice \(voice.name)"
        guard let result, !result.isEmpty else {
            return Item(name: name, finding: "speaks \(rows.count) test syllables", remedy: nil)
        }
        return Item(name: name, finding: result, remedy: "install espeak-ng-data 1.51 or later (apt-get install espeak-ng-data)")
    }

    private func english() async -> Item {
        let phonemes = await EnglishPhonemes.of(["news"], by: settings.englishCommand)["news"]
        guard let phonemes else {
            return Item(
                name: "English", finding: "espeak-ng cannot read English",
                remedy: "install espeak-ng-data (apt-get install espeak-ng-data)")
        }
        return Item(name: "English", finding: "news is read \(phonemes)", remedy: nil)
    }
}
