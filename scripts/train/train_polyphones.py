#!/usr/bin/env python3
"""Trains pronouncing/polyphones.bin, the model of polyphones.

usage: train_polyphones.py LEXICON.bin OUTPUT.bin CORPUS_FOLDER [--data FOLDER] [--teacher FOLDER] [--held-out N] [--cut X]
CORPUS_FOLDER holds the project's own sentences (corpus/*.tsv). --data names a folder with cpp/dev.* and g2pL/train.*, dev.*
(kakaobrain/g2pM and whzikaros/g2pL, both Apache-2.0), which are not part of the project. --teacher names the unpacked package g2pM
(PyPI, Apache-2.0), whose network says how it would read the rarer characters of those sentences. --held-out keeps the Nth tenth of
that data back and reports the accuracy on it. The layout of the output is described in Sources/Pronouncing/PolyphoneModel.swift.
"""
import argparse
import collections
import glob
import os
import struct
import sys
import zlib

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from features import FIRST, LAST, Lexicon, Sentence, fold, is_hanzi, read_classes, slot
from teacher import Teacher

VOTES = [0.5, 2, 1000]  # as in Readings.swift: where two sources agree the model is not asked


# Most of the project's own sentences are short: each is also learnt inside a longer one.
PREFIXES = ["据介绍，", "目前，", "他说：“", "今年以来，", "记者了解到，", "多年来，", "在这里，", "专家表示，", "此外，", "近日，"]


SETS = ("cpp/dev", "g2pL/train", "g2pL/dev")
SEEN = 3  # so many labels that all say the same make a model without a choice


def labelled(arguments, name):
    """(before, character, after, reading, line) of one labelled set."""
    base = os.path.join(arguments.data, name)
    for line, label in zip(open(base + ".sent", encoding="utf8"), open(base + ".lb", encoding="utf8")):
        before, target, after = line.rstrip("\n").split("\u2581")
        if len(target) == 1:
            yield before, target, after, label.strip().replace("u:", "v").replace("ü", "v"), line


def samples(lexicon, classes, arguments):
    """(kind, character, reading number, features, lexical reading, confidence, key) of every labelled character."""
    for name in SETS if arguments.data else ():
        for before, target, after, label, line in labelled(arguments, name):
            if label in lexicon.number:
                left = fold(before)
                sentence = Sentence(left + [target] + fold(after), lexicon, classes)
                yield name, sentence, len(left), lexicon.number[label], 1.0, line
    for path in sorted(glob.glob(os.path.join(arguments.corpus, "*.tsv"))):
        for line in open(path, encoding="utf8"):
            if line.startswith("#") or not line.strip():
                continue
            text, readings = line.rstrip("\n").split("\t")[:2]
            before = PREFIXES[zlib.crc32(text.encode()) % len(PREFIXES)]
            for prefix, suffix, weight in (("", "", 0.5), (before, "。", 0.5)):
                sentence = Sentence(fold(prefix + text + suffix), lexicon, classes)
                for entry in readings.split():
                    place, label = entry.split(":")
                    yield "own", sentence, len(prefix) + int(place), lexicon.number[label], arguments.own * weight, line


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lexicon")
    parser.add_argument("output")
    parser.add_argument("corpus")
    parser.add_argument("--data")
    parser.add_argument("--teacher")
    parser.add_argument("--held-out", type=int)
    parser.add_argument("--cut", type=float, default=0.067)
    parser.add_argument("--own", type=float, default=2.0)
    parser.add_argument("--taught", type=float, default=0.3)
    parser.add_argument("--c", type=float, default=2.0)
    arguments = parser.parse_args()
    lexicon = Lexicon(arguments.lexicon)
    classes = read_classes(os.path.join(os.path.dirname(os.path.abspath(__file__)), "classes.tsv"))
    groups = collections.defaultdict(list)
    held = collections.defaultdict(list)
    counter = collections.Counter()
    for kind, sentence, place, label, weight, line in samples(lexicon, classes, arguments):
        c = sentence.items[place]
        out = arguments.held_out is not None and kind != "own" and zlib.crc32(line.encode()) % 10 == arguments.held_out
        lexical, confidence = sentence.lexical(place)
        row = (label, sentence.features(place), weight, kind, lexical, confidence, line)
        (held if out else groups)[c].append(row)
        counter[kind] += 1
        if kind != "cpp/dev" and not out:
            silver(sentence, place, lexicon, groups)
    if arguments.teacher:
        learn_from_teacher(lexicon, classes, arguments, groups)
    print(dict(counter), file=sys.stderr)
    models = {c: fit(c, rows, arguments, lexicon) for c, rows in sorted(groups.items())}
    models = {c: m for c, m in models.items() if m}
    if arguments.held_out is not None:
        report(models, held, lexicon)
    write(models, classes, arguments)


