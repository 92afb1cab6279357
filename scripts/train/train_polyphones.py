#!/usr/bin/env python3
"""Trains pronouncing/polyphones.bin, the model of polyphones, and writes pronouncing/network.bin, the second opinion on some of them.

usage: train_polyphones.py LEXICON.bin FOLDER CORPUS_FOLDER --data FOLDER --network FOLDER [--held-out N] [--cut X]
FOLDER is where both files go. CORPUS_FOLDER holds the project's own sentences (corpus/*.tsv). --data names a folder with cpp/dev.* and
g2pL/train.*, dev.* (kakaobrain/g2pM and whzikaros/g2pL, both Apache-2.0), which are not part of the project. --network names the unpacked
package g2pM (PyPI, Apache-2.0). --held-out keeps the Nth tenth of the data back and reports the accuracy on it. The layout of the output
is described in Sources/Pronouncing/PolyphoneModel.swift and PolyphoneNetwork.swift.
"""
import argparse
import collections
import glob
import os
import struct
import sys
import typing
import zlib

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from features import FIRST, LAST, Lexicon, Sentence, fold, is_hanzi, read_classes, slot
from network import Network, packed

# As in Readings.swift: what the word's reading adds to the model's score, by confidence; where two sources agree the model is not asked.
VOTES = [0.5, 2]
SURE = 3
# As in Readings.swift: the network is asked where the first choice leads by less.
LEAD = 4
# How many per cent the network's opinion may count, and what it is expected to where the labels do not tell. It was trained on 79,117
# sentences of CPP that are not to be had, but is often wrong on the frequent characters of g2pL and on news: where the project has
# sentences of its own on a character, the model is expected to know better.
TRUST = (0, 20, 40, 70, 100)
RARE_TRUST = 40
OWN_SENTENCES = 3
# The score of a reading that only the network knows; and as in PolyphoneNetwork.swift the least that it is taken to give a reading.
UNSEEN = -5.0
LEAST = -9.2

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


class Row(typing.NamedTuple):
    """One labelled character of a sentence; `opinion` is what the network says of it."""

    label: int
    features: list
    weight: float
    kind: str
    lexical: int | None
    confidence: int
    line: str
    opinion: dict | None = None


def samples(lexicon, classes, arguments):
    """(kind, sentence, place, number of the reading, weight, line) of every labelled character."""
    for name in SETS:
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
    parser.add_argument("--data", required=True)
    parser.add_argument("--network", required=True)
    parser.add_argument("--held-out", type=int)
    parser.add_argument("--cut", type=float, default=0.074)
    parser.add_argument("--own", type=float, default=2.0)
    parser.add_argument("--taught", type=float, default=0.3)
    parser.add_argument("--c", type=float, default=2.0)
    arguments = parser.parse_args()
    lexicon = Lexicon(arguments.lexicon)
    network = Network(arguments.network)
    classes = read_classes(os.path.join(os.path.dirname(os.path.abspath(__file__)), "classes.tsv"))
    groups, held = collect(lexicon, classes, network, arguments)
    frequent = {target for _, target, *_ in labelled(arguments, "g2pL/train")}
    models, trust = {}, {}
    for c, rows in sorted(groups.items()):
        model = fit(rows, arguments, lexicon.readings(c)[0])
        known = [lexicon.number[r] for r in network.known(c) if r in lexicon.number]
        if model and any(row.kind == "cpp/dev" for row in rows) and len(known) == len(network.known(c)) > 1:
            own = {row.line for row in rows if row.kind == "own"}
            expected = 0 if c in frequent or len(own) >= OWN_SENTENCES else RARE_TRUST
            trust[c] = trusted(rows, known, arguments, lexicon.readings(c)[0], expected)
            if trust[c]:
                model = widened(model, known)
            else:
                del trust[c]
        if model:
            models[c] = model
    if arguments.held_out is not None:
        report(models, trust, held, lexicon)
    write(models, classes, os.path.join(arguments.output, "polyphones.bin"))
    network.write(os.path.join(arguments.output, "network.bin"), trust, lexicon)
    print(collections.Counter(trust.values()), file=sys.stderr)


