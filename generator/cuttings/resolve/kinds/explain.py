"""Says in words what decided of which kind a name is, for `cuttings explain`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.clues import Clue, clue
from cuttings.resolve.names.tokens import fact_words

KIND = {Label.PERSON: "a person", Label.LOCATION: "a place", Label.ORGANISATION: "an organisation"}
NAMES = 3  # of an entity that are accounted for


def with_reasons(
    found: Sequence[Candidate],
    decided: Sequence[Candidate],
    texts: Mapping[str, str],
    surnames: Mapping[tuple[str, str], str],
    gazetteer: Gazetteer,
) -> list[Candidate]:
    """The `decided` candidates, each with what decided its label; `found` are the same before the decision.

    `texts` are the articles' by id; `surnames` gives the full name of which a lone word is the surname, by article and
    word.
    """
    votes: dict[str, Counter[tuple[str, Label]]] = defaultdict(Counter)
    bearers: dict[str, set[str]] = defaultdict(set)
    around: dict[str, Counter[Clue]] = defaultdict(Counter)
    for before in found:
        votes[before.key][before.rule, before.was or before.label] += 1
        if said := clue(before, texts[before.article]):
            around[before.key][said] += 1
    for (_, word), full in surnames.items():
        bearers[word].add(full)
    told: dict[tuple[str, Label], str] = {}
    for c in decided:
        if c.label is not Label.MISCELLANEOUS and (c.key, c.label) not in told:
            told[c.key, c.label] = _reason(c, votes[c.key], around[c.key], bearers[c.key], gazetteer)
    return [replace(c, why=told.get((c.key, c.label), "")) for c in decided]


def kind_evidence(group: Sequence[Candidate]) -> tuple[str, ...]:
    """Why the names of one entity are of its kind: a line for each of the most used ones."""
    whys = Counter(c.why for c in group if c.why)
    return tuple(sorted(whys, key=lambda why: (-whys[why], why))[:NAMES])


def _reason(
    c: Candidate,
    votes: Counter[tuple[str, Label]],
    around: Counter[Clue],
    bearers: set[str],
    gazetteer: Gazetteer,
) -> str:
    """A line: the name, its kind, and everything that spoke for or against it."""
    clues = []
    if votes["known organisation", Label.ORGANISATION]:
        clues.append("it always means a known organisation")
    if titled := votes["title", Label.PERSON]:
        clues.append(f"a title announces it {_times(titled)}")
    if c.label is Label.PERSON and bearers:
        clues.append(f"{min(bearers)} is named in full")
    if c.label is Label.ORGANISATION and (head := _head(c.key)):
        clues.append(f"{head!r} heads it")
    if c.label is Label.LOCATION and gazetteer.lookup(c.text):
        clues.append("the gazetteer knows it")
    clues += [f"{said.words} {_times(around[said])}" for said in sorted(around) if said.label is c.label]
    read: Counter[Label] = Counter()
    for (rule, label), count in votes.items():
        if rule == "recogniser" and label in KIND:
            read[label] += count
    ordered = sorted(read, key=lambda label: (-read[label], label))
    if ordered:
        clues.append("read as " + ", as ".join(f"{KIND[label]} {_times(read[label])}" for label in ordered))
    return f"{' '.join(c.text.split())!r} is {KIND[c.label]}: {'; '.join(clues)}" if clues else ""


def _head(key: str) -> str | None:
    """The noun that says of a folded name that it is an organisation's."""
    heads = fact_words("organisations", "heads")
    return next((word for word in reversed(key.split()) if word in heads), None)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