SILVER = collections.Counter()


def silver(sentence, place, lexicon, groups):
    """Other polyphones of the sentence inside words that are sure: their readings are learnt with little weight."""
    for k, c in enumerate(sentence.items):
        if k == place or not is_hanzi(c) or SILVER[c] > 400:
            continue
        lexical, confidence = sentence.lexical(k)
        if lexical is None or confidence < 3 or len(lexicon.readings(c)) < 2:
            continue
        SILVER[c] += 1
        groups[c].append((lexical, sentence.features(k), 0.2, "silver", lexical, confidence, ""))


def learn_from_teacher(lexicon, classes, arguments, groups):
    """Characters that only CPP labels are learnt from the teacher too, with what it gives each reading as weight.

    It was trained on the 79,117 sentences of CPP that are not to be had; on the frequent characters of g2pL it is often wrong.
    """
    teacher = Teacher(arguments.teacher)
    frequent = {target for _, target, *_ in labelled(arguments, "g2pL/train")}
    gold = collections.defaultdict(set)
    for c, rows in groups.items():
        gold[c].update(lexicon.names[row[0]] for row in rows if row[3] != "silver")
    # Not where our own labels know a reading that the teacher does not: 儿 as a part of the syllable before it.
    rare = {t for _, t, *_ in labelled(arguments, "cpp/dev") if t not in frequent and gold[t] <= teacher.known(t)}
    rows = [(b, t, a) for name in SETS for b, t, a, _, _ in labelled(arguments, name)]
    opinions = teacher.opinions([b + t + a for b, t, a in rows], rare)
    met = collections.Counter()
    for (before, target, after), opinion in zip(rows, opinions):
        text = before + target + after
        # Only where text and items are the same, so that places agree.
        if not opinion or fold(text) != list(text):
            continue
        sentence = None
        for place, readings in opinion.items():
            if place == len(before) or met[text[place]] >= 600:
                continue
            met[text[place]] += 1
            sentence = sentence or Sentence(list(text), lexicon, classes)
            features = sentence.features(place)
            lexical, confidence = sentence.lexical(place)
            for reading, share in readings.items():
                if share > 0.05 and reading in lexicon.number:
                    weight = arguments.taught * share
                    groups[text[place]].append((lexicon.number[reading], features, weight, "silver", lexical, confidence, ""))


def fit(c, rows, arguments, lexicon):
    gold = collections.Counter(r[0] for r in rows if r[3] != "silver")
    if not gold:
        return None
    # The usual reading is always weighed, even where only a rare one was written about: 六 in 六安.
    known = set(gold) | {lexicon.readings(c)[0]}
    rows = [r for r in rows if r[0] in known]
    labels = sorted({r[0] for r in rows}, key=lambda s: (-gold[s], s))
    if len(labels) == 1:
        # The labelled sets may know better than the word list: 町 is ting3. A phrase of our own alone proves nothing: 六 in 六安.
        seen = sum(r[3] in SETS for r in rows)
        return (labels, [0.0], {}) if labels[0] == lexicon.readings(c)[0] or seen >= SEEN else None
    index = {}
    data, columns, pointers = [], [], [0]
    for row in rows:
        for f in row[1]:
            columns.append(index.setdefault(f, len(index)))
        pointers.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    y = np.array([labels.index(r[0]) for r in rows])
    weights = np.array([r[2] for r in rows])
    model = LogisticRegression(C=arguments.c, solver="lbfgs", max_iter=60, tol=1e-3)
    model.fit(matrix, y, sample_weight=weights)
    coefficients, biases = model.coef_, model.intercept_
    features = list(index)
    if len(labels) == 2:
        coefficients, biases = np.vstack([np.zeros(len(features)), coefficients[0]]), [0.0, biases[0]]
    chosen = {}
    for k in range(len(labels)):
        for j in np.nonzero(np.abs(coefficients[k]) >= arguments.cut)[0]:
            chosen[(features[j], k)] = float(coefficients[k][j])
    return labels, [float(b) for b in biases], chosen


