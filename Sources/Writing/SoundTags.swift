/// What players show of a sound file.
package struct SoundTags: Sendable, Hashable {
    package var title: String
    package var album: String?
    /// Number and count of the item in its bulletin.
    package var track: (number: Int, of: Int)?

    package init(title: String, album: String? = nil, track: (number: Int, of: Int)? = nil) {
        self.title = title
        self.album = album
        self.track = track
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.title == right.title && left.album == right.album && left.track?.number == right.track?.number
            && left.track?.of == right.track?.of
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(title)
        hasher.combine(album)
        hasher.combine(track?.number)
        hasher.combine(track?.of)
    }
}

/// A stretch of a sound file with a title of its own.
package struct SoundChapter: Sendable, Hashable {
    /// At the rate of the takes.
    package let frames: Range<Int>
    package let title: String

    package init(frames: Range<Int>, title: String) {
        self.frames = frames
        self.title = title
    }
}
