"""Joins the wordings of one role: "CIA Director" and "Director of the Central Intelligence Agency"."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.title_senses import canonical_head
from cuttings.resolve.roles.offices.legislator_seats import parties_of_members

ROLE_WORD = re.compile(r"[^\W_](?:\.(?:[^\W_]\.)+|[^\W_]*(?:['’&.][^\W_]+)*)")
LINKING = frozenset({"of", "the", "for", "at", "in", "a", "an", "s", "and", "to", "on", "with"})


def role_key(role: str, gazetteer: Gazetteer) -> frozenset[str]:
    """What a role says, by which wordings of it are compared: its words, with one for each country and body."""
    parts = ROLE_WORD.findall(role)
    out: set[str] = set()
    i = 0
    while i < len(parts):
        for length in range(min(7, len(parts) - i), 0, -1):
            phrase = " ".join(parts[i : i + length])
            meant = _meaning(phrase, length, gazetteer)
            if meant:
                out.add(meant)
                i += length
                break
        else:
            word = fold(re.sub(r"['’]s$", "", parts[i])).rstrip(".")
            if word not in LINKING:
                out.add(fold(parties_of_members().get(word) or canonical_head(word)))
            i += 1
    return frozenset(out)


def _meaning(phrase: str, length: int, gazetteer: Gazetteer) -> str | None:
    """The body or country that a phrase of `length` words names: the same for all its names."""
    if not phrase[:1].isupper():
        return None
    bare = re.sub(r"['’]s$", "", phrase)
    if (length > 1 or bare.isupper()) and (known := known_organisation(bare)):
        return f"body {known}"
    country = gazetteer.land(bare)
    return f"in {country.id}" if country else None


def is_same(shorter: frozenset[str], longer: frozenset[str]) -> bool:
    """Whether a role has all that another says, and nothing that makes another office of it: "vice"."""
    return bool(shorter) and shorter <= longer and not (longer - shorter) & changing()


@cache
def changing() -> frozenset[str]:
    """Words that make another office of one: "former", "vice"."""
    return word_set("leads", "changing") | word_set("titles", "ranks") | {"retired", "co", "ex", "then", "presumptive"}
