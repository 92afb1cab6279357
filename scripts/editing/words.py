#!/usr/bin/env python3
"""Makes Sources/CLexicon/editing/words.bin from the word list of jieba 0.42.1 (dict.txt, MIT, https://github.com/fxsjy/jieba).

    pip install jieba==0.42.1 && python3 scripts/editing/words.py

Kept: words of one to four hanzi that were counted at least 20 times, person names left out (page names are found by rule).
Layout, little endian: UInt32 count; count UInt64 keys in rising order, four UTF-16 units each, the first in the highest bits,
zeros behind; count UInt8 frequencies, round(12 * ln(count)) as far as 255.
"""
import math, os, struct
import jieba

FLOOR = 20
source = os.path.join(os.path.dirname(jieba.__file__), "dict.txt")
target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CLexicon/editing/words.bin")
words = {}
for row in open(source, encoding="utf8"):
    word, count, tag = row.split()
    hanzi = all("\u4e00" <= c <= "\u9fff" for c in word)
    if hanzi and len(word) <= 4 and (int(count) >= FLOOR or len(word) == 1) and not (tag.startswith("nr") and len(word) > 1):
        key = 0
        for i in range(4):
            key = key << 16 | (ord(word[i]) if i < len(word) else 0)
        words[key] = min(255, round(12 * math.log(max(1, int(count)))))
keys = sorted(words)
with open(target, "wb") as file:
    file.write(struct.pack("<I", len(keys)))
    file.write(struct.pack(f"<{len(keys)}Q", *keys))
    file.write(bytes(words[k] for k in keys))
print(len(keys), "words", os.path.getsize(target), "bytes")
