/// A cue word in a line.
struct CueMark {
    let cue: Cue
    /// Indices of its glyphs.
    let start: Int
    let end: Int
}
