"""The curated topics: what `cuttings/data/topics.yml` says, ready to be looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from cuttings.common.facts import load_facts
from cuttings.common.text import slug
from cuttings.topics.words import PhraseIndex, phrase_forms

WEIGHT_BY_PHRASE_LIST = {"strong": 2.0, "phrases": 1.0, "weak": 0.4, "not": 0.0}


@dataclass(frozen=True, slots=True)
class Subject:
    """A curated topic; `broader` is the id of another."""

    id: str
    name: str
    medtop: str | None
    broader: str | None


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All curated topics: `leads` gives for a phrase each subject's place in `subjects`, and its weight there."""

    subjects: tuple[Subject, ...]
    leads: Mapping[tuple[str, ...], tuple[tuple[int, float], ...]]
    index: PhraseIndex

    def leads_somewhere(self, phrase: tuple[str, ...]) -> bool:
        """Whether `phrase` leads to a topic, rather than keep others from it."""
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
def load_taxonomy() -> Taxonomy:
    """The curated topics in the order of the file."""
    entries = topic_entries()
    ids = {entry["name"]: topic_id(entry["name"]) for entry in entries}
    subjects = tuple(
        Subject(ids[e["name"]], e["name"], e.get("medtop"), ids[e["broader"]] if "broader" in e else None)
        for e in entries
    )
    weights = [_weights(entry) for entry in entries]
    leads: dict[tuple[str, ...], list[tuple[int, float]]] = defaultdict(list)
    for i, phrases in enumerate(_gathered(entries, weights)):
        for phrase, weight in phrases.items():
            leads[phrase].append((i, weight))
    frozen = MappingProxyType({phrase: tuple(targets) for phrase, targets in leads.items()})
    return Taxonomy(subjects, frozen, PhraseIndex(frozen))


def topic_id(name: str) -> str:
    """The address of the topic page of that name."""
    return f"topics/{slug(name)}"


def broader_page(subject: Subject, pages: Container[str]) -> str | None:
    """The id of the nearest broader subject of those in `pages`; None where there is none."""
    above = {each.id: each.broader for each in load_taxonomy().subjects}
    broader = subject.broader
    while broader is not None and broader not in pages:
        broader = above[broader]
    return broader


def _weights(entry: Mapping[str, Any]) -> dict[tuple[str, ...], float]:
    weights: dict[tuple[str, ...], float] = {}
    for kind, weight in WEIGHT_BY_PHRASE_LIST.items():
        for phrase in entry.get(kind, ()):
            weights.setdefault(phrase_forms(phrase), weight)
    return weights


def _gathered(
    entries: Sequence[Mapping[str, Any]], weights: Sequence[dict[tuple[str, ...], float]]
) -> list[dict[tuple[str, ...], float]]:
    """The phrases of each topic; one that `gathers` has those of its narrower topics too, its own first.

    Only their strong ones say there what they say below: "yard" may mean American football, and seldom means sport.
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
