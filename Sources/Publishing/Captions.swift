package import Script

/// WebVTT: one cue for each sentence, under the sentence's id.
package struct Captions {
    private var cues: [(id: String, frames: Range<Int>, text: String)] = []

    /// The captions of one article, on the time line of its own file.
    package init(_ article: ProducedArticle) {
        add(article, from: 0)
    }

    /// The captions of the joined file.
    package init(_ production: Production) {
        add(production.opening, as: "opening")
        for article in production.articles {
            add(article.preamble, as: article.id + "n")
            add(article, from: article.start)
        }
        add(production.closing, as: "closing")
    }

    private mutating func add(_ announcement: ProducedAnnouncement?, as id: String) {
        guard let announcement else { return }
        for (index, line) in announcement.lines.enumerated() where !line.frames.isEmpty {
            let frames = announcement.start + line.frames.lowerBound..<announcement.start + line.frames.upperBound
            cues.append((id + ProducedArticle.padded(index), frames, announcement.utterances[index].spoken.shown))
        }
    }

    private mutating func add(_ article: ProducedArticle, from start: Int) {
        for (utterance, line) in zip(article.utterances, article.lines) where !line.frames.isEmpty {
            let frames = start + line.frames.lowerBound..<start + line.frames.upperBound
            cues.append((article.id(of: utterance.spoken.sentence), frames, utterance.spoken.shown))
        }
    }

    package var document: String {
        var text = "WEBVTT\n"
        for cue in cues {
            text += "\n\(cue.id)\n\(time(cue.frames.lowerBound)) --> \(time(cue.frames.upperBound))\n\(Self.escaped(cue.text))\n"
        }
        return text
    }

    private func time(_ frames: Int) -> String {
        let milliseconds = (frames * 1000 + Take.rate / 2) / Take.rate
        let part = ProducedArticle.padded(milliseconds % 1000)
        return "\(two(milliseconds / 3_600_000)):\(two(milliseconds / 60000 % 60)):\(two(milliseconds / 1000 % 60)).\(part)"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\n": result += " "
            default: result.append(character)
            }
        }
    }
}
