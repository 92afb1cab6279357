import Glibc

/// A file being written. It remembers the first error, so that no later success can hide it: libsndfile swallows write errors.
///
/// A class, because libsndfile keeps its address while it writes through it. One thread.
package final class OutputFile {
    package let path: String
    private let descriptor: Int32
    private var position = 0
    private var length = 0
    /// The errno of the first failure, or 0.
    private var failure: Int32 = 0

    /// Creates the file; nothing may be there yet, not even a link.
    package init(creating path: String) throws(WritingError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    package func append(_ bytes: some Collection<UInt8>) throws(WritingError) {
        position = length
        let bytes = Array(bytes)
        _ = bytes.withUnsafeBytes { write($0) }
        try check()
    }

    package func replace(_ bytes: [UInt8], at offset: Int) throws(WritingError) {
        position = offset
        _ = bytes.withUnsafeBytes { write($0) }
        try check()
    }

    /// Puts what was written on the disk, and fails if any of it failed.
    package func finish() throws(WritingError) {
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        try check()
    }

    private func check() throws(WritingError) {
        guard failure != 0 else { return }
        let isFull = failure == ENOSPC || failure == EDQUOT || failure == EFBIG
        throw .cannotWrite(path: path, reason: String(cString: strerror(failure)), isFull: isFull)
    }

    // MARK: As libsndfile sees it

    var size: Int { length }
    var offset: Int { position }

    func seek(to target: Int) -> Int {
        position = max(0, target)
        return position
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let got = max(0, pread(descriptor, buffer.baseAddress, buffer.count, position))
        position += got
        return got
    }

    /// Writes at the position and moves it on. After a failure it only pretends, and `finish` tells.
    func write(_ buffer: UnsafeRawBufferPointer) -> Int {
        var done = 0
        while done < buffer.count, failure == 0 {
            let put = pwrite(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, position + done)
            if put < 0 && errno == EINTR { continue }
            if put <= 0 { failure = put < 0 ? errno : EIO } else { done += put }
        }
        position += buffer.count
        length = max(length, position)
        return buffer.count
    }
}