def collect(lexicon, classes, network, arguments):
    """The rows to learn from and those held back, by character."""
    groups, held = collections.defaultdict(list), collections.defaultdict(list)
    counter = collections.Counter()
    found, places = [], []
    for kind, sentence, place, label, weight, line in samples(lexicon, classes, arguments):
        out = arguments.held_out is not None and kind != "own" and zlib.crc32(line.encode()) % 10 == arguments.held_out
        lexical, confidence = sentence.lexical(place)
        found.append((out, sentence.items[place], Row(label, sentence.features(place), weight, kind, lexical, confidence, line)))
        places.append((sentence.items, place))
        counter[kind] += 1
        if kind != "cpp/dev" and not out:
            silver(sentence, place, lexicon, groups)
    for (out, c, row), opinion in zip(found, network.opinions(places)):
        numbered = opinion and {lexicon.number[r]: x for r, x in opinion.items() if r in lexicon.number}
        (held if out else groups)[c].append(row._replace(opinion=numbered))
    print(dict(counter), file=sys.stderr)
    if arguments.taught:
        learn_from_network(lexicon, classes, network, arguments, groups)
    return groups, held


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
        groups[c].append(Row(lexical, sentence.features(k), 0.2, "silver", lexical, confidence, ""))


def learn_from_network(lexicon, classes, network, arguments, groups):
    """Characters that only CPP labels are learnt from the network too, with the share it gives each reading as weight."""
    frequent = {target for _, target, *_ in labelled(arguments, "g2pL/train")}
    gold = collections.defaultdict(set)
    for c, rows in groups.items():
        gold[c].update(lexicon.names[row.label] for row in rows if row.kind != "silver")
    # Not where our own labels know a reading that the network does not: 儿 as a part of the syllable before it.
    rare = {t for _, t, *_ in labelled(arguments, "cpp/dev") if t not in frequent and gold[t] <= set(network.known(t))}
    met = collections.Counter()
    places = []
    for name in SETS:
        for before, target, after, _, _ in labelled(arguments, name):
            items = fold(before) + [target] + fold(after)
            for place, c in enumerate(items):
                if c in rare and place != len(fold(before)) and met[c] < 600:
                    met[c] += 1
                    places.append((items, place))
    sentence = None
    for (items, place), opinion in zip(places, network.opinions(places)):
        if sentence is None or sentence.items is not items:
            sentence = Sentence(items, lexicon, classes)
        features = sentence.features(place)
        lexical, confidence = sentence.lexical(place)
        total = sum(np.exp(lag) for lag in (opinion or {}).values())
        for reading, lag in (opinion or {}).items():
            share = np.exp(lag) / total
            if share > 0.05 and reading in lexicon.number:
                weight = arguments.taught * share
                groups[items[place]].append(Row(lexicon.number[reading], features, weight, "silver", lexical, confidence, ""))


def trusted(rows, known, arguments, usual, expected):
    """How much the network's opinion is to count, as found by leaving out a part of the labels at a time."""
    right = collections.Counter({step: -3 * abs(step - expected) / 100 for step in TRUST})
    for part in range(3):
        out = lambda row: row.kind != "silver" and zlib.crc32(row.line.encode()) // 10 % 3 == part
        model = fit([row for row in rows if not out(row)], arguments, usual)
        if model is None:
            continue
        model = widened(model, known)
        for row in filter(out, rows):
            weight = row.weight if row.kind in ("g2pL/train", "g2pL/dev") else 3 * row.weight
            for step in TRUST:
                right[step] += weight * (decide(model, row, step) == row.label)
    return max(TRUST, key=lambda step: right[step])


