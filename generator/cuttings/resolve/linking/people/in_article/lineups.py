"""Finds surnames in lists of players: hardly ever does the same surname elsewhere mean the same person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cuttings.resolve.candidates import Candidate

MIN_PLAYERS = 6  # names of a paragraph that make it a list of players
MIN_PLAYERS_SHARE = 0.7  # of what its marks divide
PLAYER = re.compile(r"\s*(?:[A-Z]\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \d{1,3})?[.\s]*")
DIVIDING = re.compile(r"[,;:()]")


def surnames_of_lineups(mentions: Iterable[Candidate], text: str) -> frozenset[str]:
    """The folded names of `mentions`, all of one article and its `text`, that stand in lists of players alone."""
    listed: dict[str, bool] = {}
    for c in mentions:
        listed[c.key] = listed.get(c.key, True) and _is_in_lineup(text, c.start, c.end)
    return frozenset(key for key, alone in listed.items() if alone)


def _is_in_lineup(text: str, start: int, end: int) -> bool:
    """Whether the paragraph of `text[start:end]` lists players: "Larkin, Roe (Poole 79), Lee; Marsh"."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    parts = [part for part in DIVIDING.split(text[first : last if last >= 0 else len(text)]) if part.strip(" .")]
    players = sum(PLAYER.fullmatch(part) is not None for part in parts)
    return players >= MIN_PLAYERS and players >= MIN_PLAYERS_SHARE * len(parts)
