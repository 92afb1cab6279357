import CESpeak
import SystemPackage

/// The life of a worker process: jobs on standard input, answers on standard output, until the input ends.
package struct Worker {
    private let engine: Engine

    /// Starts the engine.
    package init() throws(VoicingError) {
        bobao_end_with_parent()
        engine = try Engine()
    }

    /// Serves until the input ends or makes no sense, or a voice cannot be loaded.
    package func serve() {
        while let length = exactly(4).flatMap({ bytes -> Int? in
            var reader = FrameReader(bytes[...])
            return reader.number()
        }), 0...65536 ~= length, let bytes = exactly(length) {
            var reader = FrameReader(bytes[...])
            guard let job = reader.job(), PhonemeGuard.objection(to: job) == nil else { return }
            guard let answer = try? answer(to: job), (try? FileDescriptor.standardOutput.writeAll(Frame(answer).sealed)) != nil
            else { return }
        }
    }

    func answer(to job: ClauseJob) throws(VoicingError) -> ClauseAnswer {
        try engine.use(job.voice)
        return Trimming.answer(to: job, from: engine.spoken(job))
    }

    private func exactly(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { try? FileDescriptor.standardInput.read(into: .init(rebasing: $0[filled...])) }
            guard let got, got > 0 else { return nil }
            filled += got
        }
        return bytes
    }
}
