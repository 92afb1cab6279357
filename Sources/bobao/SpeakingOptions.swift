import ArgumentParser
import Glibc
import Mastering
import Normalizing
import Producing
import Reading
import Script
import SystemPackage
import Voicing

extension NormalizingStyle.One: ExpressibleByArgument {}
extension NormalizingStyle.TwoHundred: ExpressibleByArgument {}

/// Options of every command that speaks.
struct SpeakingOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "Worker processes; the result does not depend on it. Default: one for each core.")
    var jobs: Int?

    @Option(
        name: .shortAndLong, help: "The voice: male, female, alternate (by turns, article by article), or a voice file, NAME.toml.",
        completion: .file(extensions: ["toml"]))
    var voice: String = "male"

    @Option(name: .shortAndLong, help: "How fast, in characters a minute with pauses: 180 to 330.")
    var rate: Int = 264

    @Option(help: "Loudness: podcast (-19 LUFS mono), loud (-16), aes (-18), broadcast (-23), acx, or a number of LUFS.")
    var loudness: String = "podcast"

    @OptionGroup var text: TextOptions

    func validate() throws {
        guard (jobs ?? 1) >= 1 else { throw ValidationError("--jobs takes a number of at least 1") }
        guard voice.hasSuffix(".toml") || voice == "alternate" || Voice.named(voice) != nil else {
            throw ValidationError("--voice takes male, female, alternate or a file NAME.toml, not “\(voice)”")
        }
        guard 180...330 ~= rate else { throw ValidationError("--rate takes 180 to 330 characters a minute, not \(rate)") }
        guard let level, -40 ... -5 ~= level.loudness else {
            throw ValidationError(
                "--loudness takes \(LoudnessPreset.allCases.map(\.rawValue).joined(separator: ", ")) or -40 to -5, not “\(loudness)”"
            )
        }
    }

    func settings() throws -> Settings {
        var settings = Settings(workers: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), executable: try Self.ownExecutable())
        settings.voices = try voices()
        let level = level ?? (loudness: -19, peak: -1)
        settings.mastering = MasteringOptions(loudness: level.loudness, peak: level.peak)
        settings.speed = rate
        settings.encoding = try text.chosen()
        settings.lexicon = try LexiconLoader().lexicon(from: text.lexicon)
        settings.style = NormalizingStyle(one: text.one, twoHundred: text.twoHundred)
        return settings
    }

    private var level: (loudness: Double, peak: Double)? {
        if let preset = LoudnessPreset(rawValue: loudness) { return (preset.loudness, preset.peak) }
        return Double(loudness).map { ($0, -1) }
    }

    private func voices() throws -> [Voice] {
        if voice == "alternate" { return [.male, .female] }
        if let named = Voice.named(voice) { return [named] }
        let bytes = try Reader().bytes(of: voice)
        do {
            return [try VoiceFile.voice(from: String(decoding: bytes, as: UTF8.self))]
        } catch {
            throw Complaint("\(voice):\(error)", code: EX_DATAERR)
        }
    }

    /// The path of the running program, which starts its workers from itself.
    private static func ownExecutable() throws -> FilePath {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { path in
                path.baseAddress.map { readlink("/proc/self/exe", $0, path.count) } ?? -1
            }
        }
        guard count > 0 else { throw Complaint("cannot find the program's own path", code: EX_OSERR) }
        return FilePath(String(decoding: buffer[..<count], as: UTF8.self))
    }
}

/// Options of every command that reads text.
struct TextOptions: ParsableArguments {
    @Option(help: "Encoding of the input: utf-8, gb18030 (also GBK), big5, utf-16le, utf-16be. Default: found out.")
    var encoding: String?

    @Option(
        help: "Readings of your own: a file of word, tab, pinyin or words a line, or a PLS lexicon. Can be repeated.",
        completion: .file())
    var lexicon: [String] = []

    @Option(help: "1 in telephone numbers, codes and models: yao (幺) or yi (一).")
    var one: NormalizingStyle.One = .yao

    @Option(help: "2 before 百: liang (两百) or er (二百).")
    var twoHundred: NormalizingStyle.TwoHundred = .liang

    func chosen() throws -> TextEncoding? {
        guard let encoding else { return nil }
        guard let known = TextEncoding(named: encoding) else {
            throw Complaint(
                "unknown encoding “\(encoding)”: use one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return known
    }
}
