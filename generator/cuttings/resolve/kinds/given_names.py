"""Finds given names that are famous places too, where an article calls somebody so: "said Georgia" of Georgia Lee."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import KindDecision
from cuttings.resolve.kinds.surnames import where_before

SAID_BEFORE = re.compile(r"[,.!?]?[\"”’'] (?:said|says|added|adds|explained|explains|recalled|recalls|told|tells) \Z")
SAID_CHARS = 16  # characters before a name in which such a verb stands
GOES_ON = re.compile(r"['’]s? (?!(?:said|says)\b)| [A-Z]")  # "said Georgia's governor", "said Georgia Lee"
AGE_BEHIND = re.compile(r", (?:aged )?\d{1,3},")
TOWN_BEFORE = re.compile(r"[A-Z][\w’'.-]*, \Z")
TOWN_CHARS = 30  # characters before a name in which a town that lies there stands


def mentions_by_given_name(
    candidates: Iterable[Candidate], decided: Mapping[tuple[str, str], KindDecision], texts: Mapping[str, str]
) -> frozenset[tuple[str, int]]:
    """The mentions, by article and start, of somebody whom an article names in full and calls by the given name.

    Such a name speaks behind a quotation, or has an age. So are all others in its article where none of them says where
    something is. `decided` tells what each name is by the votes.
    """
    full: set[tuple[str, str]] = set()
    alone: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for c in candidates:
        name, voted = c.name.person, c.label is not Label.MISCELLANEOUS
        if name.given and voted and not c.headline and decided[c.article, c.key].label is Label.PERSON:
            full.add((c.article, name.given[0]))
        elif not name.given:
            alone[c.article, c.key].append(c)
    found: set[tuple[str, int]] = set()
    for where in full & alone.keys():
        text, mentions = texts[where[0]], alone[where]
        called = [c for c in mentions if _is_somebody(c, text)]
        meant = called if any(_says_where(c, text) for c in mentions) else mentions if called else ()
        found.update((c.article, c.start) for c in meant)
    return frozenset(found)


def _is_somebody(c: Candidate, text: str) -> bool:
    speaks = SAID_BEFORE.search(text, max(0, c.start - SAID_CHARS), c.start) and not GOES_ON.match(text, c.end)
    return bool(speaks or AGE_BEHIND.match(text, c.end))


def _says_where(c: Candidate, text: str) -> bool:
    return bool(where_before(c, text)) or bool(TOWN_BEFORE.search(text, max(0, c.start - TOWN_CHARS), c.start))
