"""Decides which mentions are of one person, place, organisation or thing.

The order of its sub-packages:

1. `detect`: what may be names in each article, as `Candidate` values; `names` reads a name's parts.
2. `kinds`: whether each is a person, a place, an organisation or a thing. Then `detect` finds repeats of these names,
   parts of them that are names too, and the titles of works among them.
3. `places`: which place of the gazetteer each place name means.
4. `teams`: which names of places stand for a team.
5. `linking`: which mentions name one thing.
6. `bodies`: organisations, people and places that are hardly any become entities without a page.
7. `entities`: an entity of each group of mentions, with its name, aliases and evidence; and the places inside longer
   names.
8. `roles`: what people and organisations are, from the sentences that name them.

`editor` has the last word after 2 (kinds), after 3 (places), with `editor_links` in 5 (who is joined, who is kept
apart), and after 7 (what is renamed, hidden or located). `review` runs later, on the result: what the
editor should be asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Curation, Entity, Hidden, Mention, Notice, Unsure
from cuttings.permalinks.book import Book
from cuttings.resolve.bodies import SortedGroups, sort_bodies
from cuttings.resolve.bodies.unknown_places import with_doubtful_places
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.conjoined_names import split_conjoined
from cuttings.resolve.detect.families import without_families
from cuttings.resolve.detect.gather import gather_all
from cuttings.resolve.detect.repeats import add_repeats
from cuttings.resolve.detect.state_bodies import add_state_bodies
from cuttings.resolve.detect.things.characters import without_characters
from cuttings.resolve.detect.things.titles_of_works import with_works
from cuttings.resolve.editor import (
    EditorDecisions,
    decided_labels,
    decided_places,
    names_to_remove,
    unmatched,
    with_last_word,
)
from cuttings.resolve.editor_links import decided_links
from cuttings.resolve.entities.bare_roles import without_roles
from cuttings.resolve.entities.build import Context, make_entities
from cuttings.resolve.entities.mentions import mentions_of
from cuttings.resolve.entities.nested_mentions import nested_mentions
from cuttings.resolve.entities.party_words import party_mentions
from cuttings.resolve.entities.place_evidence import with_place_evidence
from cuttings.resolve.kinds.inherited import relabelled, with_firms_repeated
from cuttings.resolve.kinds.vote import decide_kinds
from cuttings.resolve.linking import Linked, link_mentions
from cuttings.resolve.linking.shared_surnames import with_shared_surnames
from cuttings.resolve.places.mention_places import (
    MentionPlaces,
    locate_mentions,
    places_of,
    with_decided_places,
    without_unplaced,
)
from cuttings.resolve.places.metonymy import government_mentions
from cuttings.resolve.roles.entity_roles import with_roles
from cuttings.resolve.teams import with_teams
from cuttings.resolve.teams.national_teams import national_team_mentions

UNSURE_FOLDER = "unsure"  # in the ids of entities that have no page


class Resolution(NamedTuple):
    """What `resolve_names` returns."""

    entities: tuple[Entity, ...]  # by id
    mentions: tuple[Mention, ...]  # every one of them, by article and start
    notices: tuple[Notice, ...]  # one for each idle decision
    hidden: Hidden  # what the texts must not show either
    unsure: Unsure


def resolve(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], gazetteer: Gazetteer, curation: Curation
) -> tuple[tuple[Entity, ...], tuple[Mention, ...], tuple[Notice, ...]]:
    """The entities, the mentions and the notices of `resolve_names`, in this process, of articles without a record."""
    return resolve_names(articles, analyses, gazetteer, curation)[:3]


def resolve_names(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    gazetteer: Gazetteer,
    curation: Curation,
    gathered: Sequence[Candidate] | None = None,
    *,
    book: Book | None = None,
    remember: Remember = remember_nothing,
) -> Resolution:
    """The entities, every mention of them, a notice for each idle decision, and the names that texts must not show.

    `gathered` are the candidates of all articles in English, in order, if they are known already. An entity keeps the
    id that `book` has for it. What is found in one article by itself is left to `remember`.
    """
    by_id = {article.id: article for article in articles}
    decisions = EditorDecisions.of(curation, articles)
    candidates = _candidates(articles, analyses, gazetteer, gathered, remember)
    decided = decided_labels(decisions, candidates)
    candidates = relabelled(candidates, decided)
    found = locate_mentions(candidates, by_id, gazetteer, remember)
    candidates = relabelled(with_teams(candidates, by_id, gazetteer), decided)
    candidates = with_shared_surnames(without_unplaced(candidates, by_id, found, gazetteer), by_id)
    places = with_decided_places(places_of(found, candidates), decided_places(decisions, candidates, gazetteer))
    linked = link_mentions(candidates, by_id, places, decided_links(decisions, candidates), gazetteer)
    groups = _sorted_groups(linked, by_id, decisions, places, gazetteer)
    context = Context(by_id, places.toponyms, linked, decisions.renames, gazetteer, book or Book(), groups.likelihoods)
    entities = [
        with_place_evidence(entity, group, places, gazetteer)
        for entity, group in zip(make_entities(groups.sure, context), groups.sure, strict=True)
    ]
    governments = government_mentions(candidates, places.toponyms, analyses)
    teams = national_team_mentions(candidates, places.toponyms, by_id)
    mentions = list(mentions_of(entities, groups.sure, governments, teams))
    mentions += nested_mentions(entities, groups.sure, chain.from_iterable(linked.groups), places.toponyms, gazetteer)
    parties, members = party_mentions(articles, entities, mentions, places.toponyms, gazetteer)
    entities, mentions = [*entities, *parties], [*mentions, *members]
    kept, shown = with_last_word(decisions, entities, mentions)
    return Resolution(
        tuple(sorted(with_roles(kept, shown, articles, analyses, gazetteer, remember=remember), key=lambda e: e.id)),
        tuple(sorted(shown, key=lambda m: (m.article, m.start))),
        unmatched(decisions, candidates),
        names_to_remove(decisions, entities, mentions),
        _unsure(groups, context),
    )


def _sorted_groups(
    linked: Linked,
    articles: Mapping[str, Article],
    decisions: EditorDecisions,
    places: MentionPlaces,
    gazetteer: Gazetteer,
) -> SortedGroups:
    """The groups of mentions that name something, by whether that is sure."""
    named = without_roles(linked.groups, articles, linked.bodies)
    found = sort_bodies(named, articles, linked.bodies, decisions.names)
    return with_doubtful_places(found, articles, places.toponyms.keys(), decisions.names, gazetteer)


def _unsure(groups: SortedGroups, context: Context) -> Unsure:
    """The entities of the unsure groups, whose ids are no addresses of pages, with their mentions."""
    made = zip(make_entities(groups.unsure, replace(context, book=Book())), groups.doubts, strict=True)
    entities = [replace(e, id=f"{UNSURE_FOLDER}/{e.id.partition('/')[2]}", doubt=doubt) for e, doubt in made]
    mentions = mentions_of(entities, groups.unsure, ())
    return Unsure(
        tuple(sorted(entities, key=lambda e: e.id)), tuple(sorted(mentions, key=lambda m: (m.article, m.start)))
    )


def _candidates(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    gazetteer: Gazetteer,
    gathered: Sequence[Candidate] | None,
    remember: Remember,
) -> Sequence[Candidate]:
    """What may be names in the articles, each of the kind that the articles suggest."""
    by_id = {article.id: article for article in articles}
    texts = {article.id: article.text for article in articles}
    candidates: Sequence[Candidate] = gather_all(articles, analyses, gazetteer) if gathered is None else gathered
    candidates = decide_kinds(candidates, texts, gazetteer)
    candidates = with_firms_repeated(add_repeats(articles, analyses, candidates, remember), texts)
    candidates = without_families(candidates, by_id, analyses)
    candidates = split_conjoined(add_state_bodies(candidates, by_id, gazetteer), gazetteer)
    return without_characters(with_works(candidates, by_id, gazetteer), by_id)
