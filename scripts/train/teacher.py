"""The network of the PyPI package g2pM 0.1.2.5 (kakaobrain, Apache-2.0), run over many sentences at once."""
import os
import pickle

import numpy as np

BATCH = 256


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class Teacher:
    """`folder` is the package's own folder, which holds np_ckpt.pkl."""

    def __init__(self, folder):
        load = lambda name: pickle.load(open(os.path.join(folder, name), "rb"))
        self.readings, self.characters, self.classes = load("digest_cedict.pkl"), load("char2idx.pkl"), load("class2idx.pkl")
        self.weights = {name: value.astype(np.float32) for name, value in load("np_ckpt.pkl").items()}

    def known(self, character):
        """The readings among which the network chooses."""
        return {r.replace("u:", "v") for r in self.readings.get(character, ()) if r in self.classes}

    def opinions(self, texts, wanted):
        """For each text place -> {reading: share} of the wanted characters that have several readings."""
        order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
        result = [None] * len(texts)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            for k, opinion in zip(part, self._batch([texts[k] for k in part], wanted)):
                result[k] = opinion
        return result

    def _batch(self, texts, wanted):
        longest = max(map(len, texts)) + 2
        ahead = np.zeros((len(texts), longest), np.int64)
        back = ahead.copy()
        for row, text in enumerate(texts):
            codes = [self.characters[c] if c in self.characters else self.characters["<UNK>"] for c in "시" + text + "끝"]
            ahead[row, : len(codes)], back[row, : len(codes)] = codes, codes[::-1]
        embedding = self.weights["embedding.weight"]
        forward, backward = self._run(embedding[ahead], ""), self._run(embedding[back], "_reverse")
        for row, text in enumerate(texts):
            opinion = {}
            for k, c in enumerate(text):
                known = [r for r in self.readings.get(c, ()) if r in self.classes] if c in wanted else ()
                if len(known) > 1:
                    hidden = np.concatenate([forward[row, k + 1], backward[row, len(text) - k]])
                    scores = self._scores(hidden)[[self.classes[r] for r in known]]
                    shares = np.exp(scores - scores.max())
                    opinion[k] = {r.replace("u:", "v"): float(x) for r, x in zip(known, shares / shares.sum())}
            yield opinion

    def _run(self, inputs, suffix):
        w = self.weights
        recurrent = w["lstm.weight_hh_l0" + suffix].T
        gates = inputs @ w["lstm.weight_ih_l0" + suffix].T + w["lstm.bias_ih_l0" + suffix] + w["lstm.bias_hh_l0" + suffix]
        count, length, _ = inputs.shape
        size = recurrent.shape[0]
        h = c = np.zeros((count, size), np.float32)
        states = np.empty((count, length, size), np.float32)
        for k in range(length):
            i, f, g, o = np.split(gates[:, k] + h @ recurrent, 4, axis=1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            states[:, k] = h
        return states

    def _scores(self, hidden):
        w = self.weights
        hidden = np.maximum(0, w["logit_layer.0.weight"] @ hidden + w["logit_layer.0.bias"])
        return w["logit_layer.2.weight"] @ hidden + w["logit_layer.2.bias"]
