"""The age that an article gives a person right beside their name, and when they were born by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cuttings.model import Article
from cuttings.resolve.candidates import Candidate

AGE_BEHIND = re.compile(
    r" ?(?:, (?:aged? )?(\d{1,3})(?= ?(?:,|\.|;|years old\b| of\b| from\b))| \((?:aged? )?(\d{1,3})\))"
)
AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old(?: [a-z]+){0,2} \Z")
AGE_CHARS = 40  # characters before a name in which an age stands
AGES = range(5, 111)
MIN_YEARS_BETWEEN_BIRTHS = 4  # years between two estimated births that no slip and no birthday explains
MIN_YEARS_BETWEEN_AGES = 20  # the same between two ages where an article has no date


def age_of(c: Candidate, text: str) -> int | None:
    """The age in years beside the mention `c` of a person in an article with that `text`; None where none stands."""
    behind = AGE_BEHIND.match(text, c.end)
    before = AGE_BEFORE.search(text[max(0, c.start - AGE_CHARS) : c.start])
    stated = int(behind[1] or behind[2]) if behind else int(before[1]) if before else 0
    return stated if stated in AGES else None


def ages_of(people: Iterable[Candidate], articles: Mapping[str, Article]) -> frozenset[tuple[int, int | None]]:
    """The ages beside mentions of people, each with the year of its article; None where that has no date."""
    found = set()
    for c in people:
        article = articles[c.article]
        if (age := age_of(c, article.text)) is not None:
            year = (article.published or "")[:4]
            found.add((age, int(year) if year.isdigit() else None))
    return frozenset(found)


def tell_two_ages(here: Iterable[tuple[int, int | None]], there: Iterable[tuple[int, int | None]]) -> str | None:
    """Why ages, with the years of their articles, cannot be one person's, in words; None where they can be.

    Every age here must contradict every age there.
    """
    pairs = [(a, b) for a in here for b in there]
    if not pairs or not all(_contradict(a, b) for a, b in pairs):
        return None
    (age, _), (other, _) = min(pairs, key=lambda pair: (pair[0][0], pair[1][0]))
    return f"aged {age} here, {other} there"


def _contradict(a: tuple[int, int | None], b: tuple[int, int | None]) -> bool:
    if a[1] is None or b[1] is None:
        return abs(a[0] - b[0]) >= MIN_YEARS_BETWEEN_AGES
    return abs((a[1] - a[0]) - (b[1] - b[0])) >= MIN_YEARS_BETWEEN_BIRTHS
