"""What is named together with the subject of a page, and in how many sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.compose.index import Index
from generator.compose.views import Related
from generator.compose.words import count, reader_date
from generator.model import Entity, Kind, Relation

NEAR = 8  # companions of each kind shown before the rest is folded away
FAR = 40  # companions of each kind listed at all
LABELS = {Kind.PERSON: "People", Kind.PLACE: "Places", Kind.ORGANISATION: "Organisations"}


@dataclass(frozen=True, slots=True)
class Companions:
    """Those of one kind that are named together with the subject of the page."""

    label: str
    near: tuple[Related, ...]
    far: tuple[Related, ...] = ()


def companions(index: Index, entity: Entity) -> list[Companions]:
    """People, places and organisations that `entity` shares sentences with, the strongest relation first."""
    found: dict[Kind, list[Related]] = {kind: [] for kind in LABELS}
    for relation in index.relations_of.get(entity.id, ()):
        other = relation.b if relation.a == entity.id else relation.a
        same = found[index.entities[other].kind]
        if len(same) < FAR:
            same.append(_companion(index, other, relation))
    return [_cut(LABELS[kind], same) for kind, same in found.items() if same]


def _companion(index: Index, other: str, relation: Relation) -> Related:
    cited = [c for c in relation.citations if c.article in index.articles]
    sentences = index.together.get((relation.a, relation.b), 0)
    shared = count(sentences, "sentence") if sentences else count(len(relation.articles), "article")
    return Related(index.link(other), shared, index.cite(cited[0]) if cited else None)


def joint_topics(index: Index, subject: str) -> list[Companions]:
    """The topics whose phrases stand in sentences that name `subject`."""
    found = [
        Related(index.link(j.other), count(j.sentences, "sentence"), index.cite(j.first))
        for j in index.joint.get(subject, ())
    ]
    return [_cut("Topics", found[:FAR])] if found else []


def joint_entities(index: Index, subject: str) -> list[Companions]:
    """The people, places and organisations that are named in the sentences of the topic `subject`."""
    found: dict[Kind, list[Related]] = {kind: [] for kind in LABELS}
    for j in index.joint.get(subject, ()):
        same = found[index.entities[j.other].kind]
        if len(same) < FAR and not index.entities[j.other].source:
            same.append(Related(index.link(j.other), count(j.sentences, "sentence"), index.cite(j.first)))
    return [_cut(LABELS[kind], same) for kind, same in found.items() if same]


def _cut(label: str, found: Sequence[Related]) -> Companions:
    return Companions(label, tuple(found[:NEAR]), tuple(found[NEAR:]))


def events_in(index: Index, articles: Collection[str]) -> list[Companions]:
    """The events that `articles` report, those with most of them first."""
    reporting: dict[str, int] = {}
    dates = {}
    for article in sorted(articles, key=index.rank.__getitem__):
        for event in index.events_of.get(article, ()):
            reporting[event.id] = reporting.get(event.id, 0) + 1
            dates[event.id] = event.date
    ranked = sorted(reporting, key=lambda id: -reporting[id])  # stable: newest first among equals
    found = []
    for id in ranked:
        accounts = f"in {count(reporting[id], 'account')}"
        found.append(Related(index.link(id), f"{reader_date(dates[id])}, {accounts}" if dates[id] else accounts))
    return [_cut("Events", found)] if found else []
