"""The editor's decisions, applied to names: the last word over every rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.model import Curation, Decision, Entity, Kind, Label, Mention, Notice
from generator.resolve.candidates import Candidate, relabel
from generator.resolve.clusters import Clusters, Node
from generator.text import fold

LABELS = {Kind.PERSON: Label.PERSON, Kind.PLACE: Label.LOCATION, Kind.ORGANISATION: Label.ORGANISATION}


def decisions(curation: Curation, verb: str) -> tuple[Decision, ...]:
    """The decisions of one verb, in the editor's order."""
    return tuple(d for d in curation.entities if d.verb == verb)


def set_kinds(candidates: Sequence[Candidate], curation: Curation) -> list[Candidate]:
    """The candidates, those whose kind the editor decided relabelled."""
    kinds = {fold(name): d.kind for d in decisions(curation, "kind") for name in d.names if d.kind}
    return [relabel(c, LABELS[kinds[c.key]]) if c.key in kinds else c for c in candidates]


def kept_apart(curation: Curation) -> list[tuple[str, str]]:
    """The pairs of folded names that must not be one entity."""
    return [(fold(a), fold(b)) for d in decisions(curation, "different") for a, b in combinations(d.names, 2)]


def join_same(candidates: Iterable[Candidate], curation: Curation, clusters: Clusters) -> None:
    """Joins every mention of the names that the editor says are the same."""
    first: dict[str, Candidate] = {}
    group_of = {fold(name): d for d in decisions(curation, "same") for name in d.names}
    for c in candidates:
        if decision := group_of.get(c.key):
            leader = first.setdefault(decision.where, c)
            clusters.join(Node.of(c), Node.of(leader), f"the editor says so ({decision.where})")


def curate(
    entities: Sequence[Entity], mentions: Sequence[Mention], curation: Curation
) -> tuple[list[Entity], list[Mention]]:
    """The entities with the editor's names and coordinates, without those that are hidden; and their mentions."""
    hidden = {e.id for e in entities for d in decisions(curation, "hide") if _about(d, e)}
    kept = [_decided(entity, curation) for entity in entities if entity.id not in hidden]
    return kept, [m for m in mentions if m.entity not in hidden]


def _decided(entity: Entity, curation: Curation) -> Entity:
    """The entity with what the editor decided about it, and the note that it was so."""
    about = [d for d in curation.entities if d.verb != "hide" and _about(d, entity)]
    located = next((d.location for d in about if d.verb == "place" and entity.kind is Kind.PLACE), entity.location)
    return replace(entity, location=located, evidence=(*entity.evidence, *map(_note, about)))


def new_names(curation: Curation) -> Mapping[str, Decision]:
    """The renames by the folded name that they replace."""
    return {fold(name): d for d in decisions(curation, "rename") for name in d.names if d.to}


def unmatched(curation: Curation, candidates: Iterable[Candidate]) -> tuple[Notice, ...]:
    """A notice for each decision about a name that no article holds."""
    keys = {c.key for c in candidates}
    return tuple(
        Notice(
            decision.where,
            f"'{decision.verb}' is about '{name}', which no article names.",
            "Take the line out, or write the name as the articles do ('cuttings explain' lists names).",
        )
        for decision in curation.entities
        for name in decision.names
        if fold(name) not in keys
    )


def _about(decision: Decision, entity: Entity) -> bool:
    names = {fold(entity.name), *(fold(alias.name) for alias in entity.aliases)}
    return any(fold(name) in names for name in decision.names)


def _note(decision: Decision) -> str:
    why = f": {decision.why}" if decision.why else ""
    return f"the editor's decision '{decision.verb}' ({decision.where}){why}"
