"""Divides what was read as one name: two organisations, "Larkin Mills and Arden", or a firm and its country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.gazetteer.toponym import CITY, COUNTRY
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds.name_boundaries import AND_BETWEEN
from cuttings.resolve.kinds.inherited import LABEL_OF_HOME
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.names.tokens import fact_words

OF_COUNTRY = " of "


def split_conjoined(candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, with those divided that join two organisations which their article names by themselves too, or
    one such and one that is known.

    A firm whose name ends in its legal form is divided from its country, "Larkin Ltd of Norway". A company or a
    corporation may be called after a land, "Mining Co of Norway": it is divided from a town, and from a country where
    the article calls the firm by its first word as well.
    """
    named: dict[str, Counter[str]] = defaultdict(Counter)  # keys of organisations, by article
    for c in candidates:
        if c.label is Label.ORGANISATION:
            named[c.article][c.name.organisation.key] += 1
    parts = [part for c in candidates for part in _split_pair(c, named[c.article])]
    return [part for c in parts for part in _split_home(c, named[c.article], gazetteer)]


def _split_pair(c: Candidate, named: Counter[str]) -> Iterator[Candidate]:
    left, conjoined, right = c.text.partition(AND_BETWEEN if AND_BETWEEN in c.text else "-")
    if c.label is Label.ORGANISATION and conjoined:
        sides = {read_organisation(side).key: side for side in (left, right)}
        once = named[c.name.organisation.key] == 1 and len(sides) == 2
        known = [named[key] or known_organisation(side) for key, side in sides.items()]
        if once and all(known) and any(named[key] for key in sides):
            yield replace(c, end=c.start + len(left), text=left)
            yield replace(c, start=c.end - len(right), text=right)
            return
    yield c


def _split_home(c: Candidate, named: Counter[str], gazetteer: Gazetteer) -> Iterator[Candidate]:
    firm, of, country = c.text.rpartition(OF_COUNTRY)
    words = firm.split()
    places = gazetteer.lookup(country) if of and c.label is Label.ORGANISATION else ()
    form = fold(words[-1]) if len(words) > 1 else ""
    if (
        places
        and form in fact_words("organisations", "legal_forms")
        and (
            form not in fact_words("organisations", "forms_of_a_place")
            or places[0].place_type == CITY
            or (places[0].place_type == COUNTRY and named[read_organisation(words[0]).key])
        )
    ):
        yield replace(c, end=c.start + len(firm), text=firm)
        yield replace(c, start=c.end - len(country), text=country, label=LABEL_OF_HOME)
    else:
        yield c
