"""What is named together with the subject of a page, and in how many sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listed_date
from cuttings.compose.text.folding import open_ones
from cuttings.compose.view_models import Link, Related
from cuttings.model import Entity, Kind, Relation

NEAR = 8  # companions of each kind shown before the rest is folded away
CLOSE = 6  # of those named in the same sentences, each of which takes two lines
FAR = 40  # companions of each kind listed at all
LABELS = {Kind.PERSON: "People", Kind.PLACE: "Places", Kind.ORGANISATION: "Organisations"}


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody or something named together with the subject: how strongly, why, and the page of the two."""

    link: Link
    reason: str  # "5 sentences in 3 articles"
    href: str | None  # the sentence that names them with fewest others
    share: int  # per cent of the strongest relation of the subject
    both: str | None = None  # path of the relationship's page


@dataclass(frozen=True, slots=True)
class Companions:
    """Those of one kind that are named together with the subject of the page."""

    label: str
    near: tuple[Companion | Related, ...]
    far: tuple[Companion | Related, ...] = ()


def companions(index: Index, entity: Entity, pairs: Mapping[tuple[str, str], str]) -> list[Companions]:
    """People, places and organisations that `entity` shares sentences with, the strongest relation first.

    `pairs` has the paths of relationship pages by the two ids (a < b).
    """
    found: dict[Kind, list[Companion]] = {kind: [] for kind in LABELS}
    relations = index.relations_of.get(entity.id, ())
    for relation in relations:
        other = relation.b if relation.a == entity.id else relation.a
        same = found[index.entities[other].kind]
        if len(same) < FAR:
            share = max(3, round(100 * relation.strength / relations[0].strength))
            same.append(_companion(index, other, relation, share, pairs.get((relation.a, relation.b))))
    return [_cut(LABELS[kind], same, CLOSE) for kind, same in found.items() if same]


def with_pages(rows: Sequence[Companions]) -> list[Companions]:
    """Those companions that the subject has a page together with."""
    out = []
    for row in rows:
        found = [c for c in (*row.near, *row.far) if isinstance(c, Companion) and c.both]
        if found:
            out.append(_cut(row.label, found, CLOSE))
    return out


def _companion(index: Index, other: str, relation: Relation, share: int, both: str | None) -> Companion:
    cited = [c for c in relation.citations if c.article in index.articles]
    sentences = index.together.get((relation.a, relation.b), 0)
    articles = len(relation.articles)
    shared = count(sentences, "sentence")
    if not sentences:
        shared = "in the same article" if articles == 1 else f"in the same {articles:,} articles"
    elif 1 < articles <= sentences:
        shared += f" in {count(articles, 'article')}"
    return Companion(index.link(other), shared, index.cite(cited[0]) if cited else None, share, both)


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


def _cut(label: str, found: Sequence[Companion | Related], near: int = NEAR) -> Companions:
    cut = open_ones(len(found), near)
    return Companions(label, tuple(found[:cut]), tuple(found[cut:]))


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
        found.append(Related(index.link(id), f"{listed_date(dates[id])}, {accounts}" if dates[id] else accounts))
    return [_cut("Events", found)] if found else []
