"""Whether the recogniser is in doubt about a person whom no title announces: "Umm", "the Larkin survey"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import given_names
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.teams.lineups import is_in_lineup

PAIRED = (("[", "]"), ("(", ")"), ("“", "”"))
NOUN_BEFORE = re.compile(r"\b([a-z-]+) (?:[A-Z][\w’'-]*,? and )?\Z")
MAX_CHARS_BEFORE = 60  # characters in which such a noun is looked for
LEAST_FOR_ONE_WORD = 0.8  # likelihoods of a person below which a name is too doubtful for a page
LEAST_FOR_SEVERAL = 0.6


def doubt_of_person(group: Sequence[Candidate], texts: Mapping[str, str]) -> str:
    """Why the mentions of a group are hardly a person's, in words; "" where they may well be.

    A title, a list of players, or a given name before others says enough. Else the recogniser must once have been
    fairly sure. `texts` are by article.
    """
    if all(c.label is Label.PERSON and _is_cut(c.text) for c in group):
        return "a bracket or a quotation mark stands in it that nothing closes or opens"
    if any(c.label is not Label.PERSON or c.office or not c.likelihoods for c in group if c.rule != "echo"):
        return ""
    if any(_is_introduced(texts[c.article], c) for c in group):
        return ""
    if any(" " in c.text and c.text.split()[0].lower() in given_names() for c in group):
        return ""
    if any(" " in c.text and c.text.split()[-1].lower() in _nouns_of_bodies() for c in group):
        return "its last word is a noun for a body"
    least = LEAST_FOR_SEVERAL if any(" " in c.text for c in group) else LEAST_FOR_ONE_WORD
    likely = max((c.likelihood(Label.PERSON) for c in group if c.likelihoods), default=1.0)
    return f"the likelihood that it is a person is {likely:.2f}, below {least:.2f}" if likely < least else ""


def _is_introduced(text: str, c: Candidate) -> bool:
    """Whether a mention is a player's in a list of them, or behind a noun for people: "presenters Roe and Larkin"."""
    noun = NOUN_BEFORE.search(text, max(0, c.start - MAX_CHARS_BEFORE), c.start)
    people = word_set("roles", "people")
    named = noun is not None and (noun[1] in people or noun[1].removesuffix("s") in people)
    return named or is_in_lineup(text, c.start, c.end)


def _is_cut(text: str) -> bool:
    """Whether a name is half of what brackets or quotation marks hold: "Anna] Berg"."""
    return any(text.count(opening) != text.count(closing) for opening, closing in PAIRED)


@cache
def _nouns_of_bodies() -> frozenset[str]:
    """Nouns that end the names of bodies and of what is somebody's: "the Larkin Administration"."""
    return word_set("organisations", "heads") | {"administration", "presidency", "campaign"}
