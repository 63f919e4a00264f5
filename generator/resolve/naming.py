"""Chooses the name that an entity's page is titled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.gazetteer import Toponym, prominence
from generator.model import Kind, Label
from generator.resolve.candidates import Candidate
from generator.resolve.people import parse_name
from generator.resolve.words import shouted
from generator.text import fold

FAMOUS = 5.5  # prominence from which a place has one common English name, whatever an article calls it
ACRONYM = 8  # characters that a name in capitals has at most if it is one


def best_name(kind: Kind, group: Sequence[Candidate], toponym: Toponym | None, known: str | None) -> str:
    """The name for the page's title: that of a `known` organisation, a famous place's, else what the articles write."""
    forms = Counter(" ".join(c.text.split()) for c in group if c.label is not Label.MISCELLANEOUS)
    if toponym:
        return _place_name(forms, toponym)
    if kind is Kind.ORGANISATION and known:
        return known
    rank = _person_rank if kind is Kind.PERSON else _rank
    return min(forms or [group[0].text], key=lambda form: (*rank(form), -forms[form], -len(form), form))


def _place_name(forms: Counter[str], toponym: Toponym) -> str:
    """The gazetteer's name, or for a place that few know the spelling that the articles agree on."""
    name = toponym.name
    if not forms or prominence(toponym, fold(name)) >= FAMOUS or any(fold(form) == fold(name) for form in forms):
        return name
    form = min(forms, key=lambda form: (shouted(form), -forms[form], -len(form), form))
    return name if shouted(form) or fold(name) in fold(form) else form


def _person_rank(form: str) -> tuple[bool, ...]:
    """A full name before a surname, and ordinary letters before capitals."""
    return not any(len(given) > 1 for given in parse_name(form).given), shouted(form)


def _rank(form: str) -> tuple[bool, ...]:
    """A name written out before its acronym."""
    return (form.isupper() and len(form) <= ACRONYM,)
