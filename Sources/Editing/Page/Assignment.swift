/// The best one-to-one assignment of rows to columns (Hungarian method, O(n³)).
enum Assignment {
    /// For each row the column that makes the sum of `gains` largest, or nil when it is better left alone: leaving a row or a column
    /// alone costs nothing, so only gains above zero are taken.
    static func best(_ gains: [[Double]]) -> [Int?] {
        let rows = gains.count
        let columns = gains.first?.count ?? 0
        guard rows > 0, columns > 0 else { return [Int?](repeating: nil, count: rows) }
        // A column of its own for each row stands for “none”.
        let width = columns + rows
        var rowPotential = [Double](repeating: 0, count: rows + 1)
        var columnPotential = [Double](repeating: 0, count: width + 1)
        var match = [Int](repeating: 0, count: width + 1)
        var way = [Int](repeating: 0, count: width + 1)
        func cost(_ row: Int, _ column: Int) -> Double {
            column < columns ? -gains[row][column] : column - columns == row ? 0 : 1e-6
        }
        for row in 1...rows {
            match[0] = row
            var column = 0
            var least = [Double](repeating: .infinity, count: width + 1)
            var isUsed = [Bool](repeating: false, count: width + 1)
            repeat {
                isUsed[column] = true
                let current = match[column]
                var delta = Double.infinity
                var next = 0
                for candidate in 1...width where !isUsed[candidate] {
                    let reduced = cost(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
                    if reduced < least[candidate] {
                        least[candidate] = reduced
                        way[candidate] = column
                    }
                    if least[candidate] < delta {
                        delta = least[candidate]
                        next = candidate
                    }
                }
                for candidate in 0...width {
                    if isUsed[candidate] {
                        rowPotential[match[candidate]] += delta
                        columnPotential[candidate] -= delta
                    } else {
                        least[candidate] -= delta
                    }
                }
                column = next
            } while match[column] != 0
            repeat {
                let previous = way[column]
                match[column] = match[previous]
                column = previous
            } while column != 0
        }
        var result = [Int?](repeating: nil, count: rows)
        for column in 1...columns where match[column] > 0 && gains[match[column] - 1][column - 1] > 0 {
            result[match[column] - 1] = column - 1
        }
        return result
    }
}
