"""Decides whether a day named in a sentence is past or to come: "will meet on Friday" does not mean last Friday."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

MAX_CHARS_BEFORE_DAY = 160  # characters before the day that are searched for the beginning of its sentence
MAX_CHARS_FROM_FUTURE_WORD = 70  # characters between a word that looks ahead and the day that it is about
MAX_CHARS_AFTER_DAY = 90  # characters after a day that opens its sentence, among which a word that looks ahead counts
_BEFORE_OPENING_DAY = re.compile(r"\s*(?:(?:but|and|early|late)\s+)?(?:on\s+)?(?:(?:early|late)\s+)?", re.IGNORECASE)
_ABBREVIATED = "".join(
    rf"(?<!\b{title})" for title in ("[A-Z]", "Mr", "Ms", "Mrs", "Dr", "St", "Sen", "Rep", "Gov", "Gen")
)
_SENTENCE_BREAK = re.compile(rf"{_ABBREVIATED}[.!?]['\"”’]?\s+(?=[^\W\d_a-z])|\n\s*\n")  # of a sentence
_PASSIVE = re.compile(r"^(?:\s+not)?(?:\s+be)?\s+\w+")  # the verb that "will" governs, as in "(will) be signed"


class Direction(Enum):
    """Whether a day is before or after publication."""

    BACK = "back"
    AHEAD = "ahead"
    UNSURE = "unsure"


@cache
def _either(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{alternation(load_facts('dates')[key])})(?!\w)", re.IGNORECASE)


def direction(text: str, start: int) -> Direction:
    """The direction of the day named at `text[start:]`, by the words before it in its sentence.

    News is about the past, so a day is BACK unless a word before it looks ahead ("will", "due on") and no verb of
    saying or doing comes between them ("it will close, he said on Friday"), or one follows a day that opens its
    sentence. It is UNSURE if that word is far away or in another clause, after "by" and "until", and in sentences about
    habits ("every year").
    """
    before = _SENTENCE_BREAK.split(text[max(0, start - MAX_CHARS_BEFORE_DAY) : start])[-1]
    last = max(_either("ahead").finditer(before), key=lambda m: m.start(), default=None)
    if _either("habits").search(before):
        return Direction.UNSURE
    if last is None and _BEFORE_OPENING_DAY.fullmatch(before) and _tells_of_what_comes(text, start):
        return Direction.AHEAD
    if last is None:
        near = re.search(r"(\w+)(?: (?:the|late|early|noon|midnight|least))*\s$", before)
        return Direction.UNSURE if near and _either("open_ended").fullmatch(near[1]) else Direction.BACK
    between = _PASSIVE.sub("", before[last.end() :])
    if _either("told").search(between):
        return Direction.BACK
    apart = (
        len(between) > MAX_CHARS_FROM_FUTURE_WORD or re.search(r"[,;:—]", between) or _either("clauses").search(between)
    )
    return Direction.UNSURE if apart or re.search(r"\bhad(?: been)? $", before[: last.start()]) else Direction.AHEAD


def may_be_planned(text: str, start: int) -> bool:
    """Whether a verb in progress, which may be of a plan, has the day at `text[start:]`: "was meeting them on"."""
    before = _SENTENCE_BREAK.split(text[max(0, start - MAX_CHARS_BEFORE_DAY) : start])[-1]
    last = max(_in_progress().finditer(before), key=lambda m: m.start(), default=None)
    return last is not None and not _either("told").search(before[last.end() :])


@cache
def _in_progress() -> re.Pattern[str]:
    verbs = alternation(load_facts("dates")["planned"])
    return re.compile(rf"\b(?:is|are|was|were|[’']re|[’']s)(?: (?:not|also|now))? (?:{verbs})\b", re.IGNORECASE)


def _tells_of_what_comes(text: str, start: int) -> bool:
    """Whether the sentence that the day at `text[start:]` opens looks ahead: "On Friday, Berg will speak"."""
    after = _SENTENCE_BREAK.split(text[start : start + MAX_CHARS_AFTER_DAY])[0]
    looks = _either("ahead").search(after)
    return looks is not None and not _either("told").search(after[: looks.start()])
