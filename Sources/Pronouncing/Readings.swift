import Script

/// The reading of each item of a line before sandhi, and why it is read so.
struct Readings {
    /// Why; `Evidence` is made of it when it is asked for.
    enum Origin {
        case none, given, single, word, fallback
        case name(String)
        case rule(String)
        case model(margin: Float, runnerUp: UInt16)
    }

    fileprivate(set) var syllables: [UInt16]
    fileprivate(set) var origins: [Origin]
    /// Where the model is of two minds, or the word list of another: the item and the other reading.
    fileprivate(set) var doubts: [(item: Int, other: UInt16)] = []

    mutating func set(_ item: Int, _ syllable: UInt16, _ origin: Origin) {
        if case .given = origins[item] { return }
        syllables[item] = syllable
        origins[item] = origin
        doubts.removeAll { $0.item == item }
    }
}

/// Chooses the reading of every character: the user's, the word's, the model's, the character's usual one.
struct Reader {
    /// What the word list's vote adds to the model's score, by confidence: weak, one source. Where two sources agree or the hand
    /// has settled a word, the model is not asked: on the held-out part of its data it would be right no more often.
    static let votes: [Float] = [0.5, 2]
    /// Scores nearer than this are doubtful: of 19 such readings in 5,000 characters of news a third were wrong, and they were six of
    /// the ten wrong ones of the model.
    static let narrow: Float = 1.4
    /// Where the first choice leads by less, the network is asked too.
    static let lead: Float = 4

    let table: WordTable
    let model: PolyphoneModel
    let network = PolyphoneNetwork.shared

    func readings(of line: Line, _ segmentation: Segmentation) -> Readings {
        let count = line.items.count
        var result = Readings(
            syllables: [UInt16](repeating: 0, count: count), origins: [Readings.Origin](repeating: .none, count: count))
        let features = Features(line, segmentation, table, model)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(64)
        for (k, item) in line.items.enumerated() where item.kind == .hanzi {
            if let given = item.given {
                result.syllables[k] = given
                result.origins[k] = .given
            } else {
                choose(k, line.items, segmentation, features, &hashes, &result)
            }
        }
        return result
    }

    private func choose(
        _ item: Int, _ items: [Line.Item], _ segmentation: Segmentation, _ features: Features, _ hashes: inout [UInt64],
        _ result: inout Readings
    ) {
        let scalar = items[item].scalar
        let known = table.readings(of: scalar)
        guard let usual = known.first ?? table.rareReading(of: scalar) else { return }
        result.syllables[item] = usual
        result.origins[item] = .single
        let (lexical, confidence) = lexical(item, segmentation)
        if let lexical, confidence == .hand || confidence == .agreed || known.count < 2 {
            result.syllables[item] = lexical
            if known.count > 1 || lexical != usual { result.origins[item] = .word }
            return
        }
        guard known.count > 1 else { return }
        if let number = model.number(of: scalar) {
            features.hashes(
                of: item, lexical: UInt64(lexical ?? 0), confidence: UInt64(confidence.map { $0.rawValue + 1 } ?? 0), into: &hashes)
            decide(item, items, model.opinion(on: number, features: hashes), lexical, confidence, &result)
        } else {
            result.syllables[item] = lexical ?? usual
            result.origins[item] = lexical == nil ? .fallback : .word
        }
    }

    /// The reading that the item's word has in the word list, and how sure that is.
    func lexical(_ item: Int, _ segmentation: Segmentation) -> (reading: UInt16?, confidence: WordTable.Confidence?) {
        let start = segmentation.starts[item]
        let node = segmentation.nodes[start]
        guard segmentation.lengths[item] > 1, node >= 0, let confidence = table.confidence(node) else { return (nil, nil) }
        if let irregular = table.irregularReading(node) {
            let reading = irregular[item - start]
            return reading == WordTable.noVote ? (nil, nil) : (reading, confidence)
        }
        return (table.readings(of: segmentation.scalars[item]).first, confidence)
    }

    /// The model's first choice after the word list has voted, and the network where it is near.
    private func decide(
        _ item: Int, _ items: [Line.Item], _ opinion: PolyphoneModel.Opinion, _ lexical: UInt16?,
        _ confidence: WordTable.Confidence?, _ result: inout Readings
    ) {
        var opinion = opinion
        if let lexical, let confidence {
            guard let own = opinion.readings.firstIndex(of: lexical) else {
                result.syllables[item] = lexical
                result.origins[item] = .word
                return
            }
            opinion.scores[own] += Self.votes[Int(min(confidence.rawValue, 1))]
        }
        var (best, second) = opinion.ranking
        if let rival = second, opinion.scores[best] - opinion.scores[rival] < Self.lead,
            network.adjust(&opinion, at: item, of: items)
        {
            (best, second) = opinion.ranking
        }
        let reading = opinion.readings[best]
        result.syllables[item] = reading
        guard let second else {
            result.origins[item] = reading == lexical ? .word : .fallback
            return
        }
        let lead = opinion.scores[best] - opinion.scores[second]
        if reading == lexical, confidence != .weak, lead > 1 {
            result.origins[item] = .word
        } else {
            result.origins[item] = .model(margin: min(1, lead / 4), runnerUp: opinion.readings[second])
            if let lexical, confidence == .single, lexical != reading {
                result.doubts.append((item, lexical))
            } else if lead < Self.narrow {
                result.doubts.append((item, opinion.readings[second]))
            }
        }
    }
}
