"""Tells where the name of a weekday means its night or its morning: "early Thursday", "at 2:11 a.m. Thursday"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

_CHARS_BESIDE = 20  # before and behind a weekday
_ANY_SUCH_DAY = re.compile(r"\b(?:an?|each|every|one)\s$", re.IGNORECASE)


def is_morning(text: str, start: int, end: int) -> bool:
    """Whether the weekday in `text` from `start` to `end` is one day's, and words beside it say that it is morning."""
    before, behind = _words()
    ahead = text[max(0, start - _CHARS_BESIDE) : start]
    said = before.search(ahead) or behind.match(text[end : end + _CHARS_BESIDE])
    return said is not None and not _ANY_SUCH_DAY.search(ahead)


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind such a weekday."""
    words = load_facts("dates")["mornings"]
    before, behind = alternation(words["before"]), alternation(words["behind"])
    return re.compile(rf"(?<!\w)(?:{before})\s$", re.IGNORECASE), re.compile(rf"\s(?:{behind})\b", re.IGNORECASE)
