/// A second opinion on rare polyphones: the small recurrent network of g2pM (Park and Lee 2020), in `pronouncing/network.bin`.
///
/// One LSTM reads the items before a character up to it, another those after it back to it, and a layer weighs the readings. It
/// has learnt from many more sentences with rare characters than the model of polyphones, but is often wrong on frequent ones: how
/// much its opinion counts is known for each character, and most frequent ones are left to the model.
///
/// Layout, little endian: `BBN1`, then offset and length of each section: the vocabulary's symbols in order; their embeddings,
/// followed by those of what lies before the line, after it, and of unknown symbols; the value of one unit of these. For each
/// LSTM: weights by input (embedding, then state) and gate (input, forget, cell, output), the value of one unit of each gate's
/// weights, biases. The same three for the hidden layer. Then characters in order; where each one's readings start; how many per
/// cent its opinion counts; readings as syllable numbers; for each its weights, the value of one unit, its bias.
/// `scripts/train/train_polyphones.py` writes it.
struct PolyphoneNetwork: Sendable {
    static let shared = PolyphoneNetwork()

    /// So many items are seen on each side of a character.
    private static let span = 5
    private static let size = 64
    private static let width = 32
    /// The least score of a reading, below the best one's: no opinion outweighs everything.
    private static let least: Float = -9.2

    /// Weights by input, for each input those of all outputs.
    private struct Layer: Sendable {
        let weights: [Float]
        let biases: [Float]

        init(_ file: PackedFile, from section: Int) {
            let steps = file.section(section + 1, as: Float.self)
            weights = file.section(section, as: Int8.self).enumerated().map { Float($1) * steps[$0 % steps.count] }
            biases = Array(file.section(section + 2))
        }

        /// Adds what `input` makes of the weights from input number `first` on.
        func add(_ input: some Collection<Float>, from first: Int = 0, to sums: inout [Float]) {
            let count = sums.count
            weights.withUnsafeBufferPointer { weights in
                sums.withUnsafeMutableBufferPointer { sums in
                    var place = first * count
                    for value in input {
                        for k in 0..<count { sums[k] += weights[place + k] * value }
                        place += count
                    }
                }
            }
        }
    }

    private let vocabulary: [UInt16]
    private let embeddings: [Int8]
    private let unit: Float
    private let left: Layer
    private let right: Layer
    private let hidden: Layer
    private let characters: [UInt16]
    private let offsets: [UInt16]
    private let trust: [UInt8]
    private let readings: [UInt16]
    private let outputs: [Int8]
    private let outputUnits: [Float]
    private let outputBiases: [Float]

    private init() {
        let file = PackedFile("pronouncing/network.bin")
        vocabulary = Array(file.section(0))
        embeddings = Array(file.section(1))
        unit = file.section(2)[0]
        left = Layer(file, from: 3)
        right = Layer(file, from: 6)
        hidden = Layer(file, from: 9)
        characters = Array(file.section(12))
        offsets = Array(file.section(13))
        trust = Array(file.section(14))
        readings = Array(file.section(15))
        outputs = Array(file.section(16))
        outputUnits = Array(file.section(17))
        outputBiases = Array(file.section(18))
    }

    /// Adds to the scores of a character's readings what the network thinks of them, as far as that counts; false when it has no
    /// opinion on the character.
    func adjust(_ opinion: inout PolyphoneModel.Opinion, at item: Int, of items: [Line.Item]) -> Bool {
        guard let number = characters.place(of: items[item].scalar) else { return false }
        let lags = lags(of: number, at: item, of: items)
        for k in opinion.scores.indices {
            opinion.scores[k] += Float(trust[number]) / 100 * max(Self.least, lags[opinion.readings[k]] ?? Self.least)
        }
        return true
    }

    /// By how much each reading that the network knows of an item is less likely than the best, as logarithms of odds: 0 and less.
    func lags(at item: Int, of items: [Line.Item]) -> [UInt16: Float] {
        characters.place(of: items[item].scalar).map { lags(of: $0, at: item, of: items) } ?? [:]
    }

    private func lags(of number: Int, at item: Int, of items: [Line.Item]) -> [UInt16: Float] {
        let before = state(left, over: (max(-1, item - Self.span)...item).map { row(at: $0, of: items) })
        let after = state(right, over: (item...min(items.count, item + Self.span)).reversed().map { row(at: $0, of: items) })
        var sums = hidden.biases
        hidden.add(before, to: &sums)
        hidden.add(after, from: Self.width, to: &sums)
        var scores: [UInt16: Float] = [:]
        for reading in Int(offsets[number])..<Int(offsets[number + 1]) {
            var sum: Float = 0
            for k in 0..<Self.width { sum += Float(outputs[reading * Self.width + k]) * max(0, sums[k]) }
            scores[readings[reading]] = sum * outputUnits[reading] + outputBiases[reading]
        }
        let best = scores.values.max() ?? 0
        return scores.mapValues { $0 - best }
    }

    /// The embedding of an item, or of what lies before or after the line.
    private func row(at item: Int, of items: [Line.Item]) -> Int {
        guard items.indices.contains(item) else { return vocabulary.count + (item < 0 ? 0 : 1) }
        return vocabulary.place(of: UInt32(items[item].symbol)) ?? vocabulary.count + 2
    }

    /// The state of an LSTM after all rows.
    private func state(_ layer: Layer, over rows: [Int]) -> [Float] {
        let width = Self.width
        var state = [Float](repeating: 0, count: width)
        var cell = state
        var gates = layer.biases
        for row in rows {
            for k in gates.indices { gates[k] = layer.biases[k] }
            layer.add(embeddings[row * Self.size..<(row + 1) * Self.size].lazy.map { Float($0) * unit }, to: &gates)
            layer.add(state, from: Self.size, to: &gates)
            for k in 0..<width {
                cell[k] = Self.share(gates[width + k]) * cell[k] + Self.share(gates[k]) * Self.tanh(gates[2 * width + k])
                state[k] = Self.share(gates[3 * width + k]) * Self.tanh(cell[k])
            }
        }
        return state
    }

    /// The logistic function.
    private static func share(_ x: Float) -> Float { 0.5 + 0.5 * tanh(0.5 * x) }

    /// The hyperbolic tangent by Lambert's continued fraction, to 0.0001: the same on every machine.
    private static func tanh(_ x: Float) -> Float {
        let x = min(max(x, -4.97), 4.97)
        let square = x * x
        return x * (135_135 + square * (17_325 + square * (378 + square)))
            / (135_135 + square * (62_370 + square * (3_150 + square * 28)))
    }
}
