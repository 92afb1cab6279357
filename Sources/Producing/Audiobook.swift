import Glibc
import Subprocess
import SystemPackage
import Writing

/// Makes the M4B audiobook of a finished WAV file with ffmpeg, whose bit-exact flags give the same bytes each time.
enum Audiobook {
    /// Fails at once when ffmpeg is not there, before anything is spoken.
    static func checkTools() async throws(ProducingError) {
        let result = try? await Subprocess.run(.name("ffmpeg"), arguments: ["-version"], output: .discarded)
        guard let result, result.terminationStatus.isSuccess else { throw .toolMissing("ffmpeg", package: "ffmpeg") }
    }

    static func make(_ path: String, from wav: String, tags: SoundTags, chapters: [SoundChapter]) async throws {
        let metadata = path + ".ffmeta"
        let file = try OutputFile(creating: metadata)
        try file.append(ChapterMetadata(tags: tags, chapters: chapters).document.utf8)
        try file.finish()
        defer { unlink(metadata) }
        let arguments: Arguments = [
            "-v", "error", "-nostdin", "-i", wav, "-f", "ffmetadata", "-i", metadata, "-map", "0:a", "-map_metadata", "1",
            "-map_chapters",
            "1", "-c:a", "aac", "-b:a", "64k", "-threads", "1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "ipod", path,
        ]
        let result = try await Subprocess.run(
            .name("ffmpeg"), arguments: arguments, output: .discarded, error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else {
            let reason = result.standardError.split(separator: "\n").last.map(String.init) ?? "ffmpeg failed"
            throw ProducingError.cannotWrite(path: path, reason: reason)
        }
        guard let synced = try? FileDescriptor.open(path, .readOnly) else {
            throw ProducingError.cannotWrite(path: path, reason: "it cannot be read back")
        }
        defer { close(synced.rawValue) }
        guard fsync(synced.rawValue) == 0 else {
            throw ProducingError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
