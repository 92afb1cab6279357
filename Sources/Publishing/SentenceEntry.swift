import Script

/// A sentence in the manifest: its text, how it is said, when, and where it stood.
struct SentenceEntry {
    let utterance: Utterance
    let line: Recording.Line
    let article: ProducedArticle
    let source: SourceText

    private var sentence: Sentence { utterance.spoken.sentence }

    var json: JSON {
        let start = article.start + line.frames.lowerBound
        let end = article.start + line.frames.upperBound
        return .object([
            "id": .string(article.id(of: sentence)), "kind": .string(sentence.role.rawValue),
            "paragraph": .integer(sentence.paragraph),
            "text": .string(utterance.spoken.shown), "spoken": .string(utterance.spoken.spoken),
            "pinyin": .string(utterance.syllables.compactMap { $0.citation?.description }.joined(separator: " ")),
            "start": seconds(start), "end": seconds(end), "startFrame": .integer(start), "endFrame": .integer(end),
            "words": .array(words), "source": .array(sources),
        ])
    }

    private func seconds(_ frames: Int) -> JSON {
        .number(Double(frames) / Double(Take.rate), digits: 6)
    }

    /// Words with their place in `text`, counted in Unicode scalars, and their times.
    private var words: [JSON] {
        let offsets = ShownOffsets(utterance.spoken)
        var entries: [JSON] = []
        var syllable = 0
        let starts = line.syllables
        for word in utterance.clauses.flatMap(\.words) {
            guard let first = word.syllables.first else { continue }
            let begin = starts.indices.contains(syllable) ? starts[syllable] : line.frames.lowerBound
            let frames = starts.dropFirst(syllable).prefix(word.syllables.count).map { JSON.integer(article.start + $0) }
            syllable += word.syllables.count
            let end = starts.indices.contains(syllable) ? starts[syllable] : line.frames.upperBound
            let low = word.syllables.map(\.written.lowerBound).min() ?? first.written.lowerBound
            let high = word.syllables.map(\.written.upperBound).max() ?? first.written.upperBound
            let place = offsets.scalars(of: low..<high)
            var members: [String: JSON] = [
                "at": .integer(place.lowerBound), "length": .integer(max(1, place.count)),
                "start": seconds(article.start + begin), "end": seconds(article.start + end), "syllables": .array(frames),
            ]
            let pinyin = word.syllables.compactMap { $0.citation?.description }
            if pinyin.count == word.syllables.count {
                members["pinyin"] = .string(pinyin.joined(separator: " "))
                members["tones"] = .string(word.syllables.map { String($0.surface) }.joined(separator: " "))
            } else {
                members["lang"] = .string("en")
            }
            entries.append(.object(members))
        }
        return entries
    }

    private var sources: [JSON] {
        sentence.text.sources(of: 0..<sentence.text.count).filter { !$0.isEmpty }.map { span in
            let position = source.position(of: span.start)
            return .object([
                "file": .integer(article.source), "line": .integer(position.line), "column": .integer(position.column),
                "length": .integer(source[span].unicodeScalars.count),
            ])
        }
    }
}
