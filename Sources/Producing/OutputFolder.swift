import CRename
import Glibc

/// A bulletin's folder that appears whole or not at all.
///
/// Files are made in a hidden folder beside it, `.NAME.partial`; `commit` puts them on the disk and lets the new folder take the
/// old one's place in one step. Until then, and whenever the run fails, the old bulletin stays as it was. A lock, which the kernel
/// frees with the process, keeps two runs apart.
struct OutputFolder: ~Copyable {
    /// Where the bulletin will be.
    let path: String
    /// Where it is made.
    let partial: String
    private let lock: LockFile

    /// Takes the lock and makes the empty working folder.
    init(_ wanted: String) throws(ProducingError) {
        var trimmed = wanted[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        let path = String(trimmed)
        let cut = trimmed.lastIndex(of: "/")
        let name = cut.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
        guard !name.isEmpty, name != ".", name != ".." else {
            throw .unusableOutput(path: wanted, reason: "is not a name for a new folder")
        }
        let parent = cut.map { String(trimmed[..<$0]) + "/" } ?? ""
        let partial = parent + "." + name + ".partial"
        try Self.makeFolders(parent)
        try Self.check(path)
        let lock = try LockFile(parent + "." + name + ".lock", for: path)
        // What a killed run may have left.
        FileTree.remove(partial)
        for folder in ["", "/audio", "/text"] {
            guard mkdir(partial + folder, 0o755) == 0 else { throw Self.failure(partial + folder) }
        }
        self.path = path
        self.partial = partial
        self.lock = lock
    }

    /// Puts the finished bulletin in its place.
    borrowing func commit() throws(ProducingError) {
        for folder in [partial + "/audio", partial + "/text", partial] { try Self.synchronize(folder) }
        var status = stat()
        if lstat(path, &status) == 0 {
            try exchange()
            FileTree.remove(partial)
        } else if rename(partial, path) != 0 {
            throw Self.failure(path)
        }
        let cut = path.lastIndex(of: "/")
        try Self.synchronize(cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
    }

    private borrowing func exchange() throws(ProducingError) {
        if bobao_exchange(partial, path) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw Self.failure(path) }
        // Some network file systems cannot exchange: the old bulletin steps aside for a moment.
        let aside = partial + ".old"
        guard rename(path, aside) == 0 else { throw Self.failure(path) }
        guard rename(partial, path) == 0 else {
            let error = Self.failure(path)
            rename(aside, path)
            throw error
        }
        rename(aside, partial)
    }

    /// The working folder goes with the value, unless it has become the bulletin.
    deinit { FileTree.remove(partial) }

    private static func check(_ path: String) throws(ProducingError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .unusableOutput(path: path, reason: "is there already and is not a folder")
        }
        let isEmpty = FileTree.names(in: path).isEmpty
        guard isEmpty || access(path + "/bulletin.json", F_OK) == 0 else {
            throw .unusableOutput(path: path, reason: "holds files that are not a bulletin")
        }
    }

    private static func makeFolders(_ parent: String) throws(ProducingError) {
        var made = ""
        for part in parent.split(separator: "/", omittingEmptySubsequences: false) {
            made += part + "/"
            guard !part.isEmpty, mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
            let error = failure(made)
            var status = stat()
            if stat(made, &status) != 0 { throw error }
        }
    }

    private static func synchronize(_ folder: String) throws(ProducingError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    private static func failure(_ path: String) -> ProducingError {
        let code = errno
        let reason = String(cString: strerror(code))
        return code == EIO
            ? .cannotWrite(path: path, reason: reason) : .unusableOutput(path: path, reason: "cannot be written (\(reason))")
    }
}
