"""Finds what is named together with the subject of a page, and in how many sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, event_date, multiple
from cuttings.compose.text.folding import count_open
from cuttings.compose.view_models import Related, RelatedEntity, RelatedEntityRow, RelatedRow
from cuttings.model import PLURAL_LABEL_BY_KIND, Entity, Kind, Relation

OPEN_COMPANIONS_PER_KIND = 8  # related things of each kind shown before the rest is folded away
OPEN_CLOSE_COMPANIONS = 6  # entities of each kind, each of which takes two lines, shown before the rest is folded away
MAX_EVENTS_LISTED = 100  # of those that a subject's articles report; the index of events has all
MAX_COMPANIONS_PER_KIND = 40  # related things of each kind listed at all


def related_entities(
    index: Index, entity: Entity, pairs: Mapping[tuple[str, str], str]
) -> tuple[RelatedEntityRow, ...]:
    """People, places, organisations and things that `entity` is named with, the strongest relation first.

    `pairs` has the paths of the pages about pairs, by the two ids (a < b). Where no two sentences name the same two,
    nothing tells which of them are closer, and none has a share.
    """
    found: dict[Kind, list[RelatedEntity]] = {kind: [] for kind in PLURAL_LABEL_BY_KIND}
    relations = index.relations_of.get(entity.id, ())
    weighed = any(index.sentences_together.get((r.a, r.b), 0) > 1 for r in relations)
    for relation in relations:
        other = relation.b if relation.a == entity.id else relation.a
        same = found[index.entities[other].kind]
        if len(same) < MAX_COMPANIONS_PER_KIND:
            share = max(3, round(100 * relation.strength / relations[0].strength)) if weighed else 0
            same.append(_related_entity(index, other, relation, share, pairs.get((relation.a, relation.b))))
    return tuple(_entity_row(PLURAL_LABEL_BY_KIND[kind], same) for kind, same in found.items() if same)


def only_with_pages(rows: Sequence[RelatedEntityRow]) -> tuple[RelatedEntityRow, ...]:
    """Of the entities in `rows` those that have a page together with the subject."""
    kept = ((row.label, [e for e in (*row.shown, *row.more) if e.pair_page]) for row in rows)
    return tuple(_entity_row(label, found) for label, found in kept if found)


def _entity_row(label: str, found: Sequence[RelatedEntity]) -> RelatedEntityRow:
    cut = count_open(len(found), OPEN_CLOSE_COMPANIONS)
    return RelatedEntityRow(label, tuple(found[:cut]), tuple(found[cut:]))


def _related_entity(index: Index, other: str, relation: Relation, share: int, pair_page: str | None) -> RelatedEntity:
    cited = [c for c in relation.citations if c.article in index.articles]
    sentences = index.sentences_together.get((relation.a, relation.b), 0)
    articles = len(relation.articles)
    shared = count(sentences, "sentence") if sentences > 1 else ""  # one says no more than that it is in the list
    if not sentences:
        shared = "in the same article" if articles == 1 else f"in the same {articles:,} articles"
    elif 1 < articles <= sentences:
        shared += f" in {count(articles, 'article')}"
    return RelatedEntity(index.link(other), shared, index.cite(cited[0]) if cited else None, share, pair_page)


def topics_named_with(index: Index, entity: str) -> tuple[RelatedRow, ...]:
    """The topics whose phrases stand in sentences that name `entity` (its id): one row, or none."""
    found = [
        Related(index.link(j.other), multiple(j.sentences), index.cite(j.first))
        for j in index.shared_with.get(entity, ())
    ]
    return (_row("Topics", found[:MAX_COMPANIONS_PER_KIND]),) if found else ()


def entities_named_with(index: Index, topic: str) -> tuple[RelatedRow, ...]:
    """The entities that are named in sentences with phrases of `topic` (its id), a row for each kind."""
    found: dict[Kind, list[Related]] = {kind: [] for kind in PLURAL_LABEL_BY_KIND}
    for j in index.shared_with.get(topic, ()):
        same = found[index.entities[j.other].kind]
        if len(same) < MAX_COMPANIONS_PER_KIND and not index.entities[j.other].source:
            same.append(Related(index.link(j.other), multiple(j.sentences), index.cite(j.first)))
    return tuple(_row(PLURAL_LABEL_BY_KIND[kind], same) for kind, same in found.items() if same)


def _row(label: str, found: Sequence[Related]) -> RelatedRow:
    cut = count_open(len(found), OPEN_COMPANIONS_PER_KIND)
    return RelatedRow(label, tuple(found[:cut]), tuple(found[cut:]))


def events_reported_in(index: Index, articles: Collection[str]) -> tuple[RelatedRow, ...]:
    """The events that `articles` (their ids) report, those that most of them report first: one row, or none.

    There are no more than a page has room for.
    """
    reporting: dict[str, int] = {}
    dates = {}
    for article in sorted(articles, key=index.rank.__getitem__):
        for event in index.events_of.get(article, ()):
            reporting[event.id] = reporting.get(event.id, 0) + 1
            dates[event.id] = event_date(event.date, event.first_reported)
    ranked = sorted(reporting, key=lambda id: -reporting[id])  # stable: newest first among equals
    found = []
    for id in ranked[:MAX_EVENTS_LISTED]:
        accounts = f"in {count(reporting[id], 'report')}"
        found.append(Related(index.link(id), f"{dates[id]}, {accounts}" if dates[id] else accounts))
    return (_row("Events", found),) if found else ()
