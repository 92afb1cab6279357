/// Why nothing can be spoken at all. A clause that fails alone is a `ClauseFailure`.
package enum VoicingError: Error, Hashable, CustomStringConvertible {
    /// The engine does not start: its data is missing or broken.
    case engineUnavailable(String)
    /// The engine refuses the voice.
    case voiceRefused(String)
    /// The worker processes do not stay up.
    case workersUnavailable(String)

    package var description: String {
        switch self {
        case .engineUnavailable(let reason): "espeak-ng does not start (\(reason)): install espeak-ng-data, then run bobao doctor"
        case .voiceRefused(let name): "espeak-ng refuses the voice “\(name)”: install espeak-ng-data 1.51 or later"
        case .workersUnavailable(let reason): "the voice workers do not run (\(reason)): run bobao doctor"
        }
    }
}

/// Why one clause has no sound: silence takes its place and a finding names it.
package enum ClauseFailure: Error, Hashable, CustomStringConvertible {
    /// The guard found something in the phonemes that the engine must not be given.
    case refused(String)
    case crashed
    case timedOut
    /// The engine gave no sound, or more than a clause can have.
    case implausible(samples: Int)

    package var description: String {
        switch self {
        case .refused(let reason): "the phonemes are not safe for the engine (\(reason))"
        case .crashed: "the engine crashed twice on it"
        case .timedOut: "the engine did not answer in time, twice"
        case .implausible(let samples): "the engine gave \(samples) samples for it"
        }
    }
}
