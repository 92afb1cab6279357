/// Why a file could not be written: the path, what was tried, and the system's reason.
package enum WritingError: Error, Hashable, CustomStringConvertible {
    /// A file or folder cannot be made; the folder is missing, read-only, or something else is there.
    case cannotCreate(path: String, reason: String)
    /// Writing failed half-way: the disk is full or broken.
    case cannotWrite(path: String, reason: String, isFull: Bool)
    /// libsndfile refused; `reason` is its own words.
    case soundFile(path: String, reason: String)

    package var description: String {
        switch self {
        case .cannotCreate(let path, let reason): "\(path): cannot be created (\(reason)): choose another place with --output"
        case .cannotWrite(let path, let reason, true): "\(path): cannot be written (\(reason)): make room and run again"
        case .cannotWrite(let path, let reason, false): "\(path): cannot be written (\(reason))"
        case .soundFile(let path, let reason): "\(path): libsndfile cannot write it (\(reason))"
        }
    }
}
