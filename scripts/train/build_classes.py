#!/usr/bin/env python3
"""Sorts characters and marks into 64 classes by the company they keep, for the model of polyphones: names of rivers and towns, characters
of foreign names, measures, surnames, and so on.

usage: build_classes.py DATA_FOLDER > classes.tsv   (the folder of labelled sentences that train_polyphones.py takes)
Each character is described by its neighbours at -2 to 2 (positive pointwise mutual information, 64 dimensions by singular values) and the
descriptions are sorted by k-means.
"""
import collections
import os
import sys

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

from features import fold

CLASSES, DIMENSIONS, CONTEXTS, RAREST = 64, 64, 3000, 3
DISTANCES = (-2, -1, 1, 2)


def main():
    lines = []
    for name in ("cpp/dev", "g2pL/dev", "g2pL/train"):
        for line in open(os.path.join(sys.argv[1], name + ".sent"), encoding="utf8"):
            lines.append(["^"] + fold(line.strip().replace("\u2581", "")) + ["$"])
    counts = collections.Counter(c for line in lines for c in line)
    characters = [c for c, n in counts.most_common() if n >= RAREST]
    number = {c: k for k, c in enumerate(characters)}
    pairs = collections.Counter()
    for line in lines:
        for k, c in enumerate(line):
            for place, distance in enumerate(DISTANCES):
                other = number.get(line[k + distance], CONTEXTS) if 0 <= k + distance < len(line) else CONTEXTS
                if c in number and other < CONTEXTS:
                    pairs[number[c], place * CONTEXTS + other] += 1
    rows, columns = (np.array(x) for x in zip(*pairs))
    values = np.array(list(pairs.values()), float)
    shape = (len(characters), len(DISTANCES) * CONTEXTS)
    matrix = coo_matrix((values, (rows, columns)), shape=shape).tocsr()
    left = np.asarray(matrix.sum(1)).ravel()
    right = np.asarray(matrix.sum(0)).ravel() ** 0.75
    right *= values.sum() / right.sum()
    information = np.maximum(0, np.log(values * values.sum() / (left[rows] * right[columns])))
    u, s, _ = svds(coo_matrix((information, (rows, columns)), shape=shape).tocsr(), k=DIMENSIONS, random_state=0)
    points = u * np.sqrt(s)
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    labels = KMeans(CLASSES, n_init=1, random_state=0, max_iter=40).fit(points).labels_
    groups = collections.defaultdict(str)
    for c, label in zip(characters, labels):
        if c not in "^$" and not c.isspace():
            groups[label] += c
    print("# class\tcharacters and marks (A: Latin) that keep like company, the frequent ones first; made by build_classes.py from the sentences of CPP and g2pL (both Apache-2.0)")
    for k, group in enumerate(groups.values(), 1):
        print(k, group, sep="\t")


if __name__ == "__main__":
    main()
