"""Gives a given name the surname that it shares with the name behind it: "Ann and Tom Lee" are Ann Lee and Tom Lee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cuttings.common.genders import given_names
from cuttings.common.grouped import grouped
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.surface_form import surface_form

AND_BETWEEN_GIVEN_NAMES = frozenset({" and ", " & "})


def with_shared_surnames(candidates: Sequence[Candidate], articles: Mapping[str, Article]) -> list[Candidate]:
    """The candidates, in their order, of which such a given name is read as the whole name (`Candidate.in_full`).

    So it is where the collection names somebody so in full, or where the article introduces both by these words: the
    given name is a usual one that stands nowhere before. Else it is a name of one word: "Madonna and Sean Lee".
    """
    full = {c.name.person.key for c in candidates if c.label is Label.PERSON and c.name.family_names}
    named: dict[tuple[str, int], str] = {}
    for article, own in grouped((c.article, c) for c in candidates if c.label is Label.PERSON).items():
        text, before = articles[article].text, set[str]()
        ordered = sorted(own, key=lambda c: c.start)
        for c, bearer in pairwise(ordered):
            shared = _shared_name(c, bearer, text)
            introduced = c.key in given_names() and c.key not in before
            if shared and (introduced or surface_form(shared).person.key in full):
                named[article, c.start] = shared
            before.update(c.key.split())
    return [replace(c, in_full=named[at]) if (at := (c.article, c.start)) in named else c for c in candidates]


def _shared_name(c: Candidate, bearer: Candidate, text: str) -> str:
    """The name of `c` with the surname of `bearer`, "" where they share none by their words."""
    name = bearer.name
    if not name.family_names or name.is_family_first or len(c.name.words) != 1 or not c.text.isalpha():
        return ""
    if text[c.end : bearer.start] not in AND_BETWEEN_GIVEN_NAMES or len(c.text) < 2:
        return ""
    surname = name.family_names[-1]
    at = name.key.rfind(surname)
    return f"{c.text} {bearer.text[at : at + len(surname)]}" if len(name.key) == len(bearer.text) and at > 0 else ""
