import Glibc

/// The inputs a user named, with each folder replaced by the text files in it.
package enum InputList {
    /// Paths to read, in the order given; the files of a folder and of the folders in it come sorted by path.
    package static func expanded(_ inputs: [String]) throws(ReadingError) -> [String] {
        var paths: [String] = []
        for input in inputs {
            guard input != "-", try kind(of: input) == S_IFDIR else {
                paths.append(input)
                continue
            }
            let files = try textFiles(in: input)
            guard !files.isEmpty else { throw .noTextFiles(folder: input) }
            paths += files
        }
        return paths
    }

    private static func kind(of path: String) throws(ReadingError) -> mode_t {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileBytes.failure(path) }
        return status.st_mode & S_IFMT
    }

    /// The kind of an entry of a folder; links are followed to files but not to folders, which could go round in circles.
    private static func kindOfEntry(_ path: String) -> mode_t? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFLNK else { return status.st_mode & S_IFMT }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return S_IFREG
    }

    private static func textFiles(in folder: String) throws(ReadingError) -> [String] {
        guard let handle = opendir(folder) else { throw FileBytes.failure(folder) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var files: [String] = []
        for name in names.sorted() {
            let kind = kindOfEntry(prefix + name)
            if kind == S_IFDIR {
                files += try textFiles(in: prefix + name)
            } else if kind == S_IFREG, [".txt", ".text", ".md"].contains(where: { name.lowercased().hasSuffix($0) }) {
                files.append(prefix + name)
            }
        }
        return files
    }
}
