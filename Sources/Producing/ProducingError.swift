/// Why a bulletin could not be made, beside the errors of the rooms.
package enum ProducingError: Error, Hashable, CustomStringConvertible {
    /// The output path cannot hold a bulletin.
    case unusableOutput(path: String, reason: String)
    /// Another run works on the same bulletin.
    case locked(path: String)
    /// A step on the output folder failed.
    case cannotWrite(path: String, reason: String)
    /// A program that a format needs is not installed.
    case toolMissing(String, package: String)
    /// The inputs have nothing that can be spoken.
    case nothingToSay

    package var description: String {
        switch self {
        case .unusableOutput(let path, let reason): "\(path): \(reason): choose another folder with --output"
        case .locked(let path): "\(path): another run is making this bulletin: wait for it, or choose another folder with --output"
        case .cannotWrite(let path, let reason): "\(path): cannot be written (\(reason))"
        case .toolMissing(let tool, let package):
            "the program \(tool) is not installed: apt-get install \(package), or leave out its format"
        case .nothingToSay: "the input has nothing that can be spoken: check it with bobao show sentences"
        }
    }
}
