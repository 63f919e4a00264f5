"""The editor's decisions on names, the last word over every rule: what they say of mentions, links and entities.

`EditorDecisions.of` parses them once. The functions take that value and return new ones; `resolve` applies what they
return, and nothing that is passed in is changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.common.text import fold, slug
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Article, Curation, Decision, Entity, Hidden, Kind, Label, Location, Mention, Notice
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.context_score import distance

DECIDED_PLACE_KM = 50.0  # kilometres: degrees that the editor writes mean the place of that name so near
LABEL_OF_KIND: Mapping[Kind, Label] = {
    Kind.PERSON: Label.PERSON,
    Kind.PLACE: Label.LOCATION,
    Kind.ORGANISATION: Label.ORGANISATION,
    Kind.THING: Label.THING,
}


@dataclass(frozen=True, slots=True)
class ScopedDecision:
    """A decision with its names folded and the articles that it is limited to."""

    decision: Decision
    keys: tuple[str, ...]  # its names folded, in the editor's order
    articles: frozenset[str] | None  # ids of the articles that are there of those it is limited to; None for all

    def holds_in(self, article: str) -> bool:
        """Whether the decision is about the article with that id."""
        return self.articles is None or article in self.articles


@dataclass(frozen=True, slots=True)
class EditorDecisions:
    """The editor's decisions on names as they meet a collection of articles, in the editor's order."""

    all: tuple[ScopedDecision, ...]
    sources: frozenset[str]  # of the articles that are there

    @classmethod
    def of(cls, curation: Curation, articles: Iterable[Article]) -> EditorDecisions:
        """The decisions of `curation` on names, for these articles."""
        ids: dict[str, set[str]] = defaultdict(set)  # by source: one article may lie in several files
        for article in articles:
            for source in {article.source, *article.sources}:
                ids[source].add(article.id)
        scoped = tuple(
            ScopedDecision(
                decision,
                tuple(map(fold, decision.names)),
                frozenset(id for source in decision.articles for id in ids.get(source, ()))
                if decision.articles
                else None,
            )
            for decision in curation.entities
        )
        return cls(scoped, frozenset(ids))

    def about(self, verb: str) -> tuple[ScopedDecision, ...]:
        """The decisions of one verb: "same", "different", "rename", "kind", "hide" or "place"."""
        return tuple(scoped for scoped in self.all if scoped.decision.verb == verb)

    @property
    def names(self) -> frozenset[str]:
        """The folded names that some decision is about."""
        return frozenset(key for scoped in self.all for key in scoped.keys)

    @property
    def renames(self) -> Mapping[str, Decision]:
        """The decisions that give a new name, by the folded name that they replace."""
        return {key: s.decision for s in self.about("rename") for key in s.keys if s.decision.to}


def decided_labels(decisions: EditorDecisions, candidates: Iterable[Candidate]) -> dict[tuple[str, int], Label]:
    """The labels that the editor decided, by article and start of a mention.

    A decision for some articles comes before one for all; of several such, the last counts.
    """
    everywhere: dict[str, Label] = {}
    inside: dict[tuple[str, str], Label] = {}
    for scoped in decisions.about("kind"):
        if kind := scoped.decision.kind:
            for key in scoped.keys:
                if scoped.articles is None:
                    everywhere[key] = LABEL_OF_KIND[kind]
                else:
                    inside |= {(key, article): LABEL_OF_KIND[kind] for article in scoped.articles}
    return {
        (c.article, c.start): label
        for c in candidates
        if (label := inside.get((c.key, c.article)) or everywhere.get(c.key))
    }


def decided_places(
    decisions: EditorDecisions, candidates: Sequence[Candidate], gazetteer: Gazetteer
) -> dict[tuple[str, int], Toponym]:
    """The places that names mean in the articles which the editor lists, by article and start of a mention.

    Of several decisions the last counts. One without articles is about the entity (see `with_last_word`).
    """
    places: dict[tuple[str, int], Toponym] = {}
    for scoped in decisions.about("place"):
        where = scoped.decision.location
        if scoped.articles is None or where is None:
            continue
        for c in candidates:
            meant_here = c.article in scoped.articles and c.key in scoped.keys and c.label is Label.LOCATION
            if meant_here and (place := _meant(scoped.decision, where, c.text, gazetteer)):
                places[c.article, c.start] = place
    return places


def _meant(decision: Decision, where: Location, name: str, gazetteer: Gazetteer) -> Toponym | None:
    """The gazetteer's place of that name that lies where the editor says; else one that the editor makes."""
    known = [t for t in gazetteer.lookup(name) if where.country in (None, t.country)]
    if where.lat is None or where.lon is None:
        return next(iter(known), None)
    at = Toponym(f"decided-{slug(decision.where)}", name, where.place_type, where.lat, where.lon, where.country, 0)
    near = [t for t in known if distance(t, at) < DECIDED_PLACE_KM]
    return min(near, key=lambda t: (t.place_type != where.place_type, distance(t, at), t.id), default=at)


