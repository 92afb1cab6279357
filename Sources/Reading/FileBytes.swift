import Glibc

/// The bytes of a file or of standard input.
enum FileBytes {
    static func all(of input: String) throws(ReadingError) -> [UInt8] {
        let descriptor = input == "-" ? STDIN_FILENO : open(input, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(input) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure(input) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    static func failure(_ name: String) -> ReadingError {
        let code = errno
        return .unreadable(name: name, reason: String(cString: strerror(code)), isMissing: code == ENOENT || code == ENOTDIR)
    }
}
