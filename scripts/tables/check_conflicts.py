#!/usr/bin/env python3
"""Checks that every word that pypinyin and CC-CEDICT read differently is settled by hand, in overrides, names or ambiguous.tsv.

usage: check_conflicts.py FOLDER [--frequent N]   (the folder that holds pinyin_phonemes.tsv)
A difference of neutral tones, or of a 儿 that one of them counts as a syllable, is none. Prints the words that no hand has settled, the
most frequent first, and exits 1 when there are any. `--frequent N` prints instead what terra pinyin contradicts among the N most
frequent words that no hand has settled: to be read, not to be empty.
"""
import sys

import build_lexicon


def differ(a, b):
    return a != b and not build_lexicon.same_but_neutral(a, b) and not build_lexicon.merged(a, b)


def show(lexicon, words):
    for word in sorted(words, key=lambda w: (-lexicon.jieba.get(w, (0,))[0], w)):
        given = (" ".join(source.get(word, ())) for source in (lexicon.pypinyin, lexicon.cedict, lexicon.terra))
        print(word, *given, sep="\t")


def main():
    lexicon = build_lexicon.Lexicon()
    settled = set(lexicon.overrides) | set(lexicon.weak)
    if "--frequent" in sys.argv:
        count = int(sys.argv[sys.argv.index("--frequent") + 1])
        frequent = sorted((w for w in lexicon.jieba if len(w) > 1), key=lambda w: (-lexicon.jieba[w][0], w))[:count]
        read = [w for w in frequent if w in lexicon.terra and w in lexicon.readings and w not in settled]
        show(lexicon, [w for w in read if differ(lexicon.readings[w][0], lexicon.terra[w])])
        return
    both = [w for w in lexicon.pypinyin if w in lexicon.cedict and w not in settled]
    open_conflicts = [w for w in both if differ(lexicon.pypinyin[w], lexicon.cedict[w])]
    show(lexicon, open_conflicts)
    print(len(open_conflicts), "conflicts that no hand has settled")
    sys.exit(bool(open_conflicts))


if __name__ == "__main__":
    main()
