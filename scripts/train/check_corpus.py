#!/usr/bin/env python3
"""Checks the project's own training corpus and counts it by polyphone.

usage: check_corpus.py LEXICON.bin [CORPUS_FOLDER]
Each row is a sentence and `place:reading` pairs; each place must hold a hanzi that the lexicon gives the reading. No sentence occurs
twice. At least 4,500 rows must be sentences (eight characters or more), over at least 150 characters of two readings. Exits 1 when not.
"""
import collections
import glob
import os
import sys

from features import Lexicon, is_hanzi

SENTENCE, SENTENCES, POLYPHONES = 8, 4500, 150


def main():
    lexicon = Lexicon(sys.argv[1])
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus")
    faults, seen, sentences = [], {}, 0
    readings = collections.defaultdict(collections.Counter)
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        for number, line in enumerate(open(path, encoding="utf8"), 1):
            if line.startswith("#"):
                continue
            where = f"{os.path.basename(path)}:{number}"
            text, pairs = line.rstrip("\n").split("\t")
            if text in seen:
                faults.append(f"{where}: {text} is in {seen[text]} too")
            seen[text] = where
            sentences += len(text) >= SENTENCE
            for pair in pairs.split():
                place, reading = pair.split(":")
                character = text[int(place)] if int(place) < len(text) else ""
                if not character or not is_hanzi(character):
                    faults.append(f"{where}: no hanzi at {place}")
                elif lexicon.number.get(reading) not in lexicon.readings(character):
                    faults.append(f"{where}: {character} is never {reading}")
                elif len(text) >= SENTENCE:
                    readings[character][reading] += 1
    polyphones = {c: n for c, n in readings.items() if len(n) > 1}
    for character, counts in sorted(readings.items(), key=lambda entry: -sum(entry[1].values())):
        print(character, sum(counts.values()), *(f"{reading} {n}" for reading, n in counts.most_common()))
    print(f"{len(seen)} rows, {sentences} sentences, {len(readings)} characters, {len(polyphones)} with two readings or more")
    print("\n".join(faults))
    sys.exit(bool(faults) or sentences < SENTENCES or len(polyphones) < POLYPHONES)


if __name__ == "__main__":
    main()
