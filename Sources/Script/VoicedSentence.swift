/// A sentence with its sound: one take for each clause, nil where the engine failed.
package struct VoicedSentence: Sendable {
    package let utterance: Utterance
    package let takes: [Take?]

    package init(utterance: Utterance, takes: [Take?]) {
        precondition(utterance.clauses.count == takes.count, "each clause has its take")
        self.utterance = utterance
        self.takes = takes
    }

    package var sentence: Sentence { utterance.spoken.sentence }
}
