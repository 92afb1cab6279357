import Script
import Testing

@testable import Voicing

@Suite struct VoiceFileTests {
    @Test func aFileChangesWhatItNames() throws {
        let voice = try VoiceFile.voice(
            from: "# evening\r\nname = \"晚间\" # ours\nbase=\"female\"\n\n pitch = [ 120,280 ]\nvolume = 48")
        #expect(voice.name == "晚间")
        #expect(voice.volume == 48)
        var traits = VoiceTraits.female
        (traits.lowest, traits.highest) = (120, 280)
        #expect(voice.definition == traits.definition)
    }

    @Test func anEmptyFileIsTheStandardVoice() throws {
        #expect(try VoiceFile.voice(from: "\u{feff}# nothing\n") == .male)
    }

    @Test func formantsAreThoseOfTheBaseScaled() throws {
        let voice = try VoiceFile.voice(from: "base = \"female\"\nformants = 90")
        #expect(voice.definition.contains("formant 4 103 80 150"))
        #expect(try VoiceFile.voice(from: "formants = 104").definition.contains("formant 1 104 100 100"))
    }

    @Test(arguments: [
        ("pitch = [10, 20]", "from 50 to 400"), ("pitch = [80, 90]", "20 apart"), ("pitch = 80", "two numbers"),
        ("colour = 3", "no “colour”"), ("name", "key = value"), ("= 3", "key = value"), ("base = \"robot\"", "\"male\""),
        ("volume = 99", "10 to 60"), ("volume = \"x\"", "a number"), ("name = \"a", "no value"), ("name = \"a\" b", "no value"),
        ("pitch = [80, 200", "no value"), ("pitch = [80, x]", "no value"), ("formants = 1e9", "no value"),
        ("name = \"a\\nb\"", "no value"), ("name = \"\"", "a word"), ("\nvolume = 50\nvolume = 50", "twice"),
    ])
    func badLinesAreNamed(_ text: String, _ message: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect {
            try VoiceFile.voice(from: "# first\n" + text)
        } throws: { error in
            guard let problem = error as? VoiceFile.Problem else { return false }
            return problem.line == lines + 1 && problem.message.contains(message)
        }
    }

    /// The engine takes what a file may ask for, at its limits.
    @Test func theEngineTakesTheLimits() async throws {
        let files = [
            "pitch = [50, 400]\nformants = 85\nconsonants = 60\nvolume = 10",
            "base = \"female\"\npitch = [380, 400]\nformants = 125\nconsonants = 180\nvolume = 60",
        ]
        let voices = try files.map { try VoiceFile.voice(from: $0) }
        try await VoicePool.run(PhonemeTableTests.command, workers: 1) { pool in
            for voice in voices {
                let job = ClauseJob(phonemes: "n'i35 X'Au214 p'ei21tS;'i55N", syllables: [0], rate: 210, pitch: 55, voice: voice)
                let spoken = try await pool.spoken(job).get()
                #expect(spoken.isComplete)
                #expect(spoken.take.samples.allSatisfy { abs(Int($0)) < 32767 })
            }
        }
    }
}
