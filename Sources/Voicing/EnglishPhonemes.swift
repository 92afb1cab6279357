import CESpeak
import Glibc
import Subprocess
import SystemPackage

/// How espeak-ng pronounces English words: its letter-to-sound rules and dictionary are asked for phonemes, not for sound.
///
/// The words are read in a process of their own, as the library must not switch its voice between clauses.
package enum EnglishPhonemes {
    /// Answers each line of standard input, a word or several, with a line of en-us mnemonics.
    package static func serve() throws(VoicingError) {
        bobao_end_with_parent()
        unsetenv("HOME")
        unsetenv("ESPEAK_DATA_PATH")
        guard espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, Int32(espeakINITIALIZE_DONT_EXIT)) == 22050 else {
            throw .engineUnavailable("no data")
        }
        guard espeak_SetVoiceByName("en-us") == EE_OK else { throw .voiceRefused("en-us") }
        var answers = ""
        while let line = readLine() { answers += phonemes(of: line) + "\n" }
        // Nobody is left to tell when the output is gone.
        _ = try? FileDescriptor.standardOutput.writeAll(answers.utf8)
    }

    private static func phonemes(of text: String) -> String {
        let bytes = text.utf8CString
        return bytes.withUnsafeBytes { buffer in
            var rest = buffer.baseAddress
            var parts: [String] = []
            while rest != nil {
                guard let part = espeak_TextToPhonemes(&rest, Int32(espeakCHARS_UTF8), 0) else { break }
                parts.append(String(cString: part))
            }
            return parts.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The phonemes of each word; a word that the engine cannot read, or may not be given, is missing from the answer.
    package static func of(_ words: [String], by command: VoicePool.Command) async -> [String: String] {
        let asked = words.filter { word in
            word.utf8.count <= 60 && word.utf8.allSatisfy { $0 < 0x80 && ($0 == 0x20 || $0 == 0x27 || $0 == 0x2d || isLetter($0)) }
        }
        guard !asked.isEmpty else { return [:] }
        let input = asked.map { $0 + "\n" }.joined()
        let result = try? await Subprocess.run(
            .path(command.executable), arguments: Arguments(command.arguments), input: .string(input),
            output: .string(limit: 1 << 20), error: .discarded)
        guard let result else { return [:] }
        let lines = result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count == asked.count else { return [:] }
        var answers: [String: String] = [:]
        for (word, line) in zip(asked, lines) where !line.isEmpty { answers[word] = String(line) }
        return answers
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    }
}
