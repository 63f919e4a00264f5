"""Months that are people's names as well: "Helen May", "Mrs. March", but "Paris, May 3"."""

from __future__ import annotations

import re

from cuttings.common.text import fold
from cuttings.resolve.names.tokens import fact_words

CONTEXT_CHARS = 14  # characters beside a month's name that show whether it is a date
DATE_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|on|since|until|till|by|last|next|this|early|late|mid|from|through|throughout|during|of|to"
    r"|between|before|after|for|every|each|and|or|around|about))[ \n-]$",
    re.IGNORECASE,
)
DAY_OR_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
DATE_BEHIND = re.compile(
    rf"\.?,? ?(?:the )?\d|,? (?:and|or|to|through|until) {DAY_OR_MONTH}|/|-[a-z\d]"
    r"| (?:I|you|we|they|he|she|it|the|God) "
)


def may_be_personal(word: str) -> bool:
    """Whether a folded word is a month's name that people have too."""
    return word in fact_words("names", "months_and_people")


def is_personal_month(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is such a name and the words beside it are not those of a date."""
    if not may_be_personal(fold(text[start:end])):
        return False
    before = DATE_BEFORE.search(text[max(0, start - CONTEXT_CHARS) : start])
    return before is None and DATE_BEHIND.match(text, end) is None
