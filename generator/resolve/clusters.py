"""Which names stand for one thing: a union-find whose joins carry their reasons and respect the editor's vetoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from generator.model import Kind, Label
from generator.resolve.candidates import Candidate

KINDS = {
    Label.PERSON: Kind.PERSON,
    Label.LOCATION: Kind.PLACE,
    Label.ORGANISATION: Kind.ORGANISATION,
    Label.MISCELLANEOUS: Kind.PLACE,
}


class Node(NamedTuple):
    """One mention: its kind, its folded name, and where it stands."""

    kind: Kind
    key: str
    article: str
    start: int

    @classmethod
    def of(cls, candidate: Candidate) -> Node:
        """The node of a candidate."""
        return cls(KINDS[candidate.label], candidate.key, candidate.article, candidate.start)


class Clusters:
    """Groups of nodes; `apart` holds pairs of names that must never meet in one group."""

    def __init__(self, apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[Node, Node] = {}
        self._names: dict[Node, set[str]] = {}
        self._members: dict[Node, list[Node]] = {}
        self.reasons: dict[Node, str] = {}  # why a node is in its group: the reason of its first join
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def add(self, node: Node) -> None:
        """Makes the node known, in a group of its own."""
        if node not in self._parent:
            self._parent[node] = node
            self._names[node] = {node.key}
            self._members[node] = [node]

    def join(self, a: Node, b: Node, reason: str) -> bool:
        """Puts the groups of `a` and `b` together; False where the editor keeps them apart."""
        self.add(a)
        self.add(b)
        self.reasons.setdefault(a, reason)
        left, right = self.root(a), self.root(b)
        if left == right:
            return True
        if any(
            not self._apart[name].isdisjoint(self._names[right]) for name in self._names[left] if name in self._apart
        ):
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._parent[right] = left
        self._names[left] |= self._names.pop(right)
        self._members[left] += self._members.pop(right)
        return True

    def joined(self, node: Node) -> bool:
        """Whether the node shares its group with another."""
        self.add(node)
        return len(self._members[self.root(node)]) > 1

    def root(self, node: Node) -> Node:
        """The node that stands for the group of `node`."""
        self.add(node)
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def groups(self) -> list[tuple[Node, ...]]:
        """Every group, its nodes sorted; sorted."""
        return sorted(tuple(sorted(members)) for members in self._members.values())
