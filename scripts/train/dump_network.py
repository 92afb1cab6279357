#!/usr/bin/env python3
"""Writes Tests/PronouncingTests/Tables/network.tsv: what the network says of some sentences, for the test that the program says the same.

usage: dump_network.py G2PM_FOLDER SENTENCES.txt > network.tsv   (sentences of hanzi and marks; PLACE<TAB>SENTENCE a line)
"""
import sys

from features import fold
from network import Network

network = Network(sys.argv[1])
print("# sentence\twhich item\tby how much each reading is less likely than the best; written by scripts/train/dump_network.py")
for line in open(sys.argv[2], encoding="utf8"):
    place, text = line.rstrip("\n").split("\t")
    [opinion] = network.opinions([(fold(text), int(place))])
    print(text, place, " ".join(f"{reading}:{lag:.2f}" for reading, lag in sorted(opinion.items())), sep="\t")
