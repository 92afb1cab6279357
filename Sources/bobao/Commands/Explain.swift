import ArgumentParser
import Producing
import Script

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why each word is read as it is: token, class, rule, reading, evidence.",
        discussion: """
            Examples:
              bobao explain '重庆银行行长说了算'
              bobao explain - < page.txt
            """)

    @Argument(help: "The text, or - for standard input.")
    var words: String = "-"

    @OptionGroup var speaking: SpeakingOptions

    func run() async throws {
        let settings = try speaking.settings()
        let source = try Input(settings: settings).source(ofArgument: words)
        let inspection = await Inspection(source, settings: settings)
        var text = ""
        for sentence in inspection.spoken.flatMap({ $0 }) {
            text += "\(sentence.shown)\n"
            text += tokens(of: sentence)
            text += syllables(of: inspection.utterance(of: sentence))
        }
        try Console.put(text)
        Console.report(inspection.findings.map { (0, $0) }, in: [source], leastSevere: .note)
    }

    private func tokens(of sentence: SpokenSentence) -> String {
        let utf8 = Array(sentence.sentence.text.text.utf8)
        var text = ""
        for token in sentence.tokens where token.kind != .hanzi && token.kind != .punctuation && token.kind != .space {
            let written = String(decoding: utf8[token.written], as: UTF8.self)
            let spoken = sentence.pieces[token.pieces].map(\.text).joined(separator: " ")
            let doubt = token.margin < 0.5 ? ", doubtful (margin \(JSON.fixed(token.margin, digits: 2)))" : ""
            let other = token.runnerUp.map { ", or \($0)" } ?? ""
            text += "  \(written) → \(spoken)\(other)  [\(token.kind.rawValue), rule \(token.rule)\(doubt)]\n"
        }
        return text
    }

    private func syllables(of utterance: Utterance) -> String {
        var text = ""
        for clause in utterance.clauses {
            for word in clause.words {
                for syllable in word.syllables {
                    let citation = syllable.citation?.description ?? "-"
                    let tone = syllable.surface == 0 ? "" : " spoken \(syllable.surface)"
                    text +=
                        "    \(syllable.spoken)\t\(citation)\(tone)\t[\(syllable.phonemes)]\t\(description(of: syllable.evidence))\n"
                }
            }
            text += "    — \(clause.closing.rawValue)\n"
        }
        return text
    }

    private func description(of evidence: Evidence) -> String {
        switch evidence {
        case .user: "you gave it"
        case .single: "its only reading"
        case .word(let word): "word \(word)"
        case .name(let rule): "name (\(rule))"
        case .model(let margin, let runnerUp): "model, margin \(JSON.fixed(margin, digits: 2)) before \(runnerUp)"
        case .rule(let rule): "rule \(rule)"
        case .fallback: "usual reading"
        case .latin(let how): "Latin (\(how))"
        }
    }
}