def widened(model, known):
    """The model with the readings that only the network knows."""
    labels, biases, chosen = model
    more = [r for r in known if r not in labels]
    return labels + more, biases + [min(biases) + UNSEEN] * len(more), chosen


def fit(rows, arguments, usual):
    gold = collections.Counter(row.label for row in rows if row.kind != "silver")
    if not gold:
        return None
    # The usual reading is always weighed, even where only a rare one was written about: 六 in 六安.
    known = set(gold) | {usual}
    rows = [row for row in rows if row.label in known]
    labels = sorted({row.label for row in rows}, key=lambda s: (-gold[s], s))
    if len(labels) == 1:
        # The labelled sets may know better than the word list: 町 is ting3. A phrase of our own alone proves nothing: 六 in 六安.
        seen = sum(row.kind in SETS for row in rows)
        return (labels, [0.0], {}) if labels[0] == usual or seen >= SEEN else None
    index = {}
    data, columns, pointers = [], [], [0]
    for row in rows:
        for f in row.features:
            columns.append(index.setdefault(f, len(index)))
        pointers.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    y = np.array([labels.index(row.label) for row in rows])
    weights = np.array([row.weight for row in rows])
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
    for f in row.features:
        for k in range(len(labels)):
            scores[k] += chosen.get((f, k), 0.0)
    return scores


def decide(model, row, trust):
    """As in Readings.swift."""
    if row.confidence > SURE - 1 or model is None:
        return row.lexical
    labels = model[0]
    scores = score(model, row)
    if row.lexical is not None:
        if row.lexical not in labels:
            return row.lexical
        scores[labels.index(row.lexical)] += VOTES[row.confidence - 1]
    best, second = sorted(scores + [-np.inf])[-1:-3:-1]
    if trust and row.opinion and best - second < LEAD:
        scores = [s + trust / 100 * max(LEAST, row.opinion.get(label, LEAST)) for s, label in zip(scores, labels)]
    return labels[int(np.argmax(scores))]


def report(models, trust, held, lexicon):
    right, alone, total, wrong = (collections.Counter() for _ in range(4))
    details = []
    for c, rows in held.items():
        for row in rows:
            usual = lexicon.readings(c)[0]
            answer = decide(models.get(c), row, trust.get(c, 0))
            answer = usual if answer is None else answer
            total[row.kind] += 1
            right[row.kind] += answer == row.label
            alone[row.kind] += (decide(models.get(c), row, 0) or usual) == row.label
            if answer != row.label:
                wrong[c] += 1
                names = lexicon.names[answer], lexicon.names[row.label]
                details.append(f"{c} {names[0]} not {names[1]} conf {row.confidence} {row.line.strip()}")
    for kind, count in total.items():
        print(kind, f"{100 * right[kind] / count:.2f} % of {count}; without the network {100 * alone[kind] / count:.2f} %")
    print(wrong.most_common(30))
    print("\n".join(sorted(details)), file=sys.stderr)


def write(models, classes, path):
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
    size = max(1, len(table) * 5 // 3)  # most features are not in the table: that must show after a few probes
    keys, weights = [0] * size, [0] * size
    for value, units in sorted(table.items()):
        place = (value & 0xFFFFFFFF) * size >> 32
        while keys[place]:
            place = (place + 1) % size
        keys[place], weights[place] = max(1, value >> 48), units
    sections = [
        struct.pack(f"<{len(characters)}H", *characters), struct.pack(f"<{len(offsets)}H", *offsets),
        struct.pack(f"<{len(readings)}H", *readings), struct.pack(f"<{len(biases)}h", *biases),
        struct.pack(f"<{len(steps)}f", *steps), struct.pack(f"<{size}H", *keys), struct.pack(f"<{size}b", *weights),
        bytes(classes.get(code, 0) for code in [*range(128), *range(FIRST, LAST + 1)]),
    ]
    open(path, "wb").write(packed(b"BBP1", sections))
    print(len(characters), "characters", len(table), "weights", file=sys.stderr)


if __name__ == "__main__":
    main()
