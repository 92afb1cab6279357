import Pronouncing
import Script
import Testing

/// Latin words that are Chinese, and those that only look so.
@Suite struct PinyinWordTests {
    private func evidence(_ word: String) -> Evidence? {
        let sentence = Spoken().then(word, word, .word, .word).sentence
        let english = [word: "'EnI"]
        return Pronouncer(english: english).utterance(of: sentence).utterance.syllables.first?.evidence
    }

    @Test(arguments: ["Zhangjiakou", "Qianxun", "Xiaoshan", "Lianyungangzhi", "Yuanzhong", "Huoshan", "Xishuangbanna"])
    func isPinyin(_ word: String) {
        #expect(evidence(word) == .latin("pinyin"))
    }

    /// They can be cut into syllables too, or begin as pinyin does.
    @Test(arguments: ["Change", "Dance", "Taxi", "Mango", "Xenon", "Qatari", "Piano", "Zhivago", "Xixx"])
    func isEnglish(_ word: String) {
        #expect(evidence(word) == .latin("english"))
    }

    @Test func aThirdToneRisesBeforeAnotherAndAVowelIsKeptApart() {
        let words = ["Xiaomi", "Chang'e"].map { word in
            Pronouncer().utterance(of: Spoken().then(word, word, .word, .word).sentence).utterance.clauses.first?.phonemes
        }
        #expect(words == ["S;'iAu35m'i21", "ts.h'A35N?'o-35"])
    }
}
