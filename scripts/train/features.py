"""What the model of polyphones looks at. The same numbers as Sources/Pronouncing: Symbol, Segmentation, Features, Hash.

Reads Sources/CLexicon/pronouncing/lexicon.bin, so that training sees the very words that the program will see.
"""
import struct

FIRST, LAST = 0x3400, 0x9FFF
UNKNOWN = 255
MASK = (1 << 64) - 1
LATIN, STOP, COMMA, ENUMERATION, QUOTE, OTHER = 65, 46, 44, 96, 34, 42
CLASSES = {**{c: STOP for c in "。！？…!?"}, **{c: COMMA for c in "，；：,;:"}, "、": ENUMERATION, **{c: QUOTE for c in "“”‘’「」『』《》〈〉（）()\"'【】[]"}}
DIGITS = dict(zip("0123456789０１２３４５６７８９", "零一二三四五六七八九" * 2))


def is_hanzi(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or o == 0x3007


def symbol(c):
    return ord(c) if is_hanzi(c) else CLASSES.get(c, OTHER)


class Lexicon:
    """The word table, as the program reads it."""

    def __init__(self, path):
        data = open(path, "rb").read()
        spans = [struct.unpack_from("<II", data, 4 + 8 * k) for k in range(11)]

        def section(k, kind):
            start, length = spans[k]
            return memoryview(data)[start : start + length].cast(kind)

        self.names = data[spans[0][0] : spans[0][0] + spans[0][1]].decode().split("\n")
        self.number = {s: i for i, s in enumerate(self.names)}
        self.direct, self.candidates = section(1, "H"), section(2, "H")
        firsts, labels = section(4, "I"), section(5, "H")
        self.costs, self.marks = section(6, "B"), section(7, "B")
        keys, offsets, syllables = section(8, "I"), section(9, "I"), section(10, "H")
        self.child = {}
        for node in range(len(firsts) - 1):
            for k in range(firsts[node], firsts[node + 1]):
                self.child[node << 16 | labels[k]] = k
        self.irregular = dict(zip(keys, offsets))
        self.syllables = syllables

    def readings(self, c):
        o = ord(c)
        offset = self.direct[o - FIRST] if FIRST <= o <= LAST else 0
        return list(self.candidates[offset + 1 : offset + 1 + self.candidates[offset]]) if offset else []

    def lexical(self, node, start, item, usual):
        """Reading and confidence + 1 that the word gives the character; (None, 0) when none."""
        mark = self.marks[node]
        if not mark & 4:
            return None, 0
        reading = self.syllables[self.irregular[node] + item - start] if mark & 8 else usual
        if reading == 0xFFFF:
            return None, 0
        return reading, (mark & 3) + 1


def fold(text):
    """Training text as items: digits as Chinese figures, a run of Latin letters as one item, no spaces."""
    items = []
    latin = False
    for c in text:
        c = DIGITS.get(c, c)
        if c.isascii() and c.isalpha() or "Ａ" <= c <= "ｚ":
            if not latin:
                items.append("A")
            latin = True
            continue
        latin = False
        if not c.isspace():
            items.append(c)
    return items


def read_classes(path):
    """Symbol -> class of `classes.tsv`; what it does not name is of class 0."""
    classes = {}
    for line in open(path, encoding="utf8"):
        if not line.startswith("#"):
            number, characters = line.rstrip("\n").split("\t")
            for c in characters:
                classes[LATIN if c == "A" else symbol(c)] = int(number)
    return classes


class Sentence:
    def __init__(self, items, lexicon, classes):
        self.items = items
        self.lexicon = lexicon
        self.classes = classes
        self.symbols = [LATIN if c == "A" else symbol(c) for c in items]
        n = len(items)
        self.starts, self.lengths = list(range(n)), [1] * n
        self.nodes = [ord(c) - FIRST if FIRST <= ord(c) <= LAST and is_hanzi(c) else -1 for c in items]
        start = 0
        while start < n:
            if not is_hanzi(items[start]):
                start += 1
                continue
            end = start
            while end < n and is_hanzi(items[end]):
                end += 1
            self.cut(start, end)
            start = end
        self.words()

    def cut(self, low, high):
        lexicon, child, costs = self.lexicon, self.lexicon.child, self.lexicon.costs
        size = high - low
        best = [0] + [1 << 60] * size
        origin, node = [0] * (size + 1), [-1] * (size + 1)
        for start in range(size):
            before = best[start]
            o = ord(self.items[low + start])
            current = o - FIRST if FIRST <= o <= LAST else None
            cost = before + (costs[current] if current is not None and costs[current] > 0 else UNKNOWN)
            if cost < best[start + 1]:
                best[start + 1], origin[start + 1], node[start + 1] = cost, start, -1 if current is None else current
            end = start + 1
            while current is not None and end < size:
                current = child.get(current << 16 | self.symbols[low + end])
                end += 1
                if current is not None and costs[current] > 0:
                    cost = before + costs[current]
                    if cost < best[end]:
                        best[end], origin[end], node[end] = cost, start, current
        end = size
        while end > 0:
            start = origin[end]
            self.nodes[low + start] = node[end]
            for k in range(start, end):
                self.starts[low + k] = low + start
                self.lengths[low + k] = end - start
            end = start

    def words(self):
        self.hashes, self.parts, self.first, self.size = [0, 0], [0, 0], [0, 0], [0, 0]
        self.word_of = [0] * len(self.items)
        start = 0
        while start < len(self.items):
            end = start + self.lengths[start]
            value = 1
            for k in range(start, end):
                self.word_of[k] = len(self.hashes)
                value = mix(value, self.symbols[k])
            self.hashes.append(value)
            self.first.append(start)
            self.size.append(end - start)
            c = self.items[start]
            if is_hanzi(c):
                self.parts.append(0 if self.nodes[start] < 0 else self.lexicon.marks[self.nodes[start]] >> 4)
            else:
                self.parts.append(14 if c == "A" else 15)
            start = end
        for values in (self.hashes, self.parts, self.size):
            values += [0, 0]

    def lexical(self, item):
        start = self.starts[item]
        if self.lengths[item] < 2 or self.nodes[start] < 0:
            return None, 0
        usual = self.lexicon.readings(self.items[item])[0]
        return self.lexicon.lexical(self.nodes[start], start, item, usual)

    def features(self, item):
        s = self.symbols
        n = len(s)
        at = lambda d: s[item + d] if 0 <= item + d < n else 0
        l3, l2, l1, r1, r2, r3 = at(-3), at(-2), at(-1), at(1), at(2), at(3)
        k = self.word_of[item]
        h, p, z = self.hashes, self.parts, self.size
        position = item - self.first[k]
        lexical, confidence = self.lexical(item)
        lexical = lexical or 0
        # The class of a neighbour; the edge of the line is of class 255.
        kind = lambda d: self.classes.get(s[item + d], 0) if 0 <= item + d < n else 255
        c2, c1, d1, d2 = kind(-2), kind(-1), kind(1), kind(2)
        b2, b, w, a, a2 = h[k - 2], h[k - 1], h[k], h[k + 1], h[k + 2]
        rows = [
            (1, l3), (2, l2), (3, l1), (4, r1), (5, r2), (6, r3), (7, l2, l1), (8, r1, r2), (9, l1, r1), (10, l3, l2, l1),
            (11, r1, r2, r3), (12, l2, l1, r1), (13, l1, r1, r2), (14, l2, l1, r1, r2), (15, w, position), (16, b), (17, a),
            (18, b, a), (19, w, position, a), (20, b, w, position), (21, p[k - 1]), (22, p[k + 1]), (23, p[k - 1], p[k + 1]),
            (24, p[k - 1], r1), (25, l1, p[k + 1]), (26, p[k], position), (27, lexical, confidence), (28, lexical, l1),
            (29, lexical, r1), (30, z[k - 1], z[k], z[k + 1]), (31, b2), (32, a2), (33, p[k - 2], p[k - 1]), (34, p[k + 1], p[k + 2]),
            (36, c1), (37, d1), (38, c1, d1), (39, c2, c1), (40, d1, d2), (41, c2, c1, d1),
        ]
        for d in range(2, 7):
            if k - d > 1:
                rows.append((35, h[k - d]))
            if k + d < len(h) - 2:
                rows.append((35, h[k + d]))
        target = s[item]
        result = []
        for template, *numbers in rows:
            value = target << 8 | template
            for number in (numbers + [0, 0, 0])[:4]:
                value = mix(value, number)
            result.append(value)
        return result


def mix(value, number):
    value = ((value ^ number) * 0x9E3779B97F4A7C15) & MASK
    return value ^ value >> 29


def slot(feature, reading):
    """Full hash of a feature for one reading; its low bits say where, its high 16 bits what."""
    value = (feature + reading * 0xBF58476D1CE4E5B9) & MASK
    value ^= value >> 32
    value = (value * 0x94D049BB133111EB) & MASK
    return value ^ value >> 29
