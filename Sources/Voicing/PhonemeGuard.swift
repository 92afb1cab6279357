/// Keeps from the engine what could kill it, make it read text, or run commands: only short strings of known bytes pass.
///
/// libespeak-ng 1.51 crashes on words of more than 200 phonemes, reads out the rest of blocks beyond about 720 bytes as English
/// letters, and obeys control bytes and SSML; so all of these are refused here, whoever wrote the string.
package enum PhonemeGuard {
    /// Bytes of a clause, the double brackets not counted.
    package static let longestClause = 640
    /// Bytes of a word: 64 phonemes of at most three bytes, and tone digits.
    static let longestWord = 320

    private static let allowed: Set<UInt8> = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'@.;:,_|?!&~=%- [".utf8)

    /// Why the engine must not be given the job; nil when it may.
    package static func objection(to job: ClauseJob) -> String? {
        if let objection = objection(to: job.phonemes) { return objection }
        let limits = [(0...99, job.pitch), (80...400, job.rate), (0...120, job.volume)]
        let inside = job.inflections.flatMap { [(0...99, $0.pitch), (80...400, $0.rate), (0...120, $0.volume)] }
        if let wrong = (limits + inside).first(where: { !$0.contains($1) }) { return "a setting of \(wrong.1)" }
        let pitches = [job.pitch] + job.inflections.map(\.pitch)
        if zip(pitches, pitches.dropFirst()).contains(where: { $0 != $1 && $1 > Inflection.highest }) {
            return "a change to a pitch above \(Inflection.highest)"
        }
        let words = [0] + job.inflections.map(\.word) + [job.phonemes.utf8.count { $0 == UInt8(ascii: " ") } + 1]
        if zip(words, words.dropFirst()).contains(where: { $0 >= $1 }) { return "changes that are not at rising words" }
        let length = job.engineInput.utf8.count - 4
        return length > longestClause ? "\(length) bytes, at most \(longestClause)" : nil
    }

    /// Why the engine must not be given the phonemes; nil when it may.
    package static func objection(to phonemes: String) -> String? {
        let bytes = Array(phonemes.utf8)
        if bytes.isEmpty { return "nothing to say" }
        if bytes.count > longestClause { return "\(bytes.count) bytes, at most \(longestClause)" }
        var word = 0
        for (index, byte) in bytes.enumerated() {
            guard allowed.contains(byte) else { return "byte \(byte) at \(index)" }
            // `[` is legal only in the vowel of zi, ci, si.
            if byte == UInt8(ascii: "["), index == 0 || bytes[index - 1] != UInt8(ascii: "i") { return "a bracket at \(index)" }
            word = byte == UInt8(ascii: " ") ? 0 : word + 1
            if word > longestWord { return "a word of more than \(longestWord) bytes" }
        }
        return nil
    }
}
