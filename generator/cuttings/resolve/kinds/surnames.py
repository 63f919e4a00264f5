"""What people named in full say of the kind of their surnames: it decides alone, whatever a lone word was read as."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.genders import given_names
from cuttings.gazetteer import Gazetteer, Toponym, prominence
from cuttings.gazetteer.toponym import is_usual_name
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue, KindDecision
from cuttings.resolve.kinds.listed_firms import MIN_FAMOUS_PROMINENCE
from cuttings.resolve.kinds.weights import Source

WHERE_WORDS = frozenset(  # before a name, they say that something is there or goes there
    {
        "in", "at", "from", "to", "near", "across", "outside", "inside", "into", "around", "throughout", "via",
        "towards",
    }
)  # fmt: skip
WHERE_CHARS = 12  # characters before a name in which such a word is looked for
MIN_PROMINENCE_DESPITE_BEARER = 6.7  # powers of ten, as of inhabitants: Paris is there whoever else is called so
_POSSESSIVE_BEHIND = re.compile(r" ?['’]s?\b")
_LARGER_BEHIND = re.compile(r"(?: ?,| in) ((?:[A-Z][\w’'-]*\.?)(?: [A-Z][\w’'-]*){0,2})")


def surnames_in_articles(
    candidates: Iterable[Candidate], decided: Mapping[tuple[str, str], KindDecision]
) -> dict[tuple[str, str], str]:
    """The full name of somebody in an article for each one-word name that they go by, by article and folded word.

    `decided` tells what each name is by the votes, by article and folded name.
    """
    full: dict[tuple[str, str], str] = {}
    for c in candidates:
        person = c.label is not Label.MISCELLANEOUS and decided[c.article, c.key].label is Label.PERSON
        if person and not (c.headline and c.rule == "recogniser"):
            for family in c.name.family_names:
                full.setdefault((c.article, family), c.name.one_line)
    return full


def full_name_clues(
    candidates: Sequence[Candidate], gazetteer: Gazetteer, weights: Mapping[Source, float]
) -> Iterator[tuple[Candidate, Clue]]:
    """Names that begin as a person's do and were read otherwise, with the clue that the article has the surname alone.

    "Mardy Larkin" is a person where "Larkin went on to win" is one. What is called after a town, as "Aston Villa" is,
    and what is named again in full, is left as it was read.
    """
    times = Counter((c.article, c.key) for c in candidates)
    lone = {(c.article, c.key) for c in candidates if c.label is Label.PERSON and " " not in c.text and not c.headline}
    for c in candidates:
        first, _, rest = c.key.partition(" ")
        misread = c.label in (Label.ORGANISATION, Label.LOCATION) and c.rule == "recogniser" and not c.headline
        named = first in given_names() and not gazetteer.lookup(first) and not gazetteer.lookup(c.text)
        if misread and named and (c.article, rest) in lone and times[c.article, c.key] == 1:
            reason = f"it begins with a given name, and {c.text.partition(' ')[2]} alone is a person"
            yield c, Clue(Label.PERSON, weights[Source.FULL_NAME], reason, Source.FULL_NAME)


def surname_clue(c: Candidate, text: str, gazetteer: Gazetteer, weights: Mapping[Source, float]) -> Clue:
    """What decides of a word that is the surname of somebody whom the article, with that `text`, names in full."""
    where = where_before(c, text) if c.label is Label.LOCATION else ""
    if where and _is_place_there(c, text, gazetteer.lookup(c.text), gazetteer):
        source = Source.SURNAME_AS_PLACE
        return Clue(Label.LOCATION, weights[source], f"{where!r} stands before it", source)
    return Clue(Label.PERSON, weights[Source.SURNAME], "somebody of that surname is named in full", Source.SURNAME)


def where_before(c: Candidate, text: str) -> str:
    """The word right before a mention that says that something is there or goes there: "in"; "" where none does."""
    before = text[max(0, c.start - WHERE_CHARS) : c.start].split()[-1:]
    return before[0] if before and before[0].lower() in WHERE_WORDS else ""


def _is_place_there(c: Candidate, text: str, places: Sequence[Toponym], gazetteer: Gazetteer) -> bool:
    """Whether a surname behind a word for where means one of `places`, the best known first, and not its bearer.

    People are found in and run to, too: "faith in Harlan", "ran to Harlan". A place has what it lies in behind it, or
    is known to everybody; a lesser one is so only where the text names its region or country as well, and what stands
    behind is not "'s".
    """
    larger = _LARGER_BEHIND.match(text, c.end)
    around = {place.id for place in gazetteer.lookup(larger[1])} if larger else set()
    if any(around.intersection(place.within) for place in places):
        return True
    fame = prominence(places[0], c.key) if places and is_usual_name(places[0], c.key) else 0.0
    if fame < MIN_FAMOUS_PROMINENCE or fame >= MIN_PROMINENCE_DESPITE_BEARER:
        return fame >= MIN_PROMINENCE_DESPITE_BEARER
    country = gazetteer.countries.get(places[0].country or "")
    named = [name for name in (places[0].region, country and country.name) if name]
    return not _POSSESSIVE_BEHIND.match(text, c.end) and any(name in text for name in named)


def named_in_full_clues(surnames: Mapping[tuple[str, str], str], weights: Mapping[Source, float]) -> Mapping[str, Clue]:
    """By folded surname, the clue that somebody is named so in full: of several the first in alphabetical order."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for (_, word), full in surnames.items():
        bearers[word].add(full)
    source = Source.NAMED_IN_FULL
    return {
        word: Clue(Label.PERSON, weights[source], f"{min(full)} is named in full", source)
        for word, full in bearers.items()
    }
