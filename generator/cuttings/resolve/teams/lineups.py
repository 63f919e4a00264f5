"""Finds the names in lists of players.

What is listed there is a person, whatever town has the same name; and hardly ever does the same surname elsewhere mean
the same person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate

MIN_PLAYERS = 6  # names of a paragraph that make it a list of players
MIN_PLAYERS_SHARE = 0.7  # of what its marks divide
MIN_READ_AS_PEOPLE = 2  # names of a list that the recogniser read as people's: else it is of lands, or firms
MIN_PEOPLE_SHARE = 0.6  # of its names, with those read as places that the gazetteer has not
PLAYER = re.compile(r"\s*(?:[A-Z]\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: \d{1,3})?[.\s]*")
WHOLE_PLAYER_BEHIND = re.compile(r"(?: \d{1,3})?\s*(?:[,;(.]|$)", re.MULTILINE)
MIN_LISTED = 4  # surnames that make a list
MAX_LIST_CHARS = 200  # on each side of a name
JOINT = re.compile(r"(?:[,;]|,? and) ")
SURNAMES_BEFORE = re.compile(r"(?:\b[A-Z][\w'’-]+(?:[,;]|,? and) )+\Z")
SURNAMES_BEHIND = re.compile(r"(?:(?:[,;]|,? and) [A-Z][\w'’-]+(?=[,;.)\n]| and\b| \(|\Z))+")
DIVIDING = re.compile(r"[,;:()]")


def surnames_of_lineups(mentions: Iterable[Candidate], text: str) -> frozenset[str]:
    """The folded names of `mentions`, all of one article and its `text`, that stand in lists of players alone."""
    listed: dict[str, bool] = {}
    for c in mentions:
        listed[c.key] = listed.get(c.key, True) and is_in_lineup(text, c.start, c.end)
    return frozenset(key for key, alone in listed.items() if alone)


def players_in_lineups(
    mentions: Iterable[Candidate], texts: Mapping[str, str], gazetteer: Gazetteer
) -> frozenset[tuple[str, str]]:
    """The names of `mentions`, by article and folded name, that stand nowhere but as players in lists of them.

    The clubs in brackets behind players are none, nor is the team before a colon: "Norvik: Roe (Larkin), Lee (Ely)".
    """
    by_line: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
    for c in mentions:
        by_line[c.article, texts[c.article].rfind("\n", 0, c.start)].append(c)
    listed: dict[tuple[str, str], bool] = {}
    for (article, _), own in by_line.items():
        players = frozenset(_players(own, texts[article], gazetteer))
        for c in own:
            listed[article, c.key] = listed.get((article, c.key), True) and c in players
    return frozenset(where for where, alone in listed.items() if alone)


def _players(own: Sequence[Candidate], text: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Those of the mentions of a paragraph that are players, where it is a list of them."""
    if len(own) < MIN_PLAYERS or not is_in_lineup(text, own[0].start, own[0].end):
        return
    first = text.rfind("\n", 0, own[0].start) + 1
    outside = [c for c in own if text.count("(", first, c.start) == text.count(")", first, c.start)]
    people = sum((c.read or c.label) is Label.PERSON for c in outside)
    unknown = sum((c.read or c.label) is Label.LOCATION and not gazetteer.lookup(c.text) for c in outside)
    if people >= MIN_READ_AS_PEOPLE and people + unknown >= MIN_PEOPLE_SHARE * len(outside):
        yield from (c for c in outside if WHOLE_PLAYER_BEHIND.match(text, c.end))


def is_in_list_of_surnames(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is one of four words or more with a capital that commas and "and" join."""
    before = SURNAMES_BEFORE.search(text, max(0, start - MAX_LIST_CHARS), start)
    behind = SURNAMES_BEHIND.match(text, end, end + MAX_LIST_CHARS)
    joints = [match.group() if match else "" for match in (before, behind)]
    return sum(len(JOINT.findall(joint)) for joint in joints) >= MIN_LISTED - 1


def is_in_lineup(text: str, start: int, end: int) -> bool:
    """Whether the paragraph of `text[start:end]` lists players: "Larkin, Roe (Poole 79), Lee; Marsh"."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return _lists_players(text[first : last if last >= 0 else len(text)])


@lru_cache(256)
def _lists_players(paragraph: str) -> bool:
    """The same of a paragraph; remembered, since each of its names asks, and there may be thousands."""
    parts = [part for part in DIVIDING.split(paragraph) if part.strip(" .")]
    players = sum(PLAYER.fullmatch(part) is not None for part in parts)
    return players >= MIN_PLAYERS and players >= MIN_PLAYERS_SHARE * len(parts)
