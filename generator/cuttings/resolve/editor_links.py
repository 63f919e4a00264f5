"""What the editor decided of links between mentions: who is the same, who is another, and who is split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from cuttings.common.text import fold
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.editor import EditorDecisions, ScopedDecision
from cuttings.resolve.linking.clusters import DecidedGroup, DecidedLinks, Join, Node


def decided_links(decisions: EditorDecisions, candidates: Sequence[Candidate]) -> DecidedLinks:
    """Which mentions the editor keeps apart, and which are joined because the editor says so."""
    decisions = with_splits(decisions, candidates)
    apart, marks = _kept_apart(decisions, candidates)
    return DecidedLinks(apart, marks, _joined(decisions, candidates))


def _kept_apart(
    decisions: EditorDecisions, candidates: Iterable[Candidate]
) -> tuple[list[tuple[str, str]], Mapping[tuple[str, str], Sequence[str]]]:
    """The pairs of marks that must not be in one entity, and the marks of names beside themselves.

    A name that is kept apart in some articles only is marked there; by itself, it is kept from the same name in
    the other articles.
    """
    pairs: list[tuple[str, str]] = []
    marks: dict[tuple[str, str], list[str]] = defaultdict(list)
    naming: dict[str, set[str]] = defaultdict(set)  # articles by folded name
    for c in candidates:
        naming[c.key].add(c.article)
    for number, scoped in enumerate(decisions.about("different")):
        first, *others = scoped.keys
        if scoped.articles is None:
            pairs += combinations(scoped.keys, 2)
            continue
        here, elsewhere = f"{first}\nin {number}", f"{first}\nnot in {number}"
        for article in naming[first]:
            if article in scoped.articles or not others:
                marks[first, article].append(here if article in scoped.articles else elsewhere)
        pairs += [(here, other) for other in others or [elsewhere]]
    return pairs, marks


def _joined(decisions: EditorDecisions, candidates: Iterable[Candidate]) -> list[DecidedGroup]:
    """A group for each decision that names are the same, of every mention of these names.

    Where that holds in some articles only, the first name's mentions there stay with what they are joined to.
    """
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        by_key[c.key].append(c)
    groups = []
    for scoped in decisions.about("same"):
        first, *others = scoped.keys
        meant = [c for c in by_key[first] if scoped.holds_in(c.article)]
        nodes = [*(Node.of(c) for name in others for c in by_key[name]), *map(Node.of, meant)]
        reason = f"the editor says so ({scoped.decision.where})"
        joins = [Join(node, nodes[0], reason) for node in nodes[1:]]
        settled = tuple(map(Node.of, meant)) if scoped.articles is not None and others else ()
        groups.append(DecidedGroup(joins, settled))
    return groups


def with_splits(decisions: EditorDecisions, candidates: Sequence[Candidate]) -> EditorDecisions:
    """The decisions with each split as what keeps the name apart from itself, in its articles or its role's."""
    found = tuple(
        ScopedDecision(
            replace(s.decision, verb="different"),
            s.keys,
            frozenset(c.article for c in candidates if c.key in s.keys and _in_role(c, s)),
        )
        for s in decisions.about("split")
    )
    return replace(decisions, all=(*decisions.all, *found))


def _in_role(candidate: Candidate, scoped: ScopedDecision) -> bool:
    """Whether a mention is one that a split is about: in its articles, and with its role before the name."""
    role = fold(scoped.decision.role or "")
    return scoped.holds_in(candidate.article) and role in fold(candidate.office or "")
