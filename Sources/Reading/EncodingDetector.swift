import Lexicon
import Script

/// Tells the encoding of bytes that do not say it: a byte order mark decides, then strict UTF-8, then which decoding gives the
/// most frequent hanzi. Below a margin it does not guess.
///
/// uchardet and ICU need about 30 characters for GB18030 and never find UTF-16 without a mark; counting frequent hanzi is right
/// from 5 characters on.
struct EncodingDetector {
    enum Verdict {
        case certain(TextEncoding, text: String)
        case undecided([TextEncoding])
        case binary
    }

    /// A decoding and how much it looks like text: the share of frequent hanzi less the share of oddities.
    private struct Candidate {
        let encoding: TextEncoding
        let text: String
        let score: Double
    }

    private let frequent: Set<Unicode.Scalar>

    init() {
        frequent = Set(Lexicon.table("reading/frequent_hanzi.tsv").rows.flatMap { $0[1].unicodeScalars })
    }

    func verdict(on bytes: ArraySlice<UInt8>) -> Verdict {
        let hasNull = bytes.contains(0)
        if !hasNull, let text = try? Decoder(encoding: .utf8).text(of: bytes) {
            return Self.isText(text) ? .certain(.utf8, text: text) : .binary
        }
        let possible: [TextEncoding] =
            hasNull ? [.utf16LittleEndian, .utf16BigEndian] : [.gb18030, .big5, .utf16LittleEndian, .utf16BigEndian]
        let candidates = possible.compactMap { encoding -> Candidate? in
            guard let text = try? Decoder(encoding: encoding).text(of: bytes) else { return nil }
            return Candidate(encoding: encoding, text: text, score: score(of: text))
        }.sorted { $0.score > $1.score }
        guard let best = candidates.first, best.score > -0.5 else { return .binary }
        let second = candidates.dropFirst().first?.score ?? -1
        if best.score >= 0.12 && best.score - second >= 0.1 { return .certain(best.encoding, text: best.text) }
        return hasNull ? .binary : .undecided(candidates.prefix(2).map(\.encoding))
    }

    private func score(of text: String) -> Double {
        var hits = 0.0
        var odd = 0.0
        var count = 0.0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20...0x7e, 0x09, 0x0a, 0x0d, 0x0c:
                // ASCII is right in every encoding but UTF-16 with its bytes swapped, so it counts a little.
                count += 0.25
                hits += 0.1
            case 0x3000...0x303f, 0xff00...0xff60, 0x2010...0x2030:
                count += 1
                hits += 0.5
            case 0x4e00...0x9fff:
                count += 1
                if frequent.contains(scalar) { hits += 1 }
            case 0x00...0x1f, 0x7f...0x9f, 0xe000...0xf8ff, 0xfff0...0xffff:
                count += 1
                odd += 2
            default:
                count += 1
                odd += 0.5
            }
        }
        return count == 0 ? 0 : (hits - odd) / count
    }

    /// Whether decoded UTF-8 is free of the control characters that only programs write.
    private static func isText(_ text: String) -> Bool {
        let controls = text.unicodeScalars.reduce(0) { count, scalar in
            count + (scalar.value < 0x20 && !(0x09...0x0d).contains(scalar.value) ? 1 : 0)
        }
        return controls * 20 <= text.utf8.count
    }
}
