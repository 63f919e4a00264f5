"""What people named in full say of the kind of their surnames: it decides alone, whatever a lone word was read as."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue, KindDecision
from cuttings.resolve.kinds.weights import Source

WHERE_WORDS = frozenset(  # before a name, they say that something is there or goes there
    {
        "in", "at", "from", "to", "near", "across", "outside", "inside", "into", "around", "throughout", "via",
        "towards",
    }
)  # fmt: skip
WHERE_CHARS = 12  # characters before a name in which such a word is looked for


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


def surname_clue(c: Candidate, text: str, gazetteer: Gazetteer, weights: Mapping[Source, float]) -> Clue:
    """What decides of a word that is the surname of somebody whom the article, with that `text`, names in full."""
    before = text[max(0, c.start - WHERE_CHARS) : c.start].split()[-1:]
    placed = c.label is Label.LOCATION and before and before[0].lower() in WHERE_WORDS and gazetteer.lookup(c.text)
    if placed:
        source = Source.SURNAME_AS_PLACE
        return Clue(Label.LOCATION, weights[source], f"{before[0]!r} stands before it", source)
    return Clue(Label.PERSON, weights[Source.SURNAME], "somebody of that surname is named in full", Source.SURNAME)


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
