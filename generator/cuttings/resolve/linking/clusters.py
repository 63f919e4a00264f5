"""Which names stand for one thing: a union-find whose joins carry their reasons and respect the editor's vetoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cuttings.model import Kind, Label
from cuttings.resolve.candidates import Candidate

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
    """Groups of nodes; `apart` holds pairs of marks that must never meet in one group.

    A node's marks are its name and those that `marks` gives its name in its article.
    """

    def __init__(
        self, apart: Iterable[tuple[str, str]] = (), marks: Mapping[tuple[str, str], Iterable[str]] | None = None
    ) -> None:
        self._parent: dict[Node, Node] = {}
        self._names: dict[Node, set[str]] = {}
        self._members: dict[Node, list[Node]] = {}
        self.reasons: dict[Node, str] = {}  # why a node is in its group: the reason of its first join
        self._marks = marks or {}
        self._settled: set[Node] = set()
        self._refused: dict[tuple[Node, str], Node] = {}  # the first node of a name that a group refused
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def add(self, node: Node) -> None:
        """Makes the node known, in a group of its own."""
        if node not in self._parent:
            self._parent[node] = node
            self._names[node] = {node.key, *self._marks.get((node.key, node.article), ())}
            self._members[node] = [node]

    def add_all(self, nodes: Iterable[Node]) -> None:
        """Makes each of the nodes known, in a group of its own."""
        for node in nodes:
            self.add(node)

    def join(self, a: Node, b: Node, reason: str) -> bool:
        """Puts the groups of `a` and `b` together; False where the editor keeps them apart.

        What a group refuses is put together with what it refused before of the same name.
        """
        self.add(a)
        self.add(b)
        left, right = self.root(a), self.root(b)
        if left == right:
            self.reasons.setdefault(a, reason)
            return True
        if not self._settled.isdisjoint((a, b)) or self._kept_apart(left, right):
            first = self._refused.setdefault((right, a.key), a)
            if first != a and self._settled.isdisjoint((a, first)):
                self._unite(self.root(a), self.root(first))
            return False
        self.reasons.setdefault(a, reason)
        self._unite(left, right)
        return True

    def settle(self, nodes: Iterable[Node]) -> None:
        """From now on `nodes` stay in the groups they are in, and draw no other node into them."""
        self._settled.update(nodes)

    def _kept_apart(self, left: Node, right: Node) -> bool:
        return any(
            not self._apart[name].isdisjoint(self._names[right]) for name in self._names[left] if name in self._apart
        )

    def _unite(self, left: Node, right: Node) -> None:
        if left == right or self._kept_apart(left, right):
            return
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._parent[right] = left
        self._names[left] |= self._names.pop(right)
        self._members[left] += self._members.pop(right)

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
