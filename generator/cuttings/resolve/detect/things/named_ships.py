"""Finds ships that are called like a person, a place or a firm: "the trawler Ann Poole", and then "the Ann Poole"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cuttings.model import Article, Name, Role
from cuttings.resolve.detect.bounds.name_boundaries import trim
from cuttings.resolve.detect.non_names.ship_names import SPEAKS
from cuttings.resolve.names.tokens import fact_words

ANNOUNCING_CHARS = 60  # characters before a name in which it is said to be a ship's
ARTICLE_BEFORE = re.compile(r"\b[Tt]he [\"“]?\Z")
ARTICLE_CHARS = 6  # characters before a name in which its article stands


def find_named_ships(article: Article, read: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """The spans of ships among the names that were `read`.

    Where the article names somebody like the ship too, the name without "the" is not the ship's; nor is that of
    somebody who speaks: "on the ferry Ann Poole said".
    """
    text = article.text
    spans = [trim(text, name.start, name.end) for name in read if article.role_at(name.start) is not Role.TITLE]
    named = [(start, end) for start, end in spans if start < end and _is_announced(text, start)]
    announced = {text[start:end] for start, end in named if not SPEAKS.match(text, end)}
    for start, end in spans:
        definite = ARTICLE_BEFORE.search(text, max(0, start - ARTICLE_CHARS), start) is not None
        if text[start:end] in announced and (definite or _is_announced(text, start)):
            yield start, end


def _is_announced(text: str, start: int) -> bool:
    return _ship().search(text, max(0, start - ANNOUNCING_CHARS), start) is not None


@cache
def _ship() -> re.Pattern[str]:
    words = "|".join(sorted(fact_words("things", "ships"), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){{0,3}}?(?:{words}),? [\"“]?\Z")
