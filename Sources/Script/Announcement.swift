/// What is said around the articles of a bulletin: the opening, the number of an item, the end.
package enum AnnouncementKind: String, Sendable {
    case opening, number, closing
}

/// An announcement with its place in the joined file.
package struct ProducedAnnouncement: Sendable {
    package let kind: AnnouncementKind
    package let utterances: [Utterance]
    /// Where each utterance stands, counted from `start`.
    package let lines: [Recording.Line]
    /// Its first frame in the joined file, the earcon included.
    package let start: Int
    package let frames: Int

    package init(kind: AnnouncementKind, utterances: [Utterance], lines: [Recording.Line], start: Int, frames: Int) {
        self.kind = kind
        self.utterances = utterances
        self.lines = lines
        self.start = start
        self.frames = frames
    }
}
