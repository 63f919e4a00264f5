"""Finds who and what is named in one sentence with a place, or with another place that lies in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, event_date, multiple
from cuttings.compose.places.atlas import Atlas
from cuttings.compose.sections.related_entities import MAX_COMPANIONS_PER_KIND, OPEN_COMPANIONS_PER_KIND
from cuttings.compose.view_models import Related, RelatedRow
from cuttings.model import PLURAL_LABEL_BY_KIND, Citation, Kind, Sentence


@dataclass(frozen=True, slots=True)
class _NamingSentence:
    """A sentence that names the place, or one that lies in it."""

    article: str  # its id
    sentence: Sentence
    place: str  # id of the place that it names


def named_at_place(index: Index, atlas: Atlas, place: str) -> tuple[RelatedRow, ...]:
    """Events, topics and entities of every kind that are named in one sentence with `place` (its id).

    A place that lies in it counts as well; a mention of its people, its government or its team does not.
    """
    seen = _naming_sentences(index, atlas, place)
    mine = {place, *atlas.down.get(place, ()), *(container.id for container in atlas.up.get(place, ()))}
    with_it: dict[str, list[_NamingSentence]] = defaultdict(list)
    for at in seen:
        here = {m.entity for m in index.mentions_between(at.article, at.sentence.start, at.sentence.end)}
        for other in sorted((here | {*atlas.topics_at.get((at.article, at.sentence.anchor), ())}) - mine):
            with_it[other].append(at)
    ranked = sorted(with_it, key=lambda id: (-len(with_it[id]), index.titles[id], id))
    rows = [_events(index, atlas, seen)]
    for label, kind in (*((PLURAL_LABEL_BY_KIND[kind], kind) for kind in PLURAL_LABEL_BY_KIND), ("Topics", None)):
        ids = [id for id in ranked if _is(index, id, kind)][:MAX_COMPANIONS_PER_KIND]
        found = [_related(index, id, with_it[id], place) for id in ids]
        name = "Other places" if kind is Kind.PLACE else label
        rows.append(RelatedRow(name, tuple(found[:OPEN_COMPANIONS_PER_KIND]), tuple(found[OPEN_COMPANIONS_PER_KIND:])))
    return tuple(row for row in rows if row.shown or row.more)


def _is(index: Index, id: str, kind: Kind | None) -> bool:
    """Whether `id` is an entity of `kind` and not a source of news; where `kind` is None, whether it is a topic."""
    entity = index.entities.get(id)
    return entity is None if kind is None else entity is not None and entity.kind is kind and not entity.source


def _naming_sentences(index: Index, atlas: Atlas, place: str) -> list[_NamingSentence]:
    """The sentences that name `place` or a place in it, each once, those of the newest articles first."""
    found: dict[tuple[str, str], _NamingSentence] = {}
    for id in (place, *atlas.down.get(place, ())):
        for mention in index.mentions_of.get(id, ()):
            sentence = index.sentence_at(mention.article, mention.start)
            if sentence and mention.place_itself and not mention.nested:
                found.setdefault((mention.article, sentence.anchor), _NamingSentence(mention.article, sentence, id))
    return sorted(found.values(), key=lambda at: (index.rank[at.article], at.sentence.start))


def _related(index: Index, id: str, seen: Sequence[_NamingSentence], place: str) -> Related:
    where = {at.place for at in seen}
    inside = index.titles[seen[0].place] if len(where) == 1 and place not in where else ""
    reason = ", ".join(words for words in (multiple(len(seen)), inside) if words)
    return Related(index.link(id), reason, index.cite(Citation(seen[0].article, seen[0].sentence.anchor)))


def _events(index: Index, atlas: Atlas, seen: Sequence[_NamingSentence]) -> RelatedRow:
    """The events whose accounts name the place, those first of which half the accounts do so at their top."""
    naming: dict[str, set[str]] = defaultdict(set)
    opening: dict[str, set[str]] = defaultdict(set)
    events = {}
    for at in seen:
        for event in index.events_of.get(at.article, ()):
            events[event.id] = event
            naming[event.id].add(at.article)
            if at.sentence.anchor in atlas.openings.get(at.article, ()):
                opening[event.id].add(at.article)
    ranked = sorted(events, key=lambda id: (-len(opening[id]), -len(naming[id]), index.titles[id], id))
    at_top: list[Related] = []
    further: list[Related] = []
    for id in ranked:
        accounts = count(len(naming[id]), "report")
        date = event_date(events[id].date, events[id].first_reported)
        related = Related(index.link(id), f"{date}, in {accounts}" if date else f"in {accounts}")
        (at_top if 2 * len(opening[id]) >= len(events[id].articles) else further).append(related)
    if not at_top:
        return RelatedRow(
            "Mentioned in reports of",
            tuple(further[:OPEN_COMPANIONS_PER_KIND]),
            tuple(further[OPEN_COMPANIONS_PER_KIND:MAX_COMPANIONS_PER_KIND]),
        )
    return RelatedRow(
        "Events",
        tuple(at_top[:OPEN_COMPANIONS_PER_KIND]),
        tuple([*at_top[OPEN_COMPANIONS_PER_KIND:], *further][:MAX_COMPANIONS_PER_KIND]),
    )
