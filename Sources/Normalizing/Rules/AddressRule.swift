import Script

/// Reads rooms, house numbers and roads: 302室, A座805, 18-2号, 107国道.
struct AddressRule: Rule {
    var starts: [ScalarClass] { [.digit] }

    func candidate(at place: Place) -> Candidate? {
        let line = place.line
        let end = line.digitsEnd(place.start)
        var writer = place.writer()
        if let house = house(place, end) { return house }
        let kind = place.facts.places.longest(line.glyphs, at: end).map { place.facts.placeKinds[$0.value] }
        guard 3...5 ~= end - place.start, kind == "room" || isAfterBuilding(place) else {
            return road(place, end, isRoad: kind == "road")
        }
        let isMeasured = place.facts.measures.longest(line.glyphs, at: end) != nil && kind != "room"
        if isMeasured, !line.has(oneOf: "号", at: end) { return nil }
        writer.digits(place.start..<end, .address, one: place.style.one)
        return Candidate("room", .address, place.start..<end, writer, score: 64)
    }

    /// 18-2号
    private func house(_ place: Place, _ end: Int) -> Candidate? {
        let line = place.line
        guard line.scalar(end) == .hyphen, line.isDigit(end + 1) else { return nil }
        let last = line.digitsEnd(end + 1)
        let isStreet = place.cues(before: place.start, reach: 3).contains(.street) || isAfterBuilding(place) && last - end > 3
        guard line.scalar(last) == .hao || isStreet && !line.isHanzi(last) || line.scalar(last) == .room,
            let first = line.value(place.start..<end), let second = line.value(end + 1..<last),
            first >= second || isStreet || line.scalar(last) == .room
        else { return nil }
        var writer = place.writer()
        number(&writer, place.start..<end)
        writer.write("杠", .address, from: end)
        number(&writer, end + 1..<last)
        return Candidate("house", .address, place.start..<last, writer, score: 76)
    }

    private func number(_ writer: inout PieceWriter, _ glyphs: Range<Int>) {
        if glyphs.count > 2 {
            writer.digits(glyphs, .address, one: writer.style.one)
        } else {
            writer.cardinal(glyphs, .address, two: .er)
        }
    }

    /// 107国道, 1128号
    private func road(_ place: Place, _ end: Int, isRoad: Bool) -> Candidate? {
        let line = place.line
        let isRoad = isRoad && end - place.start >= 3
        let isHouse =
            end - place.start >= 4 && line.scalar(end) == .hao && place.cues(before: place.start, reach: 3).contains(.street)
        guard isRoad || isHouse else { return nil }
        var writer = place.writer()
        writer.digits(place.start..<end, isRoad ? .road : .address, one: place.style.one)
        return Candidate("road", isRoad ? .road : .address, place.start..<end, writer, score: 78)
    }

    private func isAfterBuilding(_ place: Place) -> Bool {
        place.has(.building, endingAt: place.start)
    }
}
