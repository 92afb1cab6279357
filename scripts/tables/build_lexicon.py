#!/usr/bin/env python3
"""Builds pronouncing/lexicon.bin: words with their readings, costs and confidence, and the readings of every character.

usage: build_lexicon.py OUTPUT_FOLDER   (the folder that holds pinyin_phonemes.tsv)
Also writes cedict_readings.tsv: the readings that only CC-CEDICT gives, kept apart for their licence (CC BY-SA 4.0).
The layout is described in Sources/Pronouncing/WordTable.swift. Deterministic: equal sources give equal bytes.
"""
import bisect
import collections
import math
import os
import struct
import sys

import sources

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST, LAST = 0x3400, 0x9FFF
SCALE = 12  # cost = round(-ln(p) * SCALE)
SETTLED = 40  # how often a word of the hand's tables is met at least, where its row does not say
MINIMUM = 3  # words rarer than this in jieba are kept only for their readings
SHORT = 3  # and words just as rare that are longer than this: names and set phrases that their parts read as well
WEAK, SINGLE, AGREED, HAND = 0, 1, 2, 3


def rows(name):
    path = os.path.join(HERE, name)
    if not os.path.exists(path):
        return
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line and not line.startswith("#"):
            yield line.split("\t")


def fold(word, reading):
    """一 and 不 before sandhi, 儿 without a tone as part of the syllable before it."""
    folded = []
    for k, (c, s) in enumerate(zip(word, reading)):
        folded.append("yi1" if c == "一" else "bu4" if c == "不" else "r5" if c == "儿" and k and s == "er5" else s)
    return tuple(folded)


def merged(a, b):
    """The reading with 儿 in the syllable before it, where two differ in nothing else but neutral tones; None where they do."""
    for whole, short in ((a, b), (b, a)):
        if "r5" in short and same_but_neutral([s if t != "r5" else t for s, t in zip(whole, short)], short):
            return short
    return None


def same_but_neutral(a, b):
    return all(x == y or (x[:-1] == y[:-1] and "5" in (x[-1], y[-1])) for x, y in zip(a, b))


