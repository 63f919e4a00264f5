"""Months and weekdays that are people's names as well: "Helen May", "Mrs. March", "Sunday Eze", but "Paris, May 3"."""

from __future__ import annotations

import re

from cuttings.common.genders import given_names
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


def opens_personal_name(text: str, start: int, end: int) -> bool:
    """Whether a weekday may be a given name, before a family name that was read with it: "Sunday Eze", not "on Sunday".

    The recogniser tells "captain Sunday Eze" from "police said Sunday Eze had left".
    """
    named = fold(text[start:end]) in fact_words("names", "weekdays_and_people") and text[start:end].istitle()
    return named and DATE_BEFORE.search(text[max(0, start - CONTEXT_CHARS) : start]) is None


def ends_personal_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday that ends `text[start:end]` is a family name: somebody's in full who owns what is next.

    So it is in "Mike Friday's side"; "Mike Friday" may be Mike, and what he said on Friday.
    """
    given, _, day = text[start:end].partition(" ")
    owns = text.startswith(("'s ", "’s "), end)
    return owns and fold(given) in given_names() and fold(day) in fact_words("names", "weekdays_and_people")


def is_personal_month(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is such a name and the words beside it are not those of a date."""
    if not may_be_personal(fold(text[start:end])):
        return False
    before = DATE_BEFORE.search(text[max(0, start - CONTEXT_CHARS) : start])
    return before is None and DATE_BEHIND.match(text, end) is None
