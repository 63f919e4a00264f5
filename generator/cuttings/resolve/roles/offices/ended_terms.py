"""Tells which offices were over when an article came out: those of heads of government, and what an old year tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Mention
from cuttings.resolve.roles.article_words import ArticleWords
from cuttings.resolve.roles.noun_phrases.phrase_words import FORMER
from cuttings.resolve.roles.role_nouns import is_office

MIN_YEARS_AGO = 10  # years before an article from which on what a sentence tells of is of another time
OPENING_YEAR = re.compile(
    r"\W*(?:And |But )?(?:In|By|Since|During|Before|After)(?: the)?(?: [A-Z][a-z]+)? ((?:1[6-9]|20)\d\d)s?\b"
)


def as_of_article(title: str, name: str, words: ArticleWords, mention: Mention) -> str:
    """A role of somebody of that `name` with "former" where it was over when the article came out.

    "" where a sentence of a time long ago gives an office: whether it is held today, that does not tell.
    """
    if _is_term_over(title, name, words.article.published):
        return f"former {title}"
    held = is_office(title.rsplit(maxsplit=1)[-1]) and fold(title).split()[0] not in FORMER
    return "" if held and _opens_long_ago(words, mention) else title


def _is_term_over(title: str, name: str, published: str | None) -> bool:
    office = " ".join(word for word in fold(title).split() if word not in _lands())
    end = _ends().get(office, {}).get(fold(name).replace(".", ""))
    return end is not None and published is not None and published[:1].isdigit() and published > end


def _opens_long_ago(words: ArticleWords, mention: Mention) -> bool:
    """Whether the sentence of a mention opens with a year long before the article: "In 1976, President Berg"."""
    start = words.start(words.name(mention).low)
    year = OPENING_YEAR.match(words.article.text, start, mention.start)
    published = (words.article.published or "")[:4]
    return year is not None and published.isdigit() and int(published) - int(year[1]) >= MIN_YEARS_AGO


@cache
def _ends() -> Mapping[str, Mapping[str, str]]:
    """The last day in office of heads of government, by folded office and name."""
    terms = load_facts("ended-terms")["terms"]
    return {
        fold(office): {fold(name).replace(".", ""): str(end) for end, names in ends.items() for name in names}
        for office, ends in terms.items()
    }


@cache
def _lands() -> frozenset[str]:
    """Words before an office that tell whose it is."""
    return frozenset(map(fold, load_facts("ended-terms")["lands"]))
