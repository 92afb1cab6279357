/// Numbers and bytes as the coordinating process and its workers exchange them: 32-bit little-endian integers, lengths first.
struct Frame {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(_ job: ClauseJob) {
        append(job.rate)
        append(job.pitch)
        append(job.volume)
        append(job.inflections.count)
        for change in job.inflections {
            for number in [change.word, change.pitch, change.rate, change.volume] { append(number) }
        }
        append(job.voice.volume)
        append(job.voice.name.utf8.count)
        append(job.voice.definition.utf8.count)
        bytes += job.voice.name.utf8
        bytes += job.voice.definition.utf8
        append(job.syllables.count)
        for syllable in job.syllables { append(syllable) }
        bytes += job.phonemes.utf8
    }

    init(_ answer: ClauseAnswer) {
        append(answer.isComplete ? 1 : 0)
        append(answer.marks.count)
        for mark in answer.marks { append(mark) }
        answer.samples.withUnsafeBytes { bytes += $0 }
    }

    private mutating func append(_ number: Int) {
        withUnsafeBytes(of: Int32(clamping: number).littleEndian) { bytes += $0 }
    }

    /// The frame with its length in front.
    var sealed: [UInt8] {
        var sealed = Frame()
        sealed.append(bytes.count)
        return sealed.bytes + bytes
    }
}

/// Takes a frame apart again; nil where the bytes are not what they should be.
struct FrameReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func number() -> Int? {
        guard rest.count >= 4 else { return nil }
        let value = rest.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        rest = rest.dropFirst(4)
        return Int(Int32(bitPattern: value))
    }

    private mutating func numbers() -> [Int]? {
        guard let count = number(), count >= 0, rest.count >= count * 4 else { return nil }
        return (0..<count).compactMap { _ in number() }
    }

    mutating func job() -> ClauseJob? {
        guard let rate = number(), let pitch = number(), let volume = number(), let inflections = inflections(),
            let voiceVolume = number(), let nameLength = number(),
            let definitionLength = number(), let name = text(nameLength), let definition = text(definitionLength),
            let syllables = numbers()
        else { return nil }
        return ClauseJob(
            phonemes: String(decoding: rest, as: UTF8.self), syllables: syllables, rate: rate, pitch: pitch, volume: volume,
            inflections: inflections, voice: Voice(name: name, definition: definition, volume: voiceVolume))
    }

    private mutating func inflections() -> [Inflection]? {
        guard let count = number(), count >= 0, rest.count >= count * 16 else { return nil }
        return (0..<count).compactMap { _ in
            guard let word = number(), let pitch = number(), let rate = number(), let volume = number() else { return nil }
            return Inflection(word: word, pitch: pitch, rate: rate, volume: volume)
        }
    }

    private mutating func text(_ length: Int) -> String? {
        guard length >= 0, rest.count >= length else { return nil }
        defer { rest = rest.dropFirst(length) }
        return String(decoding: rest.prefix(length), as: UTF8.self)
    }

    mutating func answer() -> ClauseAnswer? {
        guard let isComplete = number(), 0...1 ~= isComplete, let marks = numbers(), rest.count % 2 == 0 else { return nil }
        let samples = [Int16](unsafeUninitializedCapacity: rest.count / 2) { samples, count in
            count = rest.count / 2
            rest.withUnsafeBytes { UnsafeMutableRawBufferPointer(samples).copyMemory(from: $0) }
            for index in 0..<count { samples[index] = Int16(littleEndian: samples[index]) }
        }
        return ClauseAnswer(samples: samples, marks: marks, isComplete: isComplete == 1)
    }
}

/// What a worker makes of a job.
struct ClauseAnswer: Hashable {
    let samples: [Int16]
    let marks: [Int]
    /// Whether the engine spoke each phoneme it was given.
    let isComplete: Bool
}
