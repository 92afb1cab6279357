/// The width of a column, read from the widths of its lines.
enum ColumnMeasure {
    /// Lines of one column differ by less than this, because of justification.
    static let tolerance = 0.7

    /// The width around which most lines lie; the wider one when two are equally dense.
    static func densest(_ widths: [Double]) -> Double {
        guard let widest = widths.max() else { return 0 }
        guard widths.count > 2 else { return widest }
        let sorted = widths.sorted()
        var best = (count: 0, width: widest)
        var low = 0
        for high in sorted.indices {
            while sorted[high] - sorted[low] > 2 * tolerance { low += 1 }
            if high - low + 1 >= best.count { best = (high - low + 1, sorted[(low + high) / 2]) }
        }
        return best.count >= 2 ? best.width : widest
    }
}
