#!/usr/bin/env python3
"""Checks that each row of names.tsv changes what is read or keeps a name in one word, and that there are at least 600 of them.

usage: check_names.py FOLDER [--prune]   (the folder that holds pinyin_phonemes.tsv)
A row is needed when the lexicon built without the names would cut it in two, read it otherwise, or leave a character of it to the
model. In one word the voice never rests inside it.
`--prune` writes the file again, sorted, without the others. Exits 1 when a row is not needed or there are too few.
"""
import os
import sys

import build_lexicon

NEEDED = 600


def read_without(lexicon, name):
    """The reading of each character, None where the model would be asked."""
    known = lexicon.readings.get(name) if name in lexicon.cost else None
    pieces = [name] if known else lexicon.parts(name)
    result = []
    for piece in pieces:
        reading, confidence = lexicon.readings[piece] if len(piece) > 1 else (None, 0)
        for k, c in enumerate(piece):
            alternatives = lexicon.default.get(c, [])
            if len(alternatives) == 1:
                result.append(alternatives[0] if reading is None else reading[k])
            else:
                result.append(reading[k] if reading and confidence >= build_lexicon.AGREED and reading[k] else None)
    return result


def is_needed(lexicon, name, reading):
    return name not in lexicon.cost or read_without(lexicon, name) != reading


def main():
    bare = build_lexicon.Lexicon(names="no names")
    path = os.path.join(build_lexicon.HERE, "names.tsv")
    lines = [line for line in open(path, encoding="utf8") if line.strip()]
    entries = dict(line.rstrip("\n").split("\t")[:2] for line in lines if not line.startswith("#"))
    idle = [name for name, reading in entries.items() if name in bare.overrides or not is_needed(bare, name, reading.split())]
    if "--prune" in sys.argv:
        for name in idle:
            del entries[name]
        with open(path, "w", encoding="utf8") as file:
            file.writelines(line for line in lines if line.startswith("#"))
            file.writelines(f"{name}\t{reading}\n" for name, reading in sorted(entries.items()))
        idle = []
    for name in idle:
        print("changes nothing:", name, entries[name])
    print(len(entries), "names")
    sys.exit(bool(idle) or len(entries) < NEEDED)


if __name__ == "__main__":
    main()
