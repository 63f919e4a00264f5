"""What the editor has decided already: such doubts are settled, and not asked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from cuttings.common.text import fold
from cuttings.model import Curation


class SettledDoubts:
    """The names and pairs of names that the editor has decided about."""

    def __init__(self, curation: Curation) -> None:
        self._pairs: dict[frozenset[str], list[frozenset[str]]] = defaultdict(list)
        self._names: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
        for decision in curation.entities:
            keys, scope = tuple(map(fold, decision.names)), frozenset(decision.articles)
            if decision.verb in ("same", "different"):
                first, *others = keys
                pairs = [(first, other) for other in others or [first]] if scope else combinations(keys, 2)
                for pair in pairs:
                    self._pairs[frozenset(pair)].append(scope)
            for key in keys:
                self._names[decision.verb, key].append(scope)

    def pair(self, a: str, b: str, source: str | None = None) -> bool:
        """Whether it is decided how two names are to each other: everywhere, or in the article from `source`."""
        return self._holds(self._pairs.get(frozenset((fold(a), fold(b))), ()), source)

    def name(self, verb: str, name: str, source: str | None = None) -> bool:
        """Whether a decision of that verb is about the name."""
        return self._holds(self._names.get((verb, fold(name)), ()), source)

    def _holds(self, scopes: Iterable[frozenset[str]], source: str | None) -> bool:
        return any(not scope or source in scope for scope in scopes)
