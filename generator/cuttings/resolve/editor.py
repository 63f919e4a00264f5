"""The editor's decisions, applied to names: the last word over every rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from cuttings.common.text import fold, slug
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Article, Curation, Decision, Entity, Kind, Label, Location, Mention, Notice
from cuttings.resolve.candidates import Candidate, relabel
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.places.alternatives import Contest
from cuttings.resolve.places.context_score import distance

Marks = Mapping[tuple[str, str], Sequence[str]]  # by folded name and article
SPOT = 50.0  # km: degrees that the editor writes are meant for the place of that name so near
LABELS = {Kind.PERSON: Label.PERSON, Kind.PLACE: Label.LOCATION, Kind.ORGANISATION: Label.ORGANISATION}


def decisions(curation: Curation, verb: str) -> tuple[Decision, ...]:
    """The decisions of one verb, in the editor's order."""
    return tuple(d for d in curation.entities if d.verb == verb)


class Editor:
    """The editor's decisions on names, as the mentions of a collection meet them."""

    def __init__(self, curation: Curation, articles: Sequence[Article]) -> None:
        self._curation = curation
        self._ids: dict[str, set[str]] = defaultdict(set)  # by source: one article may lie in several files
        for article in articles:
            for source in {article.source, *article.sources}:
                self._ids[source].add(article.id)

    def articles_of(self, decision: Decision) -> frozenset[str]:
        """The articles that a decision is limited to; empty where it is limited to none that is there."""
        return frozenset(id for source in decision.articles for id in self._ids.get(source, ()))

    def set_kinds(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates, those whose kind the editor decided relabelled."""
        kinds = {
            (key, article): LABELS[d.kind]
            for d in decisions(self._curation, "kind")
            for key in map(fold, d.names)
            for article in self._scope(d)
            if d.kind
        }
        return [
            relabel(c, kinds.get((c.key, c.article)) or kinds[c.key, ""])
            if (c.key, c.article) in kinds or (c.key, "") in kinds
            else c
            for c in candidates
        ]

    def _scope(self, decision: Decision) -> frozenset[str]:
        """The articles of a decision, "" for all."""
        return self.articles_of(decision) if decision.articles else frozenset({""})

    def kept_apart(self, candidates: Iterable[Candidate]) -> tuple[list[tuple[str, str]], Marks]:
        """The pairs of marks that must not be in one entity, and the marks of names beside themselves.

        A name that is kept apart in some articles only is marked there; by itself, it is kept from the same name in
        the other articles.
        """
        pairs: list[tuple[str, str]] = []
        marks: dict[tuple[str, str], list[str]] = defaultdict(list)
        held: dict[str, set[str]] = defaultdict(set)
        for c in candidates:
            held[c.key].add(c.article)
        for number, decision in enumerate(decisions(self._curation, "different")):
            first, *others = map(fold, decision.names)
            if not decision.articles:
                pairs += combinations((first, *others), 2)
                continue
            inside = self.articles_of(decision)
            here, elsewhere = f"{first}\nin {number}", f"{first}\nnot in {number}"
            for article in held[first]:
                if article in inside or not others:
                    marks[first, article].append(here if article in inside else elsewhere)
            pairs += [(here, other) for other in others or [elsewhere]]
        return pairs, marks

    def join_same(self, candidates: Iterable[Candidate], clusters: Clusters) -> None:
        """Joins every mention of the names that the editor says are the same.

        Where that holds in some articles only, the first name's mentions there stay with what they are joined to.
        """
        by_key: dict[str, list[Candidate]] = defaultdict(list)
        for c in candidates:
            by_key[c.key].append(c)
        for decision in decisions(self._curation, "same"):
            first, *others = map(fold, decision.names)
            inside = self.articles_of(decision)
            meant = [c for c in by_key[first] if not decision.articles or c.article in inside]
            joined = [*(c for name in others for c in by_key[name]), *meant]
            for c in joined[1:]:
                clusters.join(Node.of(c), Node.of(joined[0]), f"the editor says so ({decision.where})")
            if decision.articles and others:
                clusters.settle(map(Node.of, meant))

    def set_places(
        self,
        candidates: Iterable[Candidate],
        toponyms: dict[tuple[str, int], Toponym],
        contests: dict[tuple[str, int], Contest],
        gazetteer: Gazetteer,
    ) -> None:
        """Lets names mean, in the articles that the editor names, the places that he says, and without a contest."""
        for decision in decisions(self._curation, "place"):
            inside, keys = self.articles_of(decision), {fold(name) for name in decision.names}
            for c in candidates:
                here = c.article in inside and c.key in keys and c.label is Label.LOCATION and decision.location
                if here and (meant := _meant(decision, here, c.text, gazetteer)):
                    toponyms[c.article, c.start] = meant
                    contests.pop((c.article, c.start), None)


def _meant(decision: Decision, where: Location, name: str, gazetteer: Gazetteer) -> Toponym | None:
    """The gazetteer's place of that name that lies where the editor says; else one that the editor makes."""
    known = [t for t in gazetteer.lookup(name) if where.country in (None, t.country)]
    if where.lat is None or where.lon is None:
        return next(iter(known), None)
    at = Toponym(f"decided-{slug(decision.where)}", name, where.place_type, where.lat, where.lon, where.country, 0)
    near = [t for t in known if distance(t, at) < SPOT]
    return min(near, key=lambda t: (t.place_type != where.place_type, distance(t, at), t.id), default=at)


def curate(
    entities: Sequence[Entity], mentions: Sequence[Mention], curation: Curation
) -> tuple[list[Entity], list[Mention]]:
    """The entities with the editor's names and coordinates, without those that are hidden; and their mentions."""
    hidden = {e.id for e in entities for d in decisions(curation, "hide") if _about(d, e)}
    kept = [_decided(entity, curation) for entity in entities if entity.id not in hidden]
    return kept, [m for m in mentions if m.entity not in hidden]


def _decided(entity: Entity, curation: Curation) -> Entity:
    """The entity with what the editor decided about it, and the note that it was so."""
    about = [d for d in curation.entities if d.verb != "hide" and _about(d, entity) and not d.articles]
    located = next((d.location for d in about if d.verb == "place" and entity.kind is Kind.PLACE), entity.location)
    return replace(entity, location=located, evidence=(*entity.evidence, *map(_note, about)))


def new_names(curation: Curation) -> Mapping[str, Decision]:
    """The renames by the folded name that they replace."""
    return {fold(name): d for d in decisions(curation, "rename") for name in d.names if d.to}


def unmatched(curation: Curation, articles: Iterable[Article], candidates: Iterable[Candidate]) -> tuple[Notice, ...]:
    """A notice for each name that a decision is about and no article holds, and for each article that is not there."""
    keys = {c.key for c in candidates}
    sources = {source for article in articles for source in (article.source, *article.sources)}
    names = [
        Notice(
            decision.where,
            f"'{decision.verb}' is about '{name}', which no article names.",
            "Take the line out, or write the name as the articles do ('cuttings explain' lists names).",
        )
        for decision in curation.entities
        for name in decision.names
        if fold(name) not in keys
    ]
    absent = [
        Notice(
            decision.where,
            f"'{decision.verb}' is about '{source}', which is no article.",
            "Write the file's name as it is in the folder of articles, or take it out of the line.",
        )
        for decision in curation.entities
        for source in decision.articles
        if source not in sources
    ]
    return (*names, *absent)


def _about(decision: Decision, entity: Entity) -> bool:
    names = {fold(entity.name), *(fold(alias.name) for alias in entity.aliases)}
    return any(fold(name) in names for name in decision.names)


def _note(decision: Decision) -> str:
    why = f": {decision.why}" if decision.why else ""
    return f"the editor's decision '{decision.verb}' ({decision.where}){why}"
