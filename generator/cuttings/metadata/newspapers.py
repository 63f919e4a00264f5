"""Recognises names of newspapers and agencies that no list holds, beside the byline and the date of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.common.facts import word_set
from cuttings.common.genders import given_names
from cuttings.common.text import fold
from cuttings.dates import find_dates

_MAX_NEWSPAPER_WORDS = 6
_SMALL_WORDS = frozenset({"and", "for", "of", "the"})
_SEPARATOR = re.compile(r"\s[–—-]\s|[|•·,;/()]")


def is_newspaper(name: str) -> bool:
    """Whether `name` ends as names of newspapers do, and is not like "Agnes Mail", whose first word is a given name."""
    words = name.split()
    return (
        1 < len(words) <= _MAX_NEWSPAPER_WORDS
        and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
        and words[-1].lower() in {word.lower() for word in word_set("page-parts", "masthead_words")}
        and (words[0] == "The" or fold(words[0]) not in given_names() | word_set("bylines", "openings"))
    )


def parts_beside_date(line: str) -> Iterator[str]:
    """The parts of a byline or dateline that commas, bars, dashes and dates separate, in order."""
    rest = line
    for found in reversed(find_dates(line)):
        rest = f"{rest[: found.start]}|{rest[found.end :]}"
    yield from (stripped for part in _SEPARATOR.split(rest) if (stripped := part.strip(" .:")))
