"""Loads the curated topics of `cuttings/data/topics.yml` and indexes their phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from cuttings.common.facts import load_facts
from cuttings.common.text import slug
from cuttings.model import OwnTopic
from cuttings.topics.words import PhraseIndex, phrase_forms

WEIGHT_BY_PHRASE_LIST = {"strong": 2.0, "phrases": 1.0, "weak": 0.4, "not": 0.0}


@dataclass(frozen=True, slots=True)
class Subject:
    """A curated topic; `medtop` is an id of IPTC Media Topics, `broader` the id of the topic that contains this one.

    `doubtful` are those of its phrases that say nothing of it where an article has no others of its phrases, and
    `supporting` those that count but do not suffice, since articles on other topics are full of them: "senator".
    """

    id: str
    name: str
    medtop: str | None
    broader: str | None
    doubtful: frozenset[tuple[str, ...]] = frozenset()
    supporting: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All curated topics.

    `leads` has, for a phrase, the position in `subjects` of each of its topics and its weight there. A
    phrase of weight 0 excludes the shorter phrases within it.
    """

    subjects: tuple[Subject, ...]
    leads: Mapping[tuple[str, ...], tuple[tuple[int, float], ...]]
    index: PhraseIndex
    own: frozenset[str] = frozenset()  # the ids of those that the editor alone has made

    def leads_somewhere(self, phrase: tuple[str, ...]) -> bool:
        """Whether `phrase` counts towards a topic, instead of only excluding shorter phrases."""
        return any(weight for _, weight in self.leads[phrase])


@cache
def topic_entries() -> tuple[Mapping[str, Any], ...]:
    """The entries of `topics.yml` in its order, with what `wire-jargon.yml` adds to their lists of phrases."""
    jargon = load_facts("wire-jargon")["topics"]
    return tuple(
        entry | {kind: [*entry.get(kind, ()), *more] for kind, more in jargon.get(entry["name"], {}).items()}
        for entry in load_facts("topics")
    )


@cache
def load_taxonomy(own: tuple[OwnTopic, ...] = ()) -> Taxonomy:
    """The curated topics in the order of `topics.yml`, and the editor's `own`.

    One of the editor's with the name of another adds its phrases to that one.
    """
    entries = _with_own(topic_entries(), own)
    ids = {entry["name"]: topic_id(entry["name"]) for entry in entries}
    subjects = tuple(
        Subject(
            ids[e["name"]],
            e["name"],
            e.get("medtop"),
            ids[e["broader"]] if "broader" in e else None,
            frozenset(map(phrase_forms, e.get("doubtful", ()))),
            frozenset(map(phrase_forms, e.get("supporting", ()))),
        )
        for e in entries
    )
    weights = [_weights(entry) for entry in entries]
    leads: dict[tuple[str, ...], list[tuple[int, float]]] = defaultdict(list)
    for i, phrases in enumerate(_gathered(entries, weights)):
        for phrase, weight in phrases.items():
            leads[phrase].append((i, weight))
    frozen = MappingProxyType({phrase: tuple(targets) for phrase, targets in leads.items()})
    made = {topic_id(topic.name) for topic in own} - {topic_id(entry["name"]) for entry in topic_entries()}
    return Taxonomy(subjects, frozen, PhraseIndex(frozen), frozenset(made))


def topic_id(name: str) -> str:
    """The id of the topic with this name, which is also the address of its page."""
    return f"topics/{slug(name)}"


def broader_page(subject: Subject, pages: Container[str], taxonomy: Taxonomy | None = None) -> str | None:
    """The id of the nearest broader topic of `subject` that is in `pages`, or None."""
    above = {each.id: each.broader for each in (taxonomy or load_taxonomy()).subjects}
    broader = subject.broader
    seen = {subject.id}
    while broader is not None and broader not in pages and broader not in seen:
        seen.add(broader)
        broader = above[broader]
    return None if broader in seen else broader


def _with_own(entries: Sequence[Mapping[str, Any]], own: Sequence[OwnTopic]) -> list[Mapping[str, Any]]:
    """`entries` and the editor's topics, whose phrases are strong signs of them; broader topics are known ones."""
    found = {entry["name"].casefold(): dict(entry) for entry in entries}
    for topic in own:
        entry = found.setdefault(topic.name.casefold(), {"name": topic.name})
        entry["strong"] = [*entry.get("strong", ()), *topic.phrases]
        for kind in ("doubtful", "supporting"):
            entry[kind] = [phrase for phrase in entry.get(kind, ()) if phrase not in topic.phrases]
    for topic in own:
        above = found.get((topic.broader or "").casefold())
        if above is not None and above["name"].casefold() != topic.name.casefold():
            found[topic.name.casefold()]["broader"] = above["name"]
    return list(found.values())


def _weights(entry: Mapping[str, Any]) -> dict[tuple[str, ...], float]:
    weights: dict[tuple[str, ...], float] = {}
    for kind, weight in WEIGHT_BY_PHRASE_LIST.items():
        for phrase in entry.get(kind, ()):
            weights.setdefault(phrase_forms(phrase), weight)
    return weights


def _gathered(
    entries: Sequence[Mapping[str, Any]], weights: Sequence[dict[tuple[str, ...], float]]
) -> list[dict[tuple[str, ...], float]]:
    """The weights of each topic's phrases; a topic that `gathers` has those of its narrower topics as well.

    Its own weights take precedence. Strong phrases and exclusions keep their weight, and all others become weak: in an
    article about American football "yard" is a sign of that topic, but alone it is no sign of sport in general.
    """
    narrower: dict[str, list[int]] = defaultdict(list)
    for i, entry in enumerate(entries):
        if "broader" in entry:
            narrower[entry["broader"]].append(i)

    def gather(i: int) -> dict[tuple[str, ...], float]:
        if not entries[i].get("gathers"):
            return weights[i]
        below = {
            phrase: weight
            if weight in (WEIGHT_BY_PHRASE_LIST["strong"], WEIGHT_BY_PHRASE_LIST["not"])
            else WEIGHT_BY_PHRASE_LIST["weak"]
            for j in narrower[entries[i]["name"]]
            for phrase, weight in gather(j).items()
        }
        return below | weights[i]

    return [gather(i) for i in range(len(entries))]
