#!/usr/bin/env python3
"""Prints how often decisions of each confidence are right: a reliability table of titles and of articles.

    scripts/pages/reliability.py FOLDER… [--bobao PATH]

FOLDER holds pages as scripts/pages/make_pages.py writes them. A title is right when it is the printed one of the story that most of
the article's paragraphs come from; an article is right when it has that story's paragraphs, all of them and no others, in their order.
"""
import glob, json, os, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def squeezed(text):
    return "".join((text or "").split())


def places(paragraph, truth):
    """The story and the number of a true paragraph that a rebuilt one has or is a part of."""
    text = squeezed(paragraph)
    for whole in (True, False):
        for story, article in enumerate(truth["articles"]):
            for number, other in enumerate(map(squeezed, article["paragraphs"])):
                if text == other if whole else (text in other or other in text):
                    return story, number
    return -1, -1


def decisions(found, truth):
    for article in found["articles"]:
        own = [places(p, truth) for p in article["paragraphs"]]
        stories = [s for s, _ in own if s >= 0]
        if not stories:
            continue
        story = max(sorted(set(stories)), key=stories.count)
        true = truth["articles"][story]
        numbers = [n for _, n in own]
        whole = all(s == story for s, _ in own) and len(set(numbers)) == len(true["paragraphs"]) and numbers == sorted(numbers)
        yield "article", article["confidence"], whole
        if not article["title_derived"] and article["title"]:
            yield "title", article["title_confidence"], squeezed(article["title"]) == squeezed(true["title"])


def main():
    words = sys.argv[1:]
    bobao = os.path.join(ROOT, ".build/release/bobao")
    if "--bobao" in words:
        place = words.index("--bobao")
        bobao = words[place + 1]
        del words[place : place + 2]
    rows = []
    for folder in words:
        for truth in sorted(glob.glob(os.path.join(folder, "*/truth.json"))):
            for dump in sorted(glob.glob(os.path.join(os.path.dirname(truth), "dump.*.txt"))):
                if os.path.basename(dump).split(".")[1] not in ("seedlike", "shuffled", "raw"):
                    continue
                run = subprocess.run([bobao, "show", "articles", "--json", dump], capture_output=True, text=True, check=True)
                rows += decisions(json.loads(run.stdout), json.load(open(truth, encoding="utf8")))
    for kind in ("article", "title"):
        print(f"{kind:8s} {'stated':>10s} {'right':>6s} {'number':>7s}")
        for low, high in zip(EDGES, EDGES[1:]):
            some = [(c, r) for k, c, r in rows if k == kind and low <= c < high]
            if some:
                print(f"{low:.1f}–{min(high, 1):.1f} {sum(c for c, _ in some) / len(some):12.2f} {sum(r for _, r in some) / len(some):6.2f} {len(some):7d}")


main()
