#!/usr/bin/env python3
"""Sets newspaper pages from articles.txt as pages.txt says and writes them as a text extractor would dump them.

    python3 scripts/pages/make_pages.py FOLDER [PAGE…]

For each page: truth.json and dumps of three kinds. `seedlike`: regions in any order, their columns in order, most headlines taken
away from their texts and collected; `shuffled`: every column on its own, in any order; `raw`: no blank lines, the stories in
any order. The typesetting is a model of what poppler shows of a page: kinsoku at line ends, unbroken Latin words and numbers,
justified lines with set-apart characters, first lines whose indent is lost, run-around. Same input, same bytes.

Options of a page: `pull`, the share of its subheads that are taken away from their texts, and `stay`, the share of its heads that
are not, in the seedlike dumps.
"""
import json, os, random, sys

HERE = os.path.dirname(os.path.abspath(__file__))
NO_START = "，。、；：！？）》”’」』】％%…"
NO_END = "（《“‘「『【"


def pieces():
    result, current = {}, None
    for line in open(os.path.join(HERE, "articles.txt"), encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            continue
        if line.startswith("@ "):
            _, name, kind = line.split()
            current = dict(id=name, kind=kind, title=None, kicker=None, deck=None, byline=None, subheads=[], paragraphs=[], attribution=None)
            result[name] = current
        elif line[1:3] == ": " and line[0] in "TKDBSA":
            key = dict(T="title", K="kicker", D="deck", B="byline", A="attribution").get(line[0])
            if key:
                current[key] = line[3:]
            else:
                current["subheads"].append(dict(before_paragraph=len(current["paragraphs"]), text=line[3:]))
        else:
            current["paragraphs"].append(line)
    return result


def tokens(text):
    out, word = [], ""
    for c in text:
        if c.isascii() and (c.isalnum() or c in ".%+-/"):
            word += c
            continue
        if word:
            out.append(word)
            word = ""
        if c != " ":
            out.append(c)
        elif out:
            out.append(" ")
    if word:
        out.append(word)
    return out


def canonical(text):
    """Without spaces but those between two Latin tokens."""
    return "".join(c for i, c in enumerate(text) if c != " " or text[i - 1].isascii() and text[i + 1].isascii())


def width(token):
    if token == " ":
        return 0.3
    return sum(1 if ord(c) > 0x2000 else 0.55 for c in token)


def wrap(text, measure, indent, spaced, rng, shape=None):
    """Lines of a paragraph; `shape(n)` narrows line n for a picture."""
    lines, line, used, n = [], [], indent, 0
    room = lambda: measure - (shape(n) if shape else 0)
    for token in tokens(text):
        w = width(token) + (0.25 if line and (token[0].isascii() != line[-1][0].isascii()) else 0)
        if used + w > room() + (0.5 if token in NO_START else 0.05) and line:
            carried = []
            if token in NO_START:
                while line and (token in NO_START or line[-1] in NO_END) and len(line) > 1:
                    carried.insert(0, line.pop())
                    token0 = carried[0]
                    if token0 not in NO_START:
                        break
            while len(line) > 1 and line[-1] in NO_END:
                carried.insert(0, line.pop())
            lines.append((line, room() - sum(width(t) for t in line)))
            n += 1
            line = [t for t in carried if t != " "]
            used = sum(width(t) for t in line)
        if token == " " and not line:
            continue
        line.append(token)
        used += w
    if line:
        lines.append((line, 0))
    out = []
    for k, (line, slack) in enumerate(lines):
        slack -= indent if k == 0 else 0
        if slack > 1.3 and k < len(lines) - 1 and rng.random() < 0.5:
            out.append(" ".join(line))
            continue
        s = ""
        for t in line:
            if s and t != " " and s[-1] != " " and (t[0].isascii() != s[-1].isascii()) and t not in NO_START + NO_END and s[-1] not in NO_START + NO_END:
                s += " " if rng.random() < spaced else ""
            s += t
        out.append(s)
    return out


def columns(blocks, count):
    """Cuts a list of (kind, lines) into columns of about the same height; a block may break anywhere but at a headline."""
    total = sum(len(l) for _, l in blocks)
    height = -(-total // count)
    out, column, used = [], [], 0
    for kind, lines in blocks:
        rest = list(lines)
        while rest:
            free = height - used
            if free <= 0 and len(out) < count - 1:
                out.append(column)
                column, used, free = [], 0, height
            take = len(rest) if kind != "p" or len(out) == count - 1 else min(len(rest), max(1, free))
            column.append((kind, rest[:take], take < len(rest)))
            used += take
            rest = rest[take:]
    if column:
        out.append(column)
    return out


def typeset(piece, widths, spaced, rng):
    """Regions of a piece: each a list of columns; headlines beside them."""
    starts = [s["before_paragraph"] for s in piece["subheads"]]
    cuts = [0] + [s for s in starts if rng.random() < 0.7] + [len(piece["paragraphs"])]
    regions = []
    measure = rng.choice(widths)
    for low, high in zip(cuts, cuts[1:]):
        if piece["kind"] == "caption":
            measure = rng.choice([18, 24, 30])
        elif regions and rng.random() < 0.6:
            measure = rng.choice(widths)
        shape = None
        if piece["kind"] == "article" and rng.random() < 0.15:
            depth, at = rng.choice([3, 4, 5]), rng.randrange(3)
            shape = lambda n, d=depth, a=at: d if a <= n < a + 6 else 0
        blocks = []
        if low == 0 and piece["byline"]:
            blocks.append(("byline", [piece["byline"]]))
        for i in range(low, high):
            for s in piece["subheads"]:
                if s["before_paragraph"] == i:
                    blocks.append(("subhead", [s["text"]]))
            lines = wrap(piece["paragraphs"][i], measure, 2, spaced, rng, shape if i == low else None)
            if i == len(piece["paragraphs"]) - 1 and piece["attribution"]:
                if width(lines[-1]) + width(piece["attribution"]) + 1 <= measure:
                    lines[-1] += " " + piece["attribution"]
                    blocks.append(("p", lines))
                else:
                    blocks += [("p", lines), ("attribution", [piece["attribution"]])]
            else:
                blocks.append(("p", lines))
        count = 1 if piece["kind"] != "article" else max(1, min(4, round(sum(len(l) for _, l in blocks) / rng.choice([9, 12, 16]))))
        regions.append(columns(blocks, count))
    heads = [(k, head_lines(piece[k], rng)) for k in ("kicker", "title", "deck") if piece[k]]
    return regions, heads


def head_lines(text, rng):
    if width(text) > 13 and rng.random() < 0.3:
        cut = rng.randrange(6, len(text) - 3)
        if " " in text:
            cut = text.index(" ")
        return [text[:cut].strip(), text[cut:].strip()]
    return [text]


def text(blocks, rng, blank):
    """Blocks of a column as lines; `blank` is the chance of a blank line between paragraphs."""
    out = []
    for kind, lines, broken in blocks:
        for k, line in enumerate(lines):
            out.append(line)
            if blank and kind == "p" and 0 < k < len(lines) - 1 and rng.random() < 0.012:
                out.append("")
        if blank and (kind != "p" or rng.random() < blank):
            out.append("")
    return out


def seedlike(page, rng):
    pull, stay = page["options"].get("pull", 0.75), page["options"].get("stay", 0.2)
    groups, collected = [], []
    for regions, heads, _ in page["set"]:
        for r, region in enumerate(regions):
            lines, pulled = [], []
            for column in region:
                keep = []
                for block in column:
                    if block[0] == "subhead" and rng.random() < pull:
                        pulled.append(block[1])
                    else:
                        keep.append(block)
                lines += text(keep, rng, 0.97)
                if lines and lines[-1]:
                    lines.append("")
            if r == 0 and heads:
                if rng.random() < stay:
                    lines = sum((h + [""] for _, h in heads), []) + lines
                else:
                    collected.append([h for _, h in heads])
            groups.append(lines)
            collected += [[p] for p in pulled]
    groups += [[f, ""] for f in page["furniture"]]
    rng.shuffle(groups)
    rng.shuffle(collected)
    stacks = [collected[0::2], collected[1::2]] if rng.random() < 0.5 else [collected]
    for stack in stacks:
        groups.insert(rng.randrange(len(groups) + 1), sum((h + [""] for heads in stack for h in heads), []))
    out = []
    for lines in groups:
        if lines and rng.random() < 0.25:
            while out and not out[-1]:
                out.pop()
            lines = [" " + lines[0]] + lines[1:]
        out += lines
    return "\n".join(out) + "\n"


def shuffled(page, rng):
    frames = []
    for regions, heads, _ in page["set"]:
        frames += [h + [""] for _, h in heads]
        for region in regions:
            for column in region:
                lines = text(column, rng, 1)
                frames.append(lines + ([""] if lines and lines[-1] else []))
    frames += [[f, ""] for f in page["furniture"]]
    rng.shuffle(frames)
    return "\n".join(sum(frames, [])) + "\n"


def raw(page, rng):
    stories = list(page["set"])
    rng.shuffle(stories)
    out, late = list(page["furniture"]), []
    for regions, heads, _ in stories:
        lines = sum((h for _, h in heads), [])
        if rng.random() < 0.15:
            late += lines
        else:
            out += lines
        for region in regions:
            for column in region:
                out += text(column, rng, 0)
    return "\n".join(out + late) + "\n"


def main():
    target, wanted = sys.argv[1], sys.argv[2:]
    stock = pieces()
    for row in open(os.path.join(HERE, "pages.txt"), encoding="utf8"):
        if row.startswith("#") or not row.strip():
            continue
        name, ids, widths, seed, furniture, options = (row.rstrip("\n") + "\t\t").split("\t")[:6]
        options = {key: float(value) for key, value in (option.split("=") for option in options.split())}
        if wanted and name not in wanted:
            continue
        folder = os.path.join(target, name)
        os.makedirs(folder, exist_ok=True)
        chosen = [stock[i] for i in ids.split(",")]
        furniture = [f for f in furniture.split("|") if f]
        truth = dict(page=name, articles=[dict(p, paragraphs=[canonical(q) for q in p["paragraphs"]]) for p in chosen], furniture=furniture)
        json.dump(truth, open(os.path.join(folder, "truth.json"), "w", encoding="utf8"), ensure_ascii=False, indent=0)
        for kind, variants in (("seedlike", "abcd"), ("shuffled", "abc"), ("raw", "ab")):
            for variant in variants:
                rng = random.Random(f"{seed} {kind} {variant}")
                page = dict(set=[typeset(p, [int(w) for w in widths.split(",")], rng.choice([0, 0.5, 1]), rng) + (p,) for p in chosen], furniture=furniture, options=options)
                dump = dict(seedlike=seedlike, shuffled=shuffled, raw=raw)[kind](page, rng)
                open(os.path.join(folder, f"dump.{kind}.{variant}.txt"), "w", encoding="utf8").write(dump)


main()
