"""Whether a sentence looks ahead where it names a day: "will meet on Friday" is not the Friday that was."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from cuttings.common.facts import load_facts

SENTENCE = 160  # characters before the day that are looked at
NEAR = 70  # characters from a word that looks ahead to the day that it is about
_END = re.compile(r"[.!?]['\"”’]?\s+(?=[^\W\d_a-z])|\n\s*\n")  # of a sentence
_PASSIVE = re.compile(r"^(?:\s+not)?(?:\s+be)?\s+\w+")  # "be signed": what comes next is what is to happen


class Direction(Enum):
    """Where a day lies as seen from publication."""

    BACK = "back"
    AHEAD = "ahead"
    UNSURE = "unsure"


@cache
def _either(key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(phrase) for phrase in sorted(load_facts("dates")[key], key=lambda p: (-len(p), p)))
    return re.compile(rf"(?<![\w’'])(?:{words})(?!\w)", re.IGNORECASE)


def direction(text: str, start: int) -> Direction:
    """Where the day named at `text[start:]` lies, told by the words before it in its sentence.

    Newspapers tell of what was; a word that looks ahead ("will", "due on") turns that round, unless something that was
    said or done stands between ("it will close, he said on Friday"). Where that word stands far off or in another
    clause, after "by" and "until", and of what is so every year, it is unsure.
    """
    before = _END.split(text[max(0, start - SENTENCE) : start])[-1]
    last = max(_either("ahead").finditer(before), key=lambda m: m.start(), default=None)
    if _either("habits").search(before):
        return Direction.UNSURE
    if last is None:
        near = re.search(r"(\w+)(?: (?:the|late|early|noon|midnight|least))*\s$", before)
        return Direction.UNSURE if near and _either("open_ended").fullmatch(near[1]) else Direction.BACK
    between = _PASSIVE.sub("", before[last.end() :])
    if _either("told").search(between):
        return Direction.BACK
    apart = len(between) > NEAR or re.search(r"[,;:—]", between) or _either("clauses").search(between)
    return Direction.UNSURE if apart or re.search(r"\bhad(?: been)? $", before[: last.start()]) else Direction.AHEAD
