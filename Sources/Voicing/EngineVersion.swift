import CESpeak

/// Which engine is linked.
package enum EngineVersion {
    /// The library's own version, `1.51`; takes are comparable only under the same one.
    package static var current: String {
        String(cString: espeak_Info(nil)).split(separator: " ").first.map(String.init) ?? "unknown"
    }
}
