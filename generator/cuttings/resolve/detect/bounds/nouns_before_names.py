"""Finds where the name of an organisation begins that was read with the noun for what it is before it."""

from __future__ import annotations

import re

SUPER_PAC = re.compile(r"PAC (?=[A-Z])")  # behind "super", which begins no name: "the super PAC Larkin Rising"
SUPER_BEFORE = re.compile(r"\b[Ss]uper[ -]\Z")
SUPER_CHARS = 6  # characters before a name in which it stands


def start_behind_noun(text: str, start: int, end: int) -> int:
    """Where "Larkin" is in "super PAC Larkin"; else `start`."""
    pac = SUPER_PAC.match(text, start, end)
    return pac.end() if pac and SUPER_BEFORE.search(text, max(0, start - SUPER_CHARS), start) else start
