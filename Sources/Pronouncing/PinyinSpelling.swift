import Lexicon
import Script

/// Latin words that are Chinese written in pinyin without tones: Zhangjiakou, Qianxun, Xiaoshan.
///
/// English rules make nonsense of them. Only words with a spelling that English does not have are taken for pinyin, so that
/// `change` and `dance`, which could be cut into syllables too, stay English.
struct PinyinSpelling: Sendable {
    /// Spellings that give pinyin away, wherever in the word they stand.
    private let marks: [String]
    /// Spellings that do so at the beginning only: `taxi` is English.
    private let beginnings: [String]
    /// The longest syllables are zhuang, chuang and shuang.
    private static let longest = 6

    init() {
        let rows = Lexicon.table("pronouncing/pinyin_marks.tsv").rows
        marks = rows.filter { $0[0] == "anywhere" }.map { String($0[1]) }
        beginnings = rows.filter { $0[0] == "beginning" }.map { String($0[1]) }
    }

    /// The syllables of a word in small letters, in the first tone, since its tones are not written; nil when it is no pinyin.
    func syllables(of word: String, sounds: Sounds) -> [UInt16]? {
        let letters = Array(word)
        guard 3...24 ~= letters.count,
            marks.contains(where: { word.contains($0) }) || beginnings.contains(where: { word.hasPrefix($0) })
        else { return nil }
        // From the end: the best cut of each tail takes the longest syllable that leaves a tail which can be cut.
        var cuts = [[UInt16]?](repeating: nil, count: letters.count + 1)
        cuts[letters.count] = []
        for start in letters.indices.reversed() {
            for length in (1...min(Self.longest, letters.count - start)).reversed() {
                guard let tail = cuts[start + length], let head = sounds.number(Pinyin(String(letters[start..<start + length]), 1))
                else { continue }
                cuts[start] = [head] + tail
                break
            }
        }
        return cuts[0]
    }
}
