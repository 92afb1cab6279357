import Glibc

/// A lock that the kernel frees when the process ends, however it ends.
struct LockFile: ~Copyable {
    private let path: String
    private let descriptor: Int32

    init(_ path: String, for output: String) throws(ProducingError) {
        self.path = path
        descriptor = try Self.locked(path, for: output)
    }

    /// An open, locked descriptor of the file that is at the path now.
    private static func locked(_ path: String, for output: String) throws(ProducingError) -> Int32 {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard descriptor >= 0 else {
                throw .unusableOutput(path: output, reason: "cannot be written (\(String(cString: strerror(errno))))")
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .locked(path: output)
            }
            // The holder before may have removed the file between our two steps: then the lock is on nothing.
            var held = stat()
            var there = stat()
            if fstat(descriptor, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino {
                return descriptor
            }
            close(descriptor)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }
}
