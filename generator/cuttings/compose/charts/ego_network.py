"""The entities that are named most with one entity, and the relations among them."""

from __future__ import annotations

from collections.abc import Mapping

from cuttings.common.addresses import relative_path
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.view_models import EgoNetwork, Link, Neighbour
from cuttings.draw import Node, Sketch, draw_network
from cuttings.model import Entity, Relation

MAX_NEIGHBOURS_DRAWN = 10  # neighbours drawn
MIN_NEIGHBOURS_DRAWN = 3  # neighbours from which there is something to see
MIN_SENTENCES_OF_CLOSEST = 2  # shared with the closest neighbour: where all share one sentence, none is closer
MIN_TIE_STRENGTH = 0.15  # strength of the weakest tie drawn, as part of the strongest
# widths of lines that a reader can tell apart: an article elsewhere, which changes all strengths, changes no drawing
TIE_STRENGTH_STEPS = 20


def relations_by_pair(index: Index) -> dict[tuple[str, str], Relation]:
    """The relations between entities of the library, by the two ids (a < b)."""
    return {(r.a, r.b): r for r in index.library.relations if r.a in index.entities and r.b in index.entities}


def make_ego_network(
    index: Index,
    entity: Entity,
    relations: Mapping[tuple[str, str], Relation],
    paths: Mapping[tuple[str, str], str],
) -> EgoNetwork | None:
    """The entities that share sentences with `entity`, the strongest relations first, and the relations among them.

    `paths` has the paths of the pages about pairs, by the two ids (a < b). None where there are too few neighbours,
    none shares more than one sentence, or none is related to another: then a list tells as much.
    """
    own = [r for r in index.relations_of.get(entity.id, ()) if index.sentences_together.get((r.a, r.b))][
        :MAX_NEIGHBOURS_DRAWN
    ]
    around = [r.b if r.a == entity.id else r.a for r in own]
    tied = {
        (m, n): relations[key]
        for n, b in enumerate(around)
        for m, a in enumerate(around[:n])
        if (key := (min(a, b), max(a, b))) in relations and index.sentences_together.get(key)
    }
    closest = max((index.sentences_together[r.a, r.b] for r in own), default=0)
    if len(around) < MIN_NEIGHBOURS_DRAWN or closest < MIN_SENTENCES_OF_CLOSEST or not tied:
        return None
    strongest = own[0].strength
    here = f"{entity.id}.md"
    nodes = tuple(
        Node(
            index.titles[id],
            relative_path(here, index.href(id)),
            index.entities[id].kind.value,
            _drawn_strength(r, strongest),
            relative_path(here, paths[r.a, r.b]) if (r.a, r.b) in paths else "",
        )
        for id, r in zip(around, own, strict=True)
    )
    ties = {pair: _drawn_strength(r, strongest) for pair, r in tied.items()}
    title = f"{entity.name} and the names most often mentioned with it"
    drawing = Sketch(draw_network, (Node(entity.name, here, entity.kind.value), nodes, ties, title))
    shared = [Link(count(index.sentences_together[r.a, r.b], "sentence"), paths.get((r.a, r.b), "")) for r in own]
    return EgoNetwork(drawing, tuple(_neighbour(index, around, n, words, tied) for n, words in enumerate(shared)))


def _drawn_strength(relation: Relation, strongest: float) -> float:
    """The strength of a relation as part of the `strongest`, in steps, as its line shows it."""
    part = round(TIE_STRENGTH_STEPS * relation.strength / strongest) / TIE_STRENGTH_STEPS
    return max(MIN_TIE_STRENGTH, min(1.0, part))


def _neighbour(
    index: Index, around: list[str], n: int, shared: Link, tied: Mapping[tuple[int, int], Relation]
) -> Neighbour:
    others = sorted({a if b == n else b for a, b in tied if n in (a, b)})
    return Neighbour(index.link(around[n]), shared, tuple(index.link(around[m]) for m in others))
