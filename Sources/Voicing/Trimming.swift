/// Turns what the engine gave into a take: the silence at both ends goes, a short fade comes, phoneme times become syllable times.
enum Trimming {
    /// 3 ms: clauses that start with a vowel start with a step.
    private static let fade = 66

    static func answer(to job: ClauseJob, from raw: Engine.Raw) -> ClauseAnswer {
        // The engine's own silence is exact zeros, and only its trailing part depends on the clause before.
        let first = raw.samples.firstIndex { $0 != 0 } ?? 0
        let end = (raw.samples.lastIndex { $0 != 0 } ?? -1) + 1
        guard first < end else { return ClauseAnswer(samples: [], marks: job.syllables.map { _ in 0 }, isComplete: false) }
        var samples = Array(raw.samples[first..<end])
        for index in 0..<min(fade, samples.count) { samples[index] = Int16(Int(samples[index]) * index / fade) }
        // A quiet beginning fades to nothing: the take begins with the first sample that is left.
        let faded = samples.firstIndex { $0 != 0 } ?? 0
        samples.removeFirst(faded)
        let start = first + faded
        let (marks, isComplete) = syllableStarts(of: job, in: raw.phonemes)
        return ClauseAnswer(
            samples: samples, marks: marks.map { min(max($0 - start, 0), samples.count - 1) }, isComplete: isComplete)
    }

    /// The first sample of each syllable: the phoneme events, put together, spell the phonemes without stress marks and tone
    /// digits, so the event with which a syllable begins is found by counting letters.
    private static func syllableStarts(of job: ClauseJob, in events: [(name: String, sample: Int)]) -> (
        marks: [Int], isComplete: Bool
    ) {
        var letters = 0
        var lettersBefore: [Int] = []
        for byte in job.phonemes.utf8 {
            lettersBefore.append(letters)
            if isLetter(byte) { letters += 1 }
        }
        let sounding = events.filter { !$0.name.hasPrefix("_") }
        var marks: [Int] = []
        var spelled = 0
        var next = 0
        for syllable in job.syllables {
            let wanted = syllable < lettersBefore.count ? lettersBefore[syllable] : letters
            while next < sounding.count, spelled < wanted {
                spelled += sounding[next].name.utf8.count
                next += 1
            }
            marks.append(next < sounding.count ? sounding[next].sample : marks.last ?? 0)
        }
        let spoken = sounding.reduce(into: "") { $0 += $1.name }
        return (marks, spoken.utf8.elementsEqual(job.phonemes.utf8.filter(isLetter)))
    }

    /// Whether a byte of a phoneme string is part of a phoneme's name, not a stress, a tone or a space.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "0")...UInt8(ascii: "9"): false
        default: true
        }
    }
}
