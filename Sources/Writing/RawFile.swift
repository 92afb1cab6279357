import Glibc

/// Reads back, from the beginning, what an encoder wrote.
final class RawFile {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws(WritingError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .soundFile(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// Up to so many bytes; fewer only at the end.
    func next(_ count: Int) throws(WritingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: filled), count - filled) }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw .soundFile(path: path, reason: String(cString: strerror(errno))) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    func copyRest(to file: OutputFile) throws(WritingError) {
        while true {
            let bytes = try next(1 << 18)
            guard !bytes.isEmpty else { return }
            try file.append(bytes)
        }
    }
}
