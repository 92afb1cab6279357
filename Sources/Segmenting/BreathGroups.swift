/// Cuts a sentence that is too long for one breath, at ； before ： before ， before 、, and only if there is none of them between
/// two characters; never inside a number, a Latin word or a reading mark.
struct BreathGroups {
    let scalars: ArraySlice<Unicode.Scalar>
    let longest: Int

    /// Positions before which the sentence is cut, rising.
    var cuts: [Int] {
        var cuts: [Int] = []
        var start = scalars.startIndex
        while scalars.endIndex - start > longest {
            let cut = bestCut(from: start)
            guard cut > start, cut < scalars.endIndex else { break }
            cuts.append(cut)
            start = cut
        }
        return cuts
    }

    private func bestCut(from start: Int) -> Int {
        let earliest = start + longest / 3
        let latest = start + longest
        for marks in Punctuation.breaths {
            var position = latest
            while position > earliest {
                if marks.contains(scalars[position - 1]), !isTight(position), !isInsideMark(position, from: start) {
                    return position
                }
                position -= 1
            }
        }
        var position = latest
        while position > earliest, isTight(position) || isInsideMark(position, from: start) { position -= 1 }
        return position > earliest ? position : latest
    }

    /// Whether a cut here would part a number, a Latin word, or a mark from what it closes.
    private func isTight(_ position: Int) -> Bool {
        let left = scalars[position - 1]
        let right = scalars[position]
        if Punctuation.belongsToEnd.contains(right) || Punctuation.continuing.contains(right) || right == "…" { return true }
        return isPart(left) && isPart(right)
    }

    private func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar != " " && scalar != ";" || scalar == "％" || scalar == "℃"
            || (0xff10...0xff5a).contains(scalar.value)
    }

    private func isInsideMark(_ position: Int, from start: Int) -> Bool {
        let left = scalars[max(start, position - 80)..<position]
        guard let open = left.lastIndex(of: "{"), !left[open...].contains("}") else { return false }
        return scalars[position...].prefix(80).contains("}")
    }
}
