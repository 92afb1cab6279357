"""Says where the points of a rebuilt page went: each loss of the composite of score.py, by cause.

Used by scripts/eval-pages -v. The points of the causes add up to what the page misses of 100, but for lost and doubled characters.
"""
import score

WEIGHTS = dict(b3=25, title=15, subhead=10, adjacent=20, sentence=20, para=10)


def seats(page):
    """Where each headline of a page stands: text → [(article, role, place)]."""
    result = {}
    for number, article in enumerate(page["articles"]):
        for role in ("kicker", "title", "deck"):
            if article.get(role) and not article.get("title_derived"):
                result.setdefault(score.squash(article[role]), []).append((number, role, None))
        for subhead in article.get("subheads") or []:
            result.setdefault(score.squash(subhead["text"]), []).append((number, "subhead", subhead["before_paragraph"]))
    return result


class Page:
    """A rebuilt page beside the true one."""

    def __init__(self, found, truth):
        self.found, self.truth = found, truth
        self.true_stream, self.true_paragraphs = score.stream(truth)
        self.stream, _ = score.stream(found)
        match = score.tile("".join(x[0] for x in self.stream), "".join(x[0] for x in self.true_stream))
        self.inverse = [-1] * len(self.true_stream)
        for here, there in enumerate(match):
            if there >= 0:
                self.inverse[there] = here
        self.shares = {}
        for there, (_, article, role, _) in enumerate(self.true_stream):
            if role == "p" and self.inverse[there] >= 0:
                pair = article, self.stream[self.inverse[there]][1]
                self.shares[pair] = self.shares.get(pair, 0) + 1

    def home(self, story):
        """The rebuilt article that has most of a story."""
        options = {article: n for (s, article), n in self.shares.items() if s == story}
        return max(options, key=options.get) if options else None

    def owner(self, article):
        """The story that has most of a rebuilt article."""
        options = {s: n for (s, a), n in self.shares.items() if a == article}
        return max(options, key=options.get) if options else None

    def place(self, character):
        here = self.inverse[character]
        return self.stream[here] if here >= 0 else None


def name(truth, story):
    if story is None or story < 0:
        return "furniture"
    article = truth["articles"][story]
    return article.get("title") or article["paragraphs"][0][:10]


def causes(found, truth, result):
    """Rows of (points, cause, what)."""
    page = Page(found, truth)
    whole = sum(w for k, w in WEIGHTS.items() if result[k] is not None)
    rows = []

    def lose(term, events):
        """The loss of a term, shared by its events (weight, cause, what)."""
        loss = 0 if result[term] is None else 100 * WEIGHTS[term] / whole * (1 - result[term])
        total = sum(weight for weight, _, _ in events)
        if loss > 1e-6 and total:
            rows.extend((loss * weight / total, cause, what) for weight, cause, what in events)
        elif loss > 1e-6:
            rows.append((loss, term, ""))

    lose("b3", list(membership(page, truth)))
    lose("title", list(titles(page, found, truth)))
    lose("subhead", list(subheads(page, found, truth)))
    lose("adjacent", list(order(page, truth)))
    lose("sentence", [(1, "sentence broken or joined wrongly", s[:24]) for s in result["_counts"]["missed"]])
    lose("para", [])
    return rows


def membership(page, truth):
    for (story, article), count in sorted(page.shares.items()):
        if article < 0:
            yield count, "paragraph taken for furniture", name(truth, story)
        elif article != page.home(story):
            cause = "part of a story alone" if page.owner(article) == story else "part of a story in another one"
            yield count, cause, f"{name(truth, story)} → {name(truth, page.owner(article))}"
        elif page.owner(article) != story:
            yield count, "two stories merged", f"{name(truth, story)} + {name(truth, page.owner(article))}"
    for there, (_, story, role, _) in enumerate(page.true_stream):
        place = page.place(there)
        if role != "p" and (place is None or place[1] != (page.home(story) if story >= 0 else -1)):
            yield 1, "headline, credit or furniture in another story", name(truth, story)


def titles(page, found, truth):
    standing = seats(found)
    for story, article in enumerate(truth["articles"]):
        if article["kind"] == "caption" and not article.get("title"):
            continue
        home = page.home(story)
        here = found["articles"][home] if home is not None and home >= 0 else None
        title = score.squash(article.get("title") or "")
        given = "" if here is None or here.get("title_derived") else score.squash(here.get("title") or "")
        if here is not None and given == title:
            continue
        seat = next(iter(standing.get(title, [])), None)
        if page.owner(home) != story:
            cause = "title: story merged away"
        elif not title:
            cause = "title given to a story that prints none"
        elif seat is None:
            cause = "title not seen as a headline"
        elif seat[0] == home:
            cause = f"title taken for the {seat[1]} of its own story"
        else:
            cause = f"title taken for the {seat[1]} of another story"
        yield 1, cause, f"{title}, given: {given or 'none'}"


def subheads(page, found, truth):
    standing = seats(found)
    for story, article in enumerate(truth["articles"]):
        for subhead in article.get("subheads") or []:
            start = next(s for a, i, s, _ in page.true_paragraphs if a == story and i == subhead["before_paragraph"])
            place = page.place(start)
            home = page.home(story)
            seen = standing.get(score.squash(subhead["text"]), [])
            if place and place[1] == home and (home, "subhead", place[3]) in seen:
                continue
            if not seen:
                cause = "subhead not seen as a headline"
            elif seen[0][1] != "subhead":
                cause = f"subhead taken for a {seen[0][1]}"
            elif seen[0][0] != home:
                cause = "subhead in another story"
            else:
                cause = "subhead at another place"
            yield 1, cause, f"{subhead['text']} ({name(truth, story)})"


def order(page, truth):
    ends = {}
    for story, number, start, text in page.true_paragraphs:
        ends[story, number] = start, start + len(score.squash(text)) - 1
    for (story, number), (start, _) in sorted(ends.items()):
        if (story, number - 1) not in ends:
            continue
        upper, lower = page.inverse[ends[story, number - 1][1]], page.inverse[start]
        what = f"{name(truth, story)} {number - 1}–{number}"
        if upper < 0 or lower < 0 or page.stream[upper][1] != page.stream[lower][1]:
            yield 1, "neighbours parted into two stories", what
        elif lower < upper:
            yield 1, "neighbours in reversed order", what
        elif any(x[2] == "p" for x in page.stream[upper + 1 : lower]):
            between = {page.stream[i][1] for i in range(upper + 1, lower)}
            yield 1, "something between neighbours" if between else "", what
