"""Joins the mentions of one person, organisation, place or thing (coreference); each join carries its reason.

1. The editor's decisions: who is kept apart, who is joined (`clusters` holds the groups and their reasons).
2. `people`: short names in their article, full names, then surnames across articles.
3. `organisations`: short names and acronyms in their article, then across articles.
4. `place_names`: what means one place of the gazetteer; `thing_names`: things of one name.

`cooccurrence` tells people and organisations what articles have in common, `spelling_slips` which names are misspelt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, DecidedLinks, Node, grouped
from cuttings.resolve.linking.cooccurrence import Cooccurrence
from cuttings.resolve.linking.organisations import join_organisations
from cuttings.resolve.linking.organisations.body_countries import BodyCountries, find_body_countries
from cuttings.resolve.linking.organisations.team_nicknames import nickname_joins
from cuttings.resolve.linking.people import join_people
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.place_names import place_joins
from cuttings.resolve.linking.thing_names import thing_joins
from cuttings.resolve.places.mention_places import MentionPlaces


class Linked(NamedTuple):
    """The mentions of each entity, and what linking found out on the way."""

    groups: Sequence[Sequence[Candidate]]
    reasons: Mapping[Node, str]  # why a mention is in its group
    kept_apart: Mapping[Node, str]  # why somebody is not their namesake, by one of the mentions
    bodies: BodyCountries


def link_mentions(
    candidates: Sequence[Candidate],
    articles: Mapping[str, Article],
    places: MentionPlaces,
    decided: DecidedLinks,
    gazetteer: Gazetteer,
) -> Linked:
    """The groups of `candidates`, in order of article and text, that name one thing each; `articles` are by id."""
    people = [c for c in candidates if c.label is Label.PERSON]
    organisations = [c for c in candidates if c.label is Label.ORGANISATION]
    things = [c for c in candidates if c.label is Label.THING]
    bodies = find_body_countries(organisations, places.countries, articles, gazetteer, places.provincial)
    clusters = Clusters(decided)
    clusters.add_all(map(Node.of, candidates))
    for group in decided.groups:
        clusters.join_all(group.joins)
        clusters.settle(group.settled)
    cooccurrence = Cooccurrence(candidates, places.ids)
    kept_apart = join_people(people, articles, Namesakes(articles, cooccurrence, gazetteer), clusters)
    join_organisations(
        organisations, articles, bodies, cooccurrence, things=things, gazetteer=gazetteer, clusters=clusters
    )
    clusters.join_all(nickname_joins(organisations, articles, gazetteer))
    clusters.join_all(place_joins(candidates, places.toponyms, gazetteer))
    clusters.join_all(thing_joins(things))
    return Linked(grouped(candidates, clusters), clusters.reasons, kept_apart, bodies)
