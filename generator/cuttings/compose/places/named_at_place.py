"""Who and what is found at a place, in sentences that name it or anything that lies in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listed_date, place_words
from cuttings.compose.places.atlas import Atlas
from cuttings.compose.sections.related_entities import FAR, LABELS, NEAR, Companions
from cuttings.compose.view_models import Link, Related
from cuttings.model import Citation, Kind, Sentence

BESIDE = 3  # people and organisations that are named with a place in a list of places


@dataclass(frozen=True, slots=True)
class Inside:
    """A place that lies in the place of the page: what it is, in how many articles, who is named with it."""

    link: Link
    place_type: str
    articles: str
    beside: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sentence that names a place, and which."""

    article: str
    sentence: Sentence
    place: str


def inside(index: Index, atlas: Atlas, place: str) -> tuple[Inside, ...]:
    """The places of the collection that lie in `place`, the most prominent first."""
    out = []
    for id in atlas.down.get(place, ()):
        at = index.entities[id].location
        out.append(
            Inside(
                index.link(id),
                place_words(at.place_type) if at else "",
                f"{index.standing[id].articles:,}",
                tuple(_beside(index, id)),
            )
        )
    return tuple(out)


def _beside(index: Index, place: str) -> list[Link]:
    others = (r.b if r.a == place else r.a for r in index.relations_of.get(place, ()))
    named = [id for id in others if index.entities[id].kind is not Kind.PLACE and not index.entities[id].source]
    return [index.link(id) for id in named[:BESIDE]]


def there(index: Index, atlas: Atlas, place: str) -> list[Companions]:
    """Events, people, organisations, topics and other places that are named in one sentence with `place`.

    Or with a place in it; what speaks of its people or its government does not count.
    """
    seen = _scene(index, atlas, place)
    mine = {place, *atlas.down.get(place, ()), *(container.id for container in atlas.up.get(place, ()))}
    with_it: dict[str, list[_Seen]] = defaultdict(list)
    for at in seen:
        here = {m.entity for m in index.mentions_between(at.article, at.sentence.start, at.sentence.end)}
        for other in sorted((here | {*atlas.topics_at.get((at.article, at.sentence.anchor), ())}) - mine):
            with_it[other].append(at)
    ranked = sorted(with_it, key=lambda id: (-len(with_it[id]), index.titles[id], id))
    rows = [_events(index, atlas, seen)]
    for label, kind in (*((LABELS[kind], kind) for kind in LABELS), ("Topics", None)):
        ids = [id for id in ranked if _is(index, id, kind)][:FAR]
        found = [_related(index, id, with_it[id], place) for id in ids]
        name = "Other places" if kind is Kind.PLACE else label
        rows.append(Companions(name, tuple(found[:NEAR]), tuple(found[NEAR:])))
    return [row for row in rows if row.near or row.far]


def _is(index: Index, id: str, kind: Kind | None) -> bool:
    """Whether `id` is an entity of `kind` that is no mere source, or a topic where there is no kind."""
    entity = index.entities.get(id)
    return entity is None if kind is None else entity is not None and entity.kind is kind and not entity.source


def _scene(index: Index, atlas: Atlas, place: str) -> list[_Seen]:
    """The sentences that name `place` or a place in it, each once, those of the newest articles first."""
    found: dict[tuple[str, str], _Seen] = {}
    for id in (place, *atlas.down.get(place, ())):
        for mention in index.mentions_of.get(id, ()):
            sentence = index.sentence_at(mention.article, mention.start)
            if sentence and not mention.demonym and not mention.government:
                found.setdefault((mention.article, sentence.anchor), _Seen(mention.article, sentence, id))
    return sorted(found.values(), key=lambda at: (index.rank[at.article], at.sentence.start))


def _related(index: Index, id: str, seen: Sequence[_Seen], place: str) -> Related:
    where = {at.place for at in seen}
    reason = count(len(seen), "sentence")
    if len(where) == 1 and place not in where:
        reason += f", {index.titles[seen[0].place]}"
    return Related(index.link(id), reason, index.cite(Citation(seen[0].article, seen[0].sentence.anchor)))


def _events(index: Index, atlas: Atlas, seen: Sequence[_Seen]) -> Companions:
    """The events whose accounts name the place: first those of which at least half do so as they open."""
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
    near: list[Related] = []
    far: list[Related] = []
    for id in ranked:
        accounts = count(len(naming[id]), "account")
        date = listed_date(events[id].date)
        related = Related(index.link(id), f"{date}, in {accounts}" if date else f"in {accounts}")
        (near if 2 * len(opening[id]) >= len(events[id].articles) else far).append(related)
    if not near:
        return Companions("In reports of", tuple(far[:NEAR]), tuple(far[NEAR:FAR]))
    return Companions("Events", tuple(near[:NEAR]), tuple([*near[NEAR:], *far][:FAR]))
