"""Who stands around an entity, and who of them is tied to whom: as a drawing, and as the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.common.addresses import relative_path
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.view_models import Link
from cuttings.draw import Drawing, Node, draw_network
from cuttings.model import Entity, Relation

AROUND = 10  # neighbours drawn
LEAST = 3  # neighbours from which there is something to see
FAINTEST = 0.15  # strength of the weakest tie drawn, as part of the strongest


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A neighbour in words: how it is tied to the subject, and to which other neighbours."""

    link: Link
    shared: Link  # how many sentences name both; leads to the page of the two, where there is one
    tied: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing, and its twin in words."""

    drawing: Drawing
    neighbours: tuple[Neighbour, ...]


def relations_by_pair(index: Index) -> dict[tuple[str, str], Relation]:
    """The relations between entities that are there, by their ids (a < b)."""
    return {(r.a, r.b): r for r in index.library.relations if r.a in index.entities and r.b in index.entities}


def make_network(
    index: Index,
    entity: Entity,
    relations: Mapping[tuple[str, str], Relation],
    paths: Mapping[tuple[str, str], str],
) -> Network | None:
    """The strongest neighbours of `entity` that share sentences with it, and the ties among them.

    `paths` are those of the pages of pairs.
    None where there are too few, or where none of them is tied to another: a list tells as much.
    """
    own = [r for r in index.relations_of.get(entity.id, ()) if index.together.get((r.a, r.b))][:AROUND]
    around = [r.b if r.a == entity.id else r.a for r in own]
    tied = {
        (m, n): relations[key]
        for n, b in enumerate(around)
        for m, a in enumerate(around[:n])
        if (key := (min(a, b), max(a, b))) in relations and index.together.get(key)
    }
    if len(around) < LEAST or not tied:
        return None
    strongest = own[0].strength
    here = f"{entity.id}.md"
    nodes = [
        Node(
            index.titles[id],
            relative_path(here, f"{id}.md"),
            index.entities[id].kind.value,
            max(FAINTEST, r.strength / strongest),
            relative_path(here, paths[r.a, r.b]) if (r.a, r.b) in paths else "",
        )
        for id, r in zip(around, own, strict=True)
    ]
    ties = {pair: max(FAINTEST, min(1.0, r.strength / strongest)) for pair, r in tied.items()}
    title = f"{entity.name} and those most often named in the same sentences"
    drawing = draw_network(Node(entity.name, here, entity.kind.value), nodes, ties, title)
    shared = [Link(count(index.together[r.a, r.b], "sentence"), paths.get((r.a, r.b), "")) for r in own]
    return Network(drawing, tuple(_neighbour(index, around, n, words, tied) for n, words in enumerate(shared)))


def _neighbour(
    index: Index, around: list[str], n: int, shared: Link, tied: Mapping[tuple[int, int], Relation]
) -> Neighbour:
    others = sorted({a if b == n else b for a, b in tied if n in (a, b)})
    return Neighbour(index.link(around[n]), shared, tuple(index.link(around[m]) for m in others))
