import CSndFile

/// Which libsndfile is linked.
package enum LibraryVersion {
    /// Such as `libsndfile-1.2.0`.
    package static var current: String { String(cString: sf_version_string()) }
}
