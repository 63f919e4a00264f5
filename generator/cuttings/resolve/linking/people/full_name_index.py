"""The people of the collection, by article and by full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.surface_form import surface_form

DOMINANCE_FACTOR = 3  # times as many mentions or articles as all others together, from which one is meant by default


class FullNameIndex:
    """The mentions of people, by article and by the key of their full name."""

    def __init__(self, people: Sequence[Candidate]) -> None:
        """`people` are the mentions of people in all articles, in order of article and text."""
        self.by_article: dict[str, list[Candidate]] = defaultdict(list)
        self._in_full: dict[str, list[Candidate]] = {}
        for c in people:
            self.by_article[c.article].append(c)
            if key := c.name.person.formal_key:
                self._in_full.setdefault(key, []).append(c)

    def named(self, full_name: str) -> Sequence[Candidate]:
        """The mentions of a full name, in whatever spelling; () where the name is not a full one."""
        return self._in_full.get(surface_form(full_name).person.formal_key, ())

    def times(self, c: Candidate) -> int:
        """How often the collection holds the full name of `c`."""
        return len(self.named(c.text))
