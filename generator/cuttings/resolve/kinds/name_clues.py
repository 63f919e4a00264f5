"""What a name as a whole says of its kind: the votes of all articles, its shape, the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Label
from cuttings.resolve.kinds.clues import Clue, Votes
from cuttings.resolve.kinds.listed_firms import famous, well_known
from cuttings.resolve.kinds.weights import Source
from cuttings.resolve.names.organisation_name import opens_as_organisation
from cuttings.resolve.names.tokens import fact_words, words
from cuttings.resolve.teams.team_mentions import national_sides

TOWNLIKE = frozenset({"city", "site"})  # types of place that clubs and firms are called after


def name_clues(key: str, overall: Votes, gazetteer: Gazetteer, weights: Mapping[Source, float]) -> Iterator[Clue]:
    """The clues of the folded name `key`; `overall` are the votes of its mentions in all articles."""
    places = gazetteer.lookup(key)
    yield from _shared_out(overall, Source.ALL_ARTICLES, "all articles together say so", weights)
    if place := next((f" {h}" for h in fact_words("kinds", "heads_of_places") if key.endswith(f" {h}")), None):
        source = Source.HEAD_OF_PLACE
        yield Clue(Label.LOCATION, weights[source], f"{place.strip()!r} ends it", source)
    if noun := head_noun(key):
        yield Clue(Label.ORGANISATION, weights[Source.HEAD_NOUN], f"{noun!r} is its head", Source.HEAD_NOUN)
        if gazetteer.demonym(key.split(maxsplit=1)[0]):
            source, reason = Source.HEAD_OF_PEOPLE, f"a people's word opens it and {noun!r} is its head"
            yield Clue(Label.ORGANISATION, weights[source], reason, source)
    if " " in key and not places and sum(map(bool, overall.values())) > 1:
        yield from _shared_out(overall, Source.ONE_THING, "a name of several words means one thing", weights)
    if places:
        yield from _of_place(key, places[0], gazetteer, weights)


def _of_place(key: str, place: Toponym, gazetteer: Gazetteer, weights: Mapping[Source, float]) -> Iterator[Clue]:
    """The clues of a folded name that the gazetteer has; `place` is what it means most likely."""
    if not well_known(key, gazetteer):
        source, reason = Source.LISTED_PLACE, "the gazetteer has such a place"
        yield Clue(Label.LOCATION, weights[source], reason, source)
        return
    alone = famous(key, gazetteer)
    if alone:
        source, reason = Source.FAMOUS_PLACE, "the place is widely known"
    else:
        source, reason = Source.SHARED_PLACE, "it is a widely known place's name, and not only that"
    yield Clue(Label.LOCATION, weights[source], reason, source)
    land = place.place_type == COUNTRY or key in national_sides()
    if land or (alone and place.place_type not in TOWNLIKE):
        source, reason = Source.FAMOUS_LAND, "what was read as an organisation there is the country"
        yield Clue(Label.LOCATION, weights[source], reason, source, takes_votes_of=Label.ORGANISATION)


def _shared_out(overall: Votes, source: Source, reason: str, weights: Mapping[Source, float]) -> Iterator[Clue]:
    """A weight, divided among the labels as the votes of all articles are."""
    total = sum(overall.values()) or 1.0
    for label, votes in overall.items():
        if votes:
            yield Clue(label, weights[source] * votes / total, reason, source)


def head_noun(key: str) -> str | None:
    """The noun that says of a folded name that it is an organisation's: "ministry", "inc"; None where there is none."""
    parts = key.split()
    heads = fact_words("organisations", "heads")
    if len(parts) > 1 and parts[-1] in heads:
        return parts[-1]
    if opens_as_organisation(words(key)):
        return parts[0]
    return parts[0] if len(parts) > 1 and parts[0] in heads and parts[1] in {"of", "for"} else None


def noun_in_name(key: str) -> str | None:
    """The last noun for organisations anywhere in a folded name, None where there is none."""
    heads = fact_words("organisations", "heads")
    return next((word for word in reversed(key.split()) if word in heads), None)
