/// A written scalar that is not white space, in the form the rules compare, and where it stands.
struct Glyph {
    /// Canonical: full width is folded to half width, dashes to three kinds, ∶ to a colon.
    let scalar: UInt32
    /// UTF-8 offsets in the sentence.
    let start: UInt32
    let end: UInt32
    let kind: ScalarClass
    /// Whether white space stands before it.
    let isSpaced: Bool
}
