/// The people and defined terms of a page, and where they are introduced.
///
/// A newspaper introduces a person once, with title or trade (“高级工程师贺明川说”), and then uses the bare name (“贺明川介绍”):
/// the strongest hint to the order of two sections. So does a term: “通用人工智能（AGI）” stands before “AGI”.
struct NameEvidence: Sendable {
    enum Use: Sendable { case introduced, bare }

    private(set) var names: [[Unicode.Scalar]] = []
    /// For each paragraph the names in it, by index into `names`, with their first use there.
    private(set) var uses: [[(name: Int, use: Use)]] = []
    /// For each paragraph the Latin terms that it defines, and those it uses without defining them.
    private(set) var defined: [Set<String>] = []
    private(set) var mentioned: [Set<String>] = []

    init(_ texts: [[Unicode.Scalar]], credits: Credits, cues: Cues, words: WordList) {
        var counts: [String: Int] = [:]
        for text in texts {
            for name in Self.candidates(text, credits.words, cues, words) { counts[String(name), default: 0] += 1 }
        }
        // “祁若水教授” also gives “祁若”, “贺明川” also “明川”: a part of a longer name counts only where it is much more frequent
        let found = counts.keys.sorted()
        names = found.filter { name in
            !found.contains { longer in
                longer != name && longer.contains(name) && 2 * counts[longer, default: 0] >= counts[name, default: 0]
            }
        }.map { Array($0.unicodeScalars) }
        for text in texts {
            uses.append(names.indices.compactMap { index in Self.use(of: names[index], in: text, cues).map { (index, $0) } })
            let (defined, mentioned) = Self.terms(text, cues)
            self.defined.append(defined)
            self.mentioned.append(mentioned)
        }
    }

    /// Names before a verb of saying or after a title.
    private static func candidates(_ text: [Unicode.Scalar], _ words: CreditWords, _ cues: Cues, _ list: WordList) -> [ArraySlice<
        Unicode.Scalar
    >] {
        var result: [ArraySlice<Unicode.Scalar>] = []
        for start in text.indices where text[start].isHanzi && words.isSurname(text[start]) {
            for length in [3, 2] where start + length <= text.count {
                let name = text[start..<start + length]
                guard words.isPerson(name), list.share(name) == nil else { continue }
                let rest = text[(start + length)...]
                let before = text[..<start]
                let saidBefore = cues.says.contains { rest.starts(with: $0) }
                let isTitled = {
                    (2...5).contains { size in before.count >= size && cues.titles.contains(String(before.suffix(size))) }
                }
                let isTitledAfter = {
                    (2...4).contains { size in rest.count >= size && cues.titles.contains(String(rest.prefix(size))) }
                }
                let endsHere = rest.first.map { $0.isPunctuation } ?? true || saidBefore
                let beginsHere = before.last.map { $0.isPunctuation || !$0.isHanzi } ?? true
                if saidBefore && !isVerbLike(name, cues) || beginsHere && isTitledAfter()
                    || isTitled() && (endsHere || isTitledAfter())
                {
                    result.append(name)
                    break
                }
            }
        }
        return result
    }

    private static func isVerbLike(_ name: ArraySlice<Unicode.Scalar>, _ cues: Cues) -> Bool {
        guard let last = name.last else { return true }
        return cues.verbal.contains(last)
    }

    private static func use(of name: [Unicode.Scalar], in text: [Unicode.Scalar], _ cues: Cues) -> Use? {
        guard text.count >= name.count else { return nil }
        for start in 0...(text.count - name.count)
        where text[start] == name[0] && text[start..<start + name.count].elementsEqual(name) {
            guard start > 0 else { return .bare }
            let before = text[start - 1]
            if before.isPunctuation || cues.beside.contains(before) {
                // “顾臻教授”: the title stands behind
                let rest = String(text[(start + name.count)...].prefix(4))
                return cues.ranks.contains { rest.hasPrefix($0) }
                    ? .introduced : .bare
            }
            return .introduced
        }
        return nil
    }

    private static func terms(_ text: [Unicode.Scalar], _ cues: Cues) -> (defined: Set<String>, mentioned: Set<String>) {
        var defined: Set<String> = []
        var mentioned: Set<String> = []
        var index = 0
        while index < text.count {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isASCIIWord { index += 1 }
            guard index - start >= 2 else { continue }
            let term = String(text[start..<index])
            let isBracketed =
                start > 1 && text[start - 1] == "（" && index < text.count && (text[index] == "）" || text[index] == "，")
            let isNamed = start >= 2 && cues.naming.contains(String(text[(start - 2)..<start]))
            if isBracketed || isNamed { defined.insert(term) } else if !defined.contains(term) { mentioned.insert(term) }
        }
        return (defined, mentioned.subtracting(defined))
    }
}