def names_to_remove(decisions: EditorDecisions, entities: Iterable[Entity], mentions: Iterable[Mention]) -> Hidden:
    """The hidden names that the texts must not show either, with the mentions of those who bear them.

    These are names of people, or of what is no entity, unless the decision says that texts keep them; and others where
    it says that texts lose them.
    """
    entities, mentions = tuple(entities), tuple(mentions)
    names: list[str] = []
    borne: set[str] = set()
    for scoped in decisions.about("hide"):
        bearers = [e for e in entities if _names(scoped, e)]
        of_a_person = not bearers or any(e.kind is Kind.PERSON for e in bearers)
        if scoped.decision.text == "remove" or (scoped.decision.text is None and of_a_person):
            names += scoped.decision.names
            borne |= {e.id for e in bearers}
    hidden = tuple(m for m in mentions if m.entity in borne)
    forms = (" ".join(m.text.split()) for m in hidden)
    return Hidden(tuple(dict.fromkeys((*names, *(form for form in forms if " " in form)))), hidden)


def with_last_word(
    decisions: EditorDecisions, entities: Iterable[Entity], mentions: Iterable[Mention]
) -> tuple[list[Entity], list[Mention]]:
    """The entities and mentions without hidden ones, each entity with the location and the notes that were decided."""
    entities = tuple(entities)
    hidden = {e.id for e in entities for scoped in decisions.about("hide") if _names(scoped, e)}
    kept = [_with_decisions(entity, decisions) for entity in entities if entity.id not in hidden]
    return kept, [m for m in mentions if m.entity not in hidden]


def _with_decisions(entity: Entity, decisions: EditorDecisions) -> Entity:
    """The entity with what the editor decided about it in all articles, and a note of each such decision."""
    everywhere = [s for s in decisions.all if s.articles is None and s.decision.verb != "hide"]
    about = [s.decision for s in everywhere if _names(s, entity)]
    located = next((d.location for d in about if d.verb == "place" and entity.kind is Kind.PLACE), entity.location)
    return replace(entity, location=located, evidence=(*entity.evidence, *map(_note, about)))


def _names(scoped: ScopedDecision, entity: Entity) -> bool:
    names = {fold(entity.name), *(fold(alias.name) for alias in entity.aliases)}
    return not names.isdisjoint(scoped.keys)


def _note(decision: Decision) -> str:
    why = f": {decision.why}" if decision.why else ""
    return f"the editor's decision '{decision.verb}' ({decision.where}){why}"


def unmatched(decisions: EditorDecisions, candidates: Iterable[Candidate]) -> tuple[Notice, ...]:
    """A notice for each name that a decision is about and no article holds, and for each article that is not there."""
    keys = {c.key for c in candidates}
    names = [
        Notice(
            scoped.decision.where,
            f"'{scoped.decision.verb}' is about '{name}', which no article names.",
            "Remove the line, or write the name as the articles do ('cuttings explain' lists names).",
        )
        for scoped in decisions.all
        for name, key in zip(scoped.decision.names, scoped.keys, strict=True)
        if key not in keys
    ]
    absent = [
        Notice(
            scoped.decision.where,
            f"'{scoped.decision.verb}' is about '{source}', which is not an article.",
            "Write the file's name as it is in the folder of articles, or remove it from the line.",
        )
        for scoped in decisions.all
        for source in scoped.decision.articles
        if source not in decisions.sources
    ]
    return (*names, *absent)
