"""Which mentions name one thing: a union-find whose joins carry their reasons and respect the editor's vetoes.

A `Clusters` is changed by its own methods alone, and handed only to functions of `linking` that are there to join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Kind, Label
from cuttings.resolve.candidates import Candidate

KIND_OF_LABEL: Mapping[Label, Kind] = {
    Label.PERSON: Kind.PERSON,
    Label.LOCATION: Kind.PLACE,
    Label.ORGANISATION: Kind.ORGANISATION,
    Label.MISCELLANEOUS: Kind.PLACE,
    Label.THING: Kind.THING,
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
        return cls(KIND_OF_LABEL[candidate.label], candidate.key, candidate.article, candidate.start)


class Join(NamedTuple):
    """Two mentions that name one thing, and why the first of them does."""

    a: Node
    b: Node
    reason: str


class DecidedGroup(NamedTuple):
    """Joins that the editor decided, and mentions that stay in the group which these joins give them."""

    joins: Sequence[Join]
    settled: Sequence[Node] = ()


class DecidedLinks(NamedTuple):
    """What the editor decided of links: who is kept apart, and who is joined before any rule speaks.

    Two mentions are never in one group where a pair of `apart` holds a mark of each. The marks of a mention are its
    folded name and those that `marks` gives by folded name and article.
    """

    apart: Sequence[tuple[str, str]] = ()
    marks: Mapping[tuple[str, str], Sequence[str]] = {}
    groups: Sequence[DecidedGroup] = ()


NO_LINKS = DecidedLinks()  # where the editor decided nothing


class Clusters:
    """Groups of nodes, of which no two that the editor keeps apart ever meet in one."""

    def __init__(self, decided: DecidedLinks = NO_LINKS) -> None:
        self._parent: dict[Node, Node] = {}
        self._names: dict[Node, set[str]] = {}
        self._members: dict[Node, list[Node]] = {}
        self.reasons: dict[Node, str] = {}  # why a node is in its group: the reason of its first join
        self._marks = decided.marks
        self._settled: set[Node] = set()
        self._refused: dict[tuple[Node, str], Node] = {}  # the first node of a name that a group refused
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in decided.apart:
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

    def join_all(self, joins: Iterable[Join]) -> None:
        """Makes the joins, one after the other, but for those that the editor forbids."""
        for a, b, reason in joins:
            self.join(a, b, reason)

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


def grouped(candidates: Iterable[Candidate], clusters: Clusters) -> list[list[Candidate]]:
    """The mentions of each group, in their order; the groups in the order of their first mentions."""
    groups: dict[Node, list[Candidate]] = defaultdict(list)
    for c in candidates:
        groups[clusters.root(Node.of(c))].append(c)
    return list(groups.values())
