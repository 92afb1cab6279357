/// A named place in a sound file.
package struct CuePoint: Sendable, Hashable {
    /// Counted from 0.
    package let frame: Int
    package let label: String

    package init(frame: Int, label: String) {
        self.frame = frame
        self.label = label
    }
}
