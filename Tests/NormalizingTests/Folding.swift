/// Brings two readings to one form, so that only what is heard is compared: case, marks and spaces between hanzi do not count,
/// 两 before 百千万亿 is 二; a space between Latin letters counts, for `A I` is not `AI`.
func folded(_ reading: String) -> String {
    let kept: Set<Unicode.Scalar> = [
        "%", "‰", "°", "℃", "℉", "+", "=", "<", ">", "≤", "≥", "×", "÷", "±", "$", "¥", "￥", "€", "£", "#", "&", "@", "~", "^", "*",
        "∶",
        "→", "←", "↑", "↓", "√", "≈", "≠", "²", "³", "½", "/",
    ]
    var result: [Unicode.Scalar] = []
    var space = false
    for scalar in reading.unicodeScalars {
        if !kept.contains(scalar), scalar.properties.isWhitespace || isPunctuation(scalar) {
            space = true
            continue
        }
        let letter = upper(scalar == "〇" || scalar == "○" ? "零" : scalar)
        if let last = result.last {
            if space, isLatin(last), isLatin(letter) { result.append(" ") }
            if last == "两", "百千万亿".unicodeScalars.contains(letter) { result[result.count - 1] = "二" }
        }
        result.append(letter)
        space = false
    }
    return result.reduce(into: "") { $0.unicodeScalars.append($1) }
}

private func isLatin(_ scalar: Unicode.Scalar) -> Bool { "A"..."Z" ~= scalar }

private func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let half = 0xff01...0xff5e ~= scalar.value ? Unicode.Scalar(scalar.value - 0xfee0) ?? scalar : scalar
    return "a"..."z" ~= half ? Unicode.Scalar(half.value - 32) ?? half : half
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation:
        true
    default: false
    }
}
