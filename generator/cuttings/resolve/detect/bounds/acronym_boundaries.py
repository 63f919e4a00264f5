"""Ends an organisation's name where the acronym in brackets behind it says: "Guard for Peace in Larkin (GPL)"."""

from __future__ import annotations

import re

PLACE_AND_ACRONYM = re.compile(r" (?:(?:in|of|for) (?:the )?)?([A-Z][\w’-]+(?: [A-Z][\w’-]+)?) \(([A-Z]{3,8})\)")
CAPITAL = re.compile(r"\b[A-Z]")


def end_with_acronym(text: str, start: int, end: int) -> int:
    """The end of the name `text[start:end]` with what stands before the acronym behind it, if that has its letters.

    The letters of the acronym come in order among the capitals of the whole, which begins and ends with the same, and
    not among those of `text[start:end]` alone.
    """
    behind = PLACE_AND_ACRONYM.match(text, end)
    if behind is None:
        return end
    letters, whole = behind[2], CAPITAL.findall(text, start, behind.end(1))
    if whole[0] != letters[0] or whole[-1] != letters[-1] or _in_order(letters, CAPITAL.findall(text, start, end)):
        return end
    return behind.end(1) if _in_order(letters, whole) else end


def _in_order(letters: str, capitals: list[str]) -> bool:
    rest = iter(capitals)
    return all(letter in rest for letter in letters)