class Lexicon:
    def __init__(self, names="names.tsv"):
        self.overrides, self.weak, self.characters = {}, {}, {}
        self.frequencies = {}
        for word, reading, *frequency in rows("overrides.tsv"):
            reading = tuple(reading.split())
            if frequency:
                self.frequencies[word] = int(frequency[0])
            assert len(word) == len(reading), word
            if len(word) == 1:
                self.characters[word] = list(reading)
            else:
                self.overrides[word] = reading
        for word, reading, *_ in rows(names):
            self.overrides.setdefault(word, tuple(reading.split()))
            assert len(word) == len(self.overrides[word]), word
        for word, reading, *_ in rows("ambiguous.tsv"):
            self.weak[word] = tuple(reading.split())
        for fields in rows("characters.tsv"):
            self.characters[fields[0]] = fields[1].split()
        self.pypinyin = {w: fold(w, r) for w, r in sources.pypinyin_words().items()}
        self.cedict = {w: fold(w, r) for w, r in sources.cedict_words().items()}
        self.terra = {w: fold(w, r) for w, r in sources.terra_words().items()}
        self.jieba = sources.jieba_words()
        self.unihan = sources.unihan_default()
        self.counts = sources.unihan_counts()
        self.modern = sources.unihan_modern()
        self.pinyin = sources.pypinyin_characters()
        self.syllables = {r[0] for r in self._phoneme_rows() if "ê" not in r[0]}
        self.readings = {}
        self.only_cedict = {}
        self._merge()
        self._keep_full_tones()
        self._characters()
        self._derive()

    def _phoneme_rows(self):
        for line in open(os.path.join(sys.argv[1], "pinyin_phonemes.tsv"), encoding="utf8"):
            if not line.startswith("#"):
                yield line.rstrip("\n").replace("ü", "v").split("\t")

    def _merge(self):
        """One reading and confidence for each word any source reads."""
        for word in sorted(set(self.pypinyin) | set(self.cedict) | set(self.overrides) | set(self.weak)):
            p, c, t = self.pypinyin.get(word), self.cedict.get(word), self.terra.get(word)
            if word in self.weak:
                best = (self.weak[word], WEAK)
            elif word in self.overrides:
                best = (self.overrides[word], HAND)
            elif p and c:
                if p == c:
                    best = (p, AGREED)
                elif same_but_neutral(p, c):
                    best = (c, AGREED)
                elif merged(p, c):
                    best = (merged(p, c), AGREED)
                else:
                    best = (c, SINGLE) if t and t == c else (p, SINGLE)
            else:
                best = (p or c, SINGLE)
                if t and t == best[0]:
                    best = (best[0], AGREED)
                if not p:
                    self.only_cedict[word] = c
            if all(s in self.syllables or s == "r5" for s in best[0]):
                self.readings[word] = best
            elif word in self.overrides:
                raise SystemExit(f"no phonemes for {word} {best}")

    def _keep_full_tones(self):
        """Where a word settled by hand has a full tone that CC-CEDICT makes neutral, longer words follow: 逻辑, so 逻辑学."""
        settled = {}
        for word, reading in self.overrides.items():
            c = self.cedict.get(word)
            if c and len(word) == 2 and c != reading and same_but_neutral(c, reading) and "5" not in "".join(reading):
                settled[word] = (c, reading)
        for word, (reading, confidence) in list(self.readings.items()):
            if confidence == HAND or len(word) < 3:
                continue
            syllables = list(reading)
            for k in range(len(word) - 1):
                if word[k : k + 2] in settled and tuple(syllables[k : k + 2]) == settled[word[k : k + 2]][0]:
                    syllables[k : k + 2] = settled[word[k : k + 2]][1]
            self.readings[word] = (tuple(syllables), confidence)

    def _characters(self):
        """The readings of each character, the most frequent first, counted over words and the frequency dictionary."""
        tally = collections.defaultdict(collections.Counter)
        for word, (reading, _) in self.readings.items():
            weight = math.log(2 + self.jieba.get(word, (1,))[0])
            for c, s in zip(word, reading):
                tally[c][s] += weight
        self.default = {}
        for c in sorted(set(self.unihan) | set(self.pinyin) | set(self.characters)):
            given = self.characters.get(c)
            known = list(dict.fromkeys(self.modern.get(c, []) + list(self.counts.get(c, {})) + [s for s, n in tally[c].items() if n > 3]))
            first = self.unihan.get(c)
            full = {s: n for s, n in self.counts.get(c, {}).items() if s[-1] != "5" or c in PARTICLES}
            if full:
                first = max(full, key=lambda s: (full[s], s))
            elif c in self.pinyin and first not in self.pinyin[c]:
                first = self.pinyin[c][0]
            readings = list(dict.fromkeys((given or []) + ([] if given else [first]) + known))
            readings = [s for s in readings if s and (s in self.syllables or s == "r5")]
            if not readings and c in self.pinyin:
                readings = [s for s in self.pinyin[c] if s in self.syllables][:1]
            if readings:
                self.default[c] = readings[:8]

    def _derive(self):
        """Frequencies for all words, and readings for the long ones of jieba that no source reads, from their parts."""
        total = sum(f for f, _ in self.jieba.values())
        self.cost = {}
        kept = {w for w, (f, _) in self.jieba.items() if len(w) > 1 and (f > MINIMUM or f == MINIMUM and len(w) <= SHORT)}
        for word in set(self.readings) | kept | set(self.default):
            if len(word) > 1 and any(c not in self.default or not FIRST <= ord(c) <= LAST for c in word):
                continue
            frequency = self.jieba.get(word, (0,))[0]
            if word in self.overrides or word in self.weak:
                frequency = max(frequency, self.frequencies.get(word, SETTLED))
            frequency = max(frequency, 1.0 if len(word) > 1 else 2.0)
            self.cost[word] = max(1, min(255, round(-math.log(frequency / total) * SCALE)))
        for word in sorted(w for w in self.cost if len(w) > 1 and w not in self.readings):
            parts = self.parts(word)
            reading, confidence = (), HAND
            for part in parts:
                if len(part) > 1:
                    reading += self.readings[part][0]
                    confidence = min(confidence, self.readings[part][1])
                else:
                    reading += (self.default[part][0] if len(self.default[part]) == 1 else NO_VOTE,)
            if len(parts) < len(word):
                self.readings[word] = (reading, min(confidence, AGREED))

    def parts(self, word):
        """The cheapest cut of a word into words that a source reads, and single characters."""
        best = [(0, 0)] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_PART), end):
                piece = word[start:end]
                if piece == word or (len(piece) > 1 and (piece not in self.cost or piece not in self.readings)):
                    continue
                cost = best[start][0] + self.cost.get(piece, 255)
                if best[end] is None or cost < best[end][0]:
                    best[end] = (cost, start)
        result, end = [], len(word)
        while end > 0:
            start = best[end][1]
            result.append(word[start:end])
            end = start
        return result[::-1]


LONGEST_PART = 8
NO_VOTE = ""  # a character in a long word that only stands beside words with readings
PARTICLES = "的地得了着们吗呢吧嘛啦么子"


