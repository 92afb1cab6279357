import Script

/// Passes over the hyphen of a model: 歼-20 as 歼二十, 碳-14, 图-160.
struct HyphenRule: Rule {
    var starts: [ScalarClass] { [.symbol] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        guard line.scalar(place.start) == .hyphen || line.scalar(place.start) == .enDash || line.scalar(place.start) == .middleDot,
            line.isHanzi(place.start - 1) || line.isLatin(place.start - 1) || line.kind(place.start - 1) == .greek,
            line.isDigit(place.start + 1),
            line.isJoined(place.start + 1)
        else { return nil }
        if line.scalar(place.start) == .middleDot, !place.endsInModel(place.start) { return nil }
        let end = line.digitsEnd(place.start + 1)
        if line.scalar(end) == .point, line.isDigit(end + 1) { return nil }
        var writer = place.writer()
        writer.modelNumber(place.start + 1..<end)
        let score = place.endsInModel(place.start) ? 75.0 : 50.0
        return Candidate("model", .model, place.start..<end, writer, score: score)
    }
}
