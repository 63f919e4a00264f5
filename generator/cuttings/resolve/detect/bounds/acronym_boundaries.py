"""Bounds an organisation's name as letters at its end say: "Guard for Peace in Larkin (GPL)", "Larkin Army F-16"."""

from __future__ import annotations

import re

PLACE_AND_ACRONYM = re.compile(r" (?:(?:in|of|for) (?:the )?)?([A-Z][\w’-]+(?: [A-Z][\w’-]+)?) \(([A-Z]{3,8})\)")
ACRONYM_BEHIND = re.compile(r" \(([A-Z]{3,8})\)")
WORDS_BEFORE = re.compile(r"(?:(?:[A-Z][\w’-]*|and|&|of|for|the) ){1,5}\Z")
WORDS_BEFORE_CHARS = 60  # characters before a name in which its first words are looked for
CAPITAL = re.compile(r"\b[A-Z]")
LETTERS_OF_MODEL = re.compile(r" [A-Z]{1,3}\Z")
NUMBER_OF_MODEL = re.compile(r"-\d")


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


def start_with_acronym(text: str, start: int, end: int) -> int:
    """The start of the name `text[start:end]` with what stands before it, if the acronym behind it has its letters.

    So "General Guild (TGG)" begins with "Tailors and"; of several beginnings the nearest.
    """
    behind = ACRONYM_BEHIND.match(text, end)
    before = WORDS_BEFORE.search(text, max(0, start - WORDS_BEFORE_CHARS), start) if behind else None
    if not behind or not before or _in_order(behind[1], CAPITAL.findall(text, start, end)):
        return start
    possible = [first.start() for first in CAPITAL.finditer(text, before.start(), start)]
    fits = (at for at in reversed(possible) if text[at] == behind[1][0])
    return next((at for at in fits if _in_order(behind[1], CAPITAL.findall(text, at, end))), start)


def end_before_model(text: str, start: int, end: int) -> int:
    """The end of the name `text[start:end]` without letters that a number continues: "Air Force F-16 pilots"."""
    letters = LETTERS_OF_MODEL.search(text[start:end]) if NUMBER_OF_MODEL.match(text, end) else None
    return start + letters.start() if letters else end


def _in_order(letters: str, capitals: list[str]) -> bool:
    rest = iter(capitals)
    return all(letter in rest for letter in letters)
