"""Finds articles that repeat another's text: wire copy, reprints.

Containment of word shingles (Broder 1997), within one event, by an index of shingles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.model import Article

SHINGLE_WORDS = 5  # words
MIN_COPIED_SHINGLE_SHARE = 0.6  # share of a text's shingles from which it is a copy
MIN_SHINGLES = 20  # shingles: one shared sentence does not make an article a copy
MAX_WORDS_TO_TOLL = 4  # words between a figure and what befell those whom it counts
MAX_SHINGLE_HOLDERS = 40  # accounts that share a shingle; with more, it is a stock phrase and is ignored


def find_copies(articles: Sequence[Article]) -> tuple[tuple[str, str], ...]:
    """Pairs (copy, original) of ids among the accounts of one event; each copy has one original, none is both.

    The original is the earlier published one; where that is not known, the longer one. A text with other figures of the
    dead or the hurt is an update and no copy.
    """
    shingles = [_shingles(article) for article in articles]
    tolls = [_toll(article) for article in articles]
    index: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(shingles):
        for shingle in own:
            index[shingle].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= MAX_SHINGLE_HOLDERS:
            shared.update(combinations(holders, 2))
    order = sorted(range(len(articles)), key=lambda i: (_published(articles[i]), -len(shingles[i]), articles[i].id))
    rank = {i: n for n, i in enumerate(order)}
    original: dict[int, int] = {}
    for pair, count in sorted(shared.items(), key=lambda s: (max(rank[i] for i in s[0]), min(rank[i] for i in s[0]))):
        first, second = sorted(pair, key=rank.__getitem__)
        shorter = min(len(shingles[first]), len(shingles[second]))
        if _is_update(tolls[first], tolls[second]):
            continue
        if shorter >= MIN_SHINGLES and count >= MIN_COPIED_SHINGLE_SHARE * shorter:
            original.setdefault(second, original.get(first, first))
    return tuple(sorted((articles[i].id, articles[j].id) for i, j in original.items()))


def _is_update(toll: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two texts begin with other figures of the dead or of the hurt."""
    return any(toll[what] != other[what] for what in toll.keys() & other.keys())


def _toll(article: Article) -> dict[str, float]:
    """The first figure of the dead and of the hurt that the body gives."""
    found: dict[str, float] = {}
    spelt = load_facts("figures")["words"]
    for body in (article.text[block.start : block.end] for block in article.body_blocks()):
        for what, pattern in _tolls().items():
            if what not in found and (m := pattern.search(body)):
                number = (m["before"] or m["after"]).lower()
                found[what] = float(spelt.get(number) or number.replace(",", ""))
    return found


@cache
def _tolls() -> dict[str, re.Pattern[str]]:
    """How a text gives its dead and its hurt: "five people were killed", "killing at least five"."""
    number = (
        rf"(?!(?:1[5-9]|20)\d\d\b)(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})|{alternation(load_facts('figures')['words'])}"
    )
    out = {}
    for what, words in load_facts("events")["toll_words"].items():
        said, hedged = alternation(words), r"(?:at\sleast|about|some|nearly|more\sthan|as\smany\sas)"
        out[what] = re.compile(
            rf"\b(?<![\d.,$£€-])(?P<before>{number})\s(?:[a-z-]+\s){{0,{MAX_WORDS_TO_TOLL}}}?(?:{said})\b"
            rf"|\b(?:{said})\s(?:{hedged}\s)?(?P<after>{number})\b(?![.,]\d)",
            re.IGNORECASE,
        )
    return out


def _published(article: Article) -> str:
    """For sorting: full dates in their order, then those without a year, then none."""
    return article.published or "~"


def _shingles(article: Article) -> dict[str, None]:
    words = re.findall(r"\w+", fold(article.body()))
    return dict.fromkeys(" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1))