# Classes of words, from the first letter or letters of jieba's tags; the model of polyphones and the phrasing use them.
PARTS = {"nr": 12, "ns": 13, "nt": 13, "nz": 13, "vn": 3, "n": 1, "t": 1, "f": 1, "s": 1, "v": 2, "a": 4, "b": 4, "z": 4, "d": 5,
         "m": 6, "q": 7, "r": 8, "p": 9, "c": 10, "u": 11, "y": 11, "e": 11, "o": 11}


def part_of_speech(tag):
    return PARTS.get(tag[:2], PARTS.get(tag[:1], 0))


def pack(lexicon):
    names = sorted(lexicon.syllables | {"r5"})
    number = {s: i for i, s in enumerate(names)}
    number[NO_VOTE] = 0xFFFF
    # characters: direct table for the basic block, a sorted list for the rest
    candidates, direct, rare = [0], [0] * (LAST - FIRST + 1), []
    seen = {}
    for c in sorted(lexicon.default):
        readings = tuple(number[s] for s in lexicon.default[c])
        code = ord(c)
        if FIRST <= code <= LAST:
            if readings not in seen:
                seen[readings] = len(candidates)
                candidates.extend((len(readings),) + readings)
            direct[code - FIRST] = seen[readings]
        else:
            rare.append((code, readings[0]))
    # trie: the first level is the direct table, the rest breadth first
    children = collections.defaultdict(set)
    for word in lexicon.cost:
        for k in range(1, len(word)):
            children[word[:k]].add(word[k])
    order = [chr(c) for c in range(FIRST, LAST + 1)]
    labels, costs, marks, firsts = [], [], [], []
    node = {}
    k = 0
    while k < len(order):
        prefix = order[k]
        node[prefix] = k
        firsts.append(len(order))
        order.extend(prefix + c for c in sorted(children.get(prefix, ())))
        labels.append(ord(prefix[-1]))
        costs.append(lexicon.cost.get(prefix, 0))
        k += 1
    firsts.append(len(order))
    keys, offsets, data = [], [], []
    for prefix in order:
        mark = 0
        if prefix in lexicon.cost and prefix in lexicon.jieba:
            mark = part_of_speech(lexicon.jieba[prefix][1]) << 4
        if len(prefix) > 1 and prefix in lexicon.cost and prefix in lexicon.readings:
            reading, confidence = lexicon.readings[prefix]
            mark |= 4 | confidence
            if any(s != lexicon.default[c][0] for c, s in zip(prefix, reading)):
                mark |= 8
                keys.append(node[prefix])
                offsets.append(len(data))
                data.extend(number[s] for s in reading)
        marks.append(mark)
    text = "\n".join(names).encode()
    sections = [
        text,
        struct.pack(f"<{len(direct)}H", *direct),
        struct.pack(f"<{len(candidates)}H", *candidates),
        b"".join(struct.pack("<II", c, r) for c, r in rare),
        struct.pack(f"<{len(firsts)}I", *firsts),
        struct.pack(f"<{len(labels)}H", *labels),
        bytes(costs),
        bytes(marks),
        struct.pack(f"<{len(keys)}I", *keys),
        struct.pack(f"<{len(offsets)}I", *offsets),
        struct.pack(f"<{len(data)}H", *data),
    ]
    head, body = [], b""
    start = 4 + 8 * len(sections)
    for section in sections:
        body += b"\0" * (-(start + len(body)) % 4)
        head.append(struct.pack("<II", start + len(body), len(section)))
        body += section
    return b"BBL1" + b"".join(head) + body, len(order), len(keys)


def main():
    folder = sys.argv[1]
    lexicon = Lexicon()
    binary, nodes, irregular = pack(lexicon)
    with open(os.path.join(folder, "lexicon.bin"), "wb") as file:
        file.write(binary)
    with open(os.path.join(HERE, "cedict_readings.tsv"), "w", encoding="utf8") as file:
        file.write("# readings that only CC-CEDICT gives, where they differ from the characters' usual ones; CC-CEDICT, https://cc-cedict.org, CC BY-SA 4.0, through pypinyin-dict 0.9.0\n")
        for word, reading in sorted(lexicon.only_cedict.items()):
            if word in lexicon.cost and word not in lexicon.overrides and lexicon.readings[word][0] == reading:
                if any(s != lexicon.default[c][0] for c, s in zip(word, reading)):
                    file.write(f"{word}\t{' '.join(reading)}\n")
    print(len(lexicon.cost), "words", nodes, "nodes", irregular, "irregular", len(binary), "bytes")


if __name__ == "__main__":
    main()
