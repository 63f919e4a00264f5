"""Finds decisions of the editor that contradict each other: the same names by some lines, others by another."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from cuttings.common.text import fold
from cuttings.model import Decision, Notice

Node = tuple[str, str]  # a folded name, and the article in which it is meant; "" for every article


def conflicts(decisions: Sequence[Decision]) -> Iterator[Notice]:
    """A notice for each line that keeps names apart which others join, perhaps by a third name, with all these lines.

    What holds in some articles only does not contradict what holds in all: it is an exception to it.
    """
    joined: dict[Node, list[tuple[Node, str]]] = defaultdict(list)
    for decision in decisions:
        if decision.verb == "same":
            for a, b in _pairs(decision, all_pairs=False):
                joined[a].append((b, decision.where))
                joined[b].append((a, decision.where))
    for decision in decisions:
        if decision.verb != "different":
            continue
        for a, b in _pairs(decision, all_pairs=not decision.articles):
            if lines := _way(joined, a, b):
                names = {fold(name): name for name in decision.names}
                yield Notice(
                    decision.where,
                    f"'{names[a[0]]}' and '{names[b[0]]}' are different here, and the same by {' and '.join(lines)}. "
                    "The last of these lines does not take effect.",
                    "Remove the line that is wrong.",
                )
                break


def _pairs(decision: Decision, *, all_pairs: bool) -> Iterator[tuple[Node, Node]]:
    """The pairs of names that a line is about: the first with each other one, or `all_pairs`."""
    first, *others = map(fold, decision.names)
    for article in decision.articles or ("",):
        for other in others:
            yield (first, article), (other, "")
    if all_pairs:
        yield from (((a, ""), (b, "")) for a, b in combinations(others, 2))


def _way(joined: Mapping[Node, Sequence[tuple[Node, str]]], start: Node, end: Node) -> list[str]:
    """The lines by which two names are the same, the fewest that do; [] where they are not."""
    came: dict[Node, tuple[Node, str] | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for there, where in joined.get(here, ()):
            if there not in came:
                came[there] = here, where
                waiting.append(there)
    lines: list[str] = []
    step = came.get(end)
    while step is not None:
        lines.append(step[1])
        step = came[step[0]]
    return list(dict.fromkeys(reversed(lines)))
