import Script

extension Place {
    /// A unit or measure word, as the lower part of a rate.
    func noun(at index: Int) -> (name: String?, end: Int)? {
        if let (row, end) = facts.units.longest(line.glyphs, at: index), !line.isLatin(end) || !line.isJoined(end) {
            return (facts.unitRows[row].name, end)
        }
        if let (_, end) = facts.measures.longest(line.glyphs, at: index) { return (nil, end) }
        return nil
    }

    /// Says the lower part of a rate, 每公斤, and gives where it ends; says nothing when no slash with a noun stands at the index.
    func writePer(_ writer: inout PieceWriter, at index: Int) -> Int? {
        guard line.scalar(index) == .slash, let noun = noun(at: index + 1) else { return nil }
        writer.write("每", .measure, from: index)
        if let name = noun.name {
            writer.say(name, .measure, from: line.source(index + 1..<noun.end))
        } else {
            writer.copy(index + 1..<noun.end)
        }
        return noun.end
    }
}