def score(model, row):
    labels, biases, chosen = model
    scores = list(biases)
    for f in row[1]:
        for k in range(len(labels)):
            scores[k] += chosen.get((f, k), 0.0)
    return scores


def decide(model, row, votes=VOTES):
    _, _, _, _, lexical, confidence, _ = row
    if confidence == 4:
        return lexical
    if model is None:
        return lexical
    labels = model[0]
    scores = score(model, row)
    if lexical is not None:
        if lexical not in labels:
            return lexical
        scores[labels.index(lexical)] += votes[min(confidence - 1, 2)]
    return labels[int(np.argmax(scores))]


def report(models, held, lexicon):
    right, total, wrong = collections.Counter(), collections.Counter(), collections.Counter()
    details = []
    for c, rows in held.items():
        for row in rows:
            answer = decide(models.get(c), row)
            if answer is None:
                answer = lexicon.readings(c)[0]
            total[row[3]] += 1
            right[row[3]] += answer == row[0]
            if answer != row[0]:
                wrong[c] += 1
                details.append(f"{c} {lexicon.names[answer]} not {lexicon.names[row[0]]} conf {row[5]} {row[6].strip()}")
    for votes in ([0, 0, 0], [0.3, 0.6, 1.2], [0.3, 1.2, 2.5], [0.5, 2, 4.5], [1, 3, 8]):
        agree = collections.Counter(r[3] for c, rows in held.items() for r in rows if decide(models.get(c), r, votes) == r[0])
        print("votes", votes, {k: round(100 * n / total[k], 2) for k, n in agree.items()})
    for kind in total:
        print(kind, f"{100 * right[kind] / total[kind]:.2f} % of {total[kind]}")
    print(wrong.most_common(30))
    print("\n".join(sorted(details)), file=sys.stderr)


def write(models, classes, arguments):
    characters, offsets, readings, biases, steps = [], [0], [], [], []
    table = {}
    for c, (labels, bias, chosen) in sorted(models.items()):
        top = max([abs(w) for w in chosen.values()] + [abs(b) / 250 for b in bias] + [0.01])
        step = top / 127
        characters.append(ord(c))
        readings += labels
        biases += [round(b / step) for b in bias]
        offsets.append(len(readings))
        steps.append(step)
        for (f, k), w in sorted(chosen.items()):
            units = round(w / step)
            if units:
                table[slot(f, k)] = units
    bits = 10
    while (1 << bits) * 0.8 < len(table):
        bits += 1
    size = 1 << bits
    keys, weights = [0] * size, [0] * size
    for value, units in sorted(table.items()):
        place = value & (size - 1)
        while keys[place]:
            place = (place + 1) & (size - 1)
        keys[place], weights[place] = max(1, value >> 48), units
    sections = [
        struct.pack(f"<{len(characters)}H", *characters), struct.pack(f"<{len(offsets)}H", *offsets),
        struct.pack(f"<{len(readings)}H", *readings), struct.pack(f"<{len(biases)}h", *biases),
        struct.pack(f"<{len(steps)}f", *steps), struct.pack(f"<{size}H", *keys), struct.pack(f"<{size}b", *weights),
        bytes(classes.get(code, 0) for code in [*range(128), *range(FIRST, LAST + 1)]),
    ]
    head, body = b"", b""
    start = 4 + 8 * len(sections)
    for section in sections:
        body += b"\0" * (-(start + len(body)) % 4)
        head += struct.pack("<II", start + len(body), len(section))
        body += section
    open(arguments.output, "wb").write(b"BBP1" + head + body)
    print(len(characters), "characters", len(table), "weights", len(body), "bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
