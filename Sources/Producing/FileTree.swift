import Glibc

/// Folders and what is in them.
enum FileTree {
    /// The names in a folder, sorted; none if it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a file or a folder with all that is in it; links are removed, not followed. What cannot be removed stays.
    static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard errno == EISDIR || errno == EPERM else { return }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }

    /// Relative paths of all files below a folder, sorted by bytes.
    static func files(below folder: String, prefix: String = "") -> [String] {
        names(in: folder + "/" + prefix).flatMap { name -> [String] in
            var status = stat()
            guard lstat(folder + "/" + prefix + name, &status) == 0 else { return [] }
            return status.st_mode & S_IFMT == S_IFDIR ? files(below: folder, prefix: prefix + name + "/") : [prefix + name]
        }
    }

    /// Size and SHA-256 of a file; nil when it cannot be read.
    static func record(of path: String) -> (bytes: Int, sha256: String)? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let digest = RunningDigest()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var total = 0
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return (total, digest.value()) }
            total += count
            buffer.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}
