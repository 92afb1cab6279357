import CESpeak
import Glibc

/// libespeak-ng in this process: one voice, phonemes in, samples and phoneme marks out.
///
/// All of the library's state is global and some of it cannot be reset, so there is one engine in a process, used by one thread,
/// and that process is a worker which may die.
final class Engine {
    /// What came of one call, as the engine made it.
    struct Raw {
        var samples: [Int16] = []
        /// Mnemonic and first sample of each phoneme.
        var phonemes: [(name: String, sample: Int)] = []
    }

    /// Collects what the callback is given; the library hands its address back with every event.
    private final class Collector {
        var raw = Raw()
    }

    /// A clause of more than 60 seconds is a fault: the callback then stops the engine.
    private static let mostSamples = 60 * 22050

    /// The voice that is loaded.
    private var voice: Voice?

    /// Starts the library with its standard data only: a folder `espeak-ng-data` in the user's home would replace it.
    init() throws(VoicingError) {
        unsetenv("HOME")
        unsetenv("ESPEAK_DATA_PATH")
        // Buffers of 1000 ms: in shorter ones the library drops phoneme events without a word.
        let options = Int32(espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_DONT_EXIT)
        let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 1000, nil, options)
        guard rate == 22050 else { throw .engineUnavailable("it returned \(rate)") }
        espeak_SetSynthCallback { samples, count, events in
            Engine.collect(samples, Int(count), events)
        }
    }

    /// Loads our own voice definition and speaks one clause into the void: espeak-ng 1.51 latches the formant shift at the first
    /// clause after a voice is loaded, so every worker first speaks the same one.
    func use(_ wanted: Voice) throws(VoicingError) {
        guard wanted != voice else { return }
        voice = nil
        let file = bobao_memory_file("voice")
        defer { if file >= 0 { close(file) } }
        let bytes = Array(wanted.definition.utf8)
        guard file >= 0, write(file, bytes, bytes.count) == bytes.count else { throw .voiceRefused(wanted.name) }
        guard espeak_SetVoiceByFile("/proc/self/fd/\(file)") == EE_OK else { throw .voiceRefused(wanted.name) }
        _ = spoken(ClauseJob(phonemes: "m'A55", syllables: [0], rate: 210, pitch: 50, voice: wanted))
        voice = wanted
    }

    /// Speaks a clause that the guard has passed, in the voice that is loaded.
    func spoken(_ job: ClauseJob) -> Raw {
        espeak_SetParameter(espeakRATE, Int32(job.rate), 0)
        espeak_SetParameter(espeakPITCH, Int32(job.pitch), 0)
        espeak_SetParameter(espeakVOLUME, Int32(job.voice.volume * job.volume / 100), 0)
        let collector = Collector()
        let text = job.engineInput
        let flags = UInt32(espeakCHARS_UTF8) | UInt32(espeakPHONEMES)
        espeak_Synth(text, text.utf8.count + 1, 0, POS_CHARACTER, 0, flags, nil, Unmanaged.passUnretained(collector).toOpaque())
        return collector.raw
    }

    private static func collect(
        _ samples: UnsafeMutablePointer<Int16>?, _ count: Int, _ events: UnsafeMutablePointer<espeak_EVENT>?
    ) -> Int32 {
        guard var event = events, let context = event.pointee.user_data else { return 0 }
        let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        if let samples, count > 0 { collector.raw.samples += UnsafeBufferPointer(start: samples, count: count) }
        while event.pointee.type != espeakEVENT_LIST_TERMINATED {
            if event.pointee.type == espeakEVENT_PHONEME {
                let mnemonic = UnsafeRawBufferPointer(start: bobao_event_mnemonic(event), count: 8).prefix { $0 != 0 }
                collector.raw.phonemes.append((String(decoding: mnemonic, as: UTF8.self), Int(event.pointee.sample)))
            }
            event += 1
        }
        return collector.raw.samples.count > mostSamples ? 1 : 0
    }
}
