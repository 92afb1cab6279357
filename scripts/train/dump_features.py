#!/usr/bin/env python3
"""Writes Tests/PronouncingTests/Tables/features.tsv: what training sees of some sentences, for the test that the program sees the same.

usage: dump_features.py LEXICON.bin SENTENCES.txt > features.tsv   (sentences of hanzi and marks)
"""
import os
import sys

from features import Lexicon, Sentence, fold, is_hanzi, read_classes

lexicon = Lexicon(sys.argv[1])
classes = read_classes(os.path.join(os.path.dirname(os.path.abspath(__file__)), "classes.tsv"))
print("# sentence\tword lengths\ta sum of the features of each hanzi; written by scripts/train/dump_features.py")
for line in open(sys.argv[2], encoding="utf8"):
    text = line.rstrip("\n")
    if not text:
        continue
    sentence = Sentence(fold(text), lexicon, classes)
    lengths = [sentence.size[k] for k in range(2, len(sentence.size) - 2)]
    sums = [sum(sentence.features(k)) % (1 << 32) for k, c in enumerate(sentence.items) if is_hanzi(c)]
    print(text, " ".join(map(str, lengths)), " ".join(map(str, sums)), sep="\t")
