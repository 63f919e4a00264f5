"""Chooses the name that an entity's page is titled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.gazetteer import Toponym, place_key, prominence
from generator.model import Article, Kind, Label
from generator.resolve.candidates import Candidate
from generator.resolve.known import known_organisation
from generator.resolve.people import parse_name
from generator.resolve.words import shouted
from generator.text import fold

FAMOUS = 5.5  # prominence from which a place has one common English name, whatever an article calls it
ACRONYM = 8  # characters that a name in capitals has at most if it is one


def best_name(kind: Kind, group: Sequence[Candidate], toponym: Toponym | None, articles: Mapping[str, Article]) -> str:
    """The name for the page's title: a known organisation's own, a famous place's, else what the articles write."""
    forms = Counter(" ".join(c.text.split()) for c in group if c.label is not Label.MISCELLANEOUS)
    if toponym:
        return _place_name(forms, toponym)
    for c in group:
        if kind is Kind.ORGANISATION and (known := known_organisation(c.text, articles[c.article].role_at(c.start))):
            return known
    rank = _person_rank if kind is Kind.PERSON else _rank
    return min(forms or [group[0].text], key=lambda form: (*rank(form), -forms[form], -len(form), form))


def _place_name(forms: Counter[str], toponym: Toponym) -> str:
    """The gazetteer's name, or for a place that few know the spelling that the articles agree on."""
    name = toponym.name
    if not forms or prominence(toponym, place_key(name)) >= FAMOUS or any(fold(form) == fold(name) for form in forms):
        return name
    form = min(forms, key=lambda form: (shouted(form), -forms[form], -len(form), form))
    return name if shouted(form) or fold(name) in fold(form) else form


def _person_rank(form: str) -> tuple[bool, ...]:
    """A full name before a surname, and ordinary letters before capitals."""
    return not any(len(given) > 1 for given in parse_name(form).given), shouted(form)


def _rank(form: str) -> tuple[bool, ...]:
    """A name with capitals before one without, a name written out before its acronym."""
    return form.islower(), form.isupper() and len(form) <= ACRONYM
