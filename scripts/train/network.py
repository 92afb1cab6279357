"""The network of the PyPI package g2pM 0.1.2.5 (kakaobrain, Apache-2.0) in eight bits, as the program runs it.

It sees the SPAN items before a character and the SPAN items after it: one LSTM reads up to the character from the left, another from the
right, and a layer weighs the readings. Sources/Pronouncing/PolyphoneNetwork.swift describes what `write` writes and computes the same.
"""
import os
import pickle
import struct

import numpy as np

from features import LATIN, STOP, COMMA, ENUMERATION, QUOTE, symbol

SPAN = 5
SIZE, STATE, HIDDEN = 64, 32, 32
EDGES = 2  # rows of the embeddings after the vocabulary: what lies before and after the line; then one for what is unknown
SHOWN = {STOP: "。", COMMA: "，", ENUMERATION: "、", QUOTE: "“"}  # how the network's own text writes our classes
BATCH = 4096


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def eighth(values, scale):
    """Whole numbers from -127 to 127, `scale` to each."""
    return np.clip(np.round(values / scale), -127, 127).astype(np.int8)


def hears(item):
    """The symbol of an item of a training text."""
    return LATIN if item == "A" else symbol(item)


class Network:
    """`folder` is the package's own folder, which holds np_ckpt.pkl."""

    def __init__(self, folder):
        load = lambda name: pickle.load(open(os.path.join(folder, name), "rb"))
        self.classes = load("class2idx.pkl")
        self.readings = {c: [r for r in found if r in self.classes] for c, found in load("digest_cedict.pkl").items()}
        weights = {name: value.astype(np.float64) for name, value in load("np_ckpt.pkl").items()}
        codes = load("char2idx.pkl")
        known = {symbol(c): code for c, code in codes.items() if len(c) == 1 and symbol(c) >= 0x3000 and ord(c) <= 0xFFFF}
        known |= {number: codes[c] for number, c in SHOWN.items()}
        self.vocabulary = sorted(known)
        rows = [known[s] for s in self.vocabulary] + [codes[c] for c in ("시", "끝", "<UNK>")]
        embedding = weights["embedding.weight"][rows]
        self.unit = np.abs(embedding).max() / 127
        self.embedding = eighth(embedding, self.unit)
        self.row = {s: k for k, s in enumerate(self.vocabulary)}
        self.directions = [self._direction(weights, suffix) for suffix in ("", "_reverse")]
        self.dense = weights["logit_layer.0.weight"], weights["logit_layer.0.bias"]
        self.output = weights["logit_layer.2.weight"], weights["logit_layer.2.bias"]
        self.dense_steps = np.abs(self.dense[0]).max(axis=1) / 127
        self.output_steps = np.abs(self.output[0]).max(axis=1) / 127

    def _direction(self, weights, suffix):
        """Weights by gate (rows) and input (SIZE of the embedding, STATE), the value of one unit of each row, the biases."""
        matrix = np.hstack([weights["lstm.weight_ih_l0" + suffix], weights["lstm.weight_hh_l0" + suffix]])
        steps = np.abs(matrix).max(axis=1) / 127
        return eighth(matrix, steps[:, None]), steps, weights["lstm.bias_ih_l0" + suffix] + weights["lstm.bias_hh_l0" + suffix]

    def known(self, character):
        """The readings among which the network chooses."""
        return [r.replace("u:", "v") for r in self.readings.get(character, ())]

    def opinions(self, places):
        """For each (items, place) by how much each reading of the item is less likely than the best, as logarithms: {reading: lag}."""
        result = []
        for start in range(0, len(places), BATCH):
            result += self._batch(places[start : start + BATCH])
        return result

    def _batch(self, places):
        rows = np.zeros((2, len(places), SPAN + 1), np.int64)
        last = np.zeros((2, len(places)), np.int64)
        edge = len(self.vocabulary)
        for k, (items, place) in enumerate(places):
            found = [edge] + [self.row.get(hears(c), edge + EDGES) for c in items] + [edge + 1]
            for d, seen in enumerate((found[max(0, place + 1 - SPAN) : place + 2], found[place + 1 : place + SPAN + 2][::-1])):
                rows[d, k, : len(seen)] = seen
                last[d, k] = len(seen) - 1
        states = [self._run(rows[d], last[d], *self.directions[d]) for d in (0, 1)]
        dense, bias = eighth(self.dense[0], self.dense_steps[:, None]) * self.dense_steps[:, None], self.dense[1]
        hidden = np.maximum(0, np.hstack(states) @ dense.T + bias)
        scores = hidden @ (eighth(self.output[0], self.output_steps[:, None]) * self.output_steps[:, None]).T + self.output[1]
        result = []
        for k, (items, place) in enumerate(places):
            readings = self.readings.get(items[place], ())
            if len(readings) < 2:
                result.append(None)
                continue
            own = scores[k, [self.classes[r] for r in readings]]
            result.append({r.replace("u:", "v"): float(x) for r, x in zip(readings, own - own.max())})
        return result

    def _run(self, rows, last, matrix, steps, bias):
        weights = (matrix * steps[:, None]).T
        inputs = (self.embedding * self.unit)[rows]
        h = c = result = np.zeros((len(rows), STATE))
        for k in range(rows.shape[1]):
            i, f, g, o = np.split(np.hstack([inputs[:, k], h]) @ weights + bias, 4, axis=1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            result = np.where((last == k)[:, None], h, result)
        return result

    def write(self, path, trust, lexicon):
        """The network with the readings of the characters of `trust`: {character: per cent that its opinion counts}."""
        characters, offsets, percent, readings, rows, steps, biases = [], [0], [], [], [], [], []
        for c in sorted(trust):
            characters.append(ord(c))
            percent.append(trust[c])
            for reading in self.readings[c]:
                number = self.classes[reading]
                readings.append(lexicon.number[reading.replace("u:", "v")])
                rows.append(eighth(self.output[0][number], self.output_steps[number]))
                steps.append(self.output_steps[number])
                biases.append(self.output[1][number])
            offsets.append(len(readings))
        halves = lambda values: struct.pack(f"<{len(values)}H", *values)
        floats = lambda *values: np.concatenate([np.ravel(v) for v in values]).astype("<f4").tobytes()
        directions = [part for matrix, gates, bias in self.directions for part in (matrix.T.tobytes(), floats(gates), floats(bias))]
        sections = [
            halves(self.vocabulary), self.embedding.tobytes(), floats([self.unit]), *directions,
            eighth(self.dense[0], self.dense_steps[:, None]).T.tobytes(), floats(self.dense_steps), floats(self.dense[1]),
            halves(characters), halves(offsets), bytes(percent), halves(readings), np.array(rows, np.int8).tobytes(), floats(steps),
            floats(biases),
        ]
        open(path, "wb").write(packed(b"BBN1", sections))


def packed(name, sections):
    """`name`, then offset and length of each section, then the sections, each at a multiple of four bytes."""
    head, body = b"", b""
    start = len(name) + 8 * len(sections)
    for section in sections:
        body += b"\0" * (-(start + len(body)) % 4)
        head += struct.pack("<II", start + len(body), len(section))
        body += section
    return name + head + body
