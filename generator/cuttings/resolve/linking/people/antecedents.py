"""The people whom an article names in full, by the names that they may be called afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.person_name import PersonName, family_names, is_family_first, parse_name, with_particles
from cuttings.resolve.names.tokens import fact_words

SLIP = 7  # letters of a surname in which one may be wrong


class Bearers:
    """The people whom an article names in full, by the names that they may be called afterwards."""

    def __init__(self, people: Iterable[Candidate]) -> None:
        self._full: dict[str, list[Candidate]] = defaultdict(list)
        self._given: dict[str, list[Candidate]] = defaultdict(list)
        self._other: dict[str, list[Candidate]] = defaultdict(list)
        self._all = []
        for c in people:
            names = family_names(c.text)
            if not names:
                continue
            self._all.append(c)
            for family in (*names, *_without_first(c)):
                self._full[family].append(c)
            name = parse_name(c.text)
            self._given[name.given[0]].append(c)
            for middle in name.given[1:]:
                if len(middle) > 2 or name.family_first:
                    self._other[middle].append(c)

    def fitting(self, c: Candidate) -> list[Candidate]:
        """Those whom the name of `c`, a shorter one, may mean; of the surest sort that there is."""
        name, full = parse_name(c.text), self._full
        if spelt_out(name) and c.key not in full:
            return [b for b in self._other.get(c.key, ()) if b.key != c.key]
        bearers = full.get(c.key) or self._of_family(c, name) or self._given.get(c.key)
        if bearers:
            near = self._given.get(c.key, [])
            return [b for b in bearers if may_be(name, parse_name(b.text)) or b in near or c.key in _without_first(b)]
        if name.given:
            return []
        return self._other.get(c.key) or [b for b in self._all if is_slip(name.family, parse_name(b.text).family, SLIP)]

    def _of_family(self, c: Candidate, name: PersonName) -> list[Candidate]:
        return [b for b in self._full.get(name.family, []) if name.given or particles_fit(c, b)]


def particles_fit(lone: Candidate, bearer: Candidate) -> bool:
    """Whether a surname may be that of `bearer` by its particles; "Van Arden" is no Arden, but "al-Arden" may be."""
    loose = fact_words("names", "loose_particles")
    return (
        lone.key == parse_name(lone.text).family
        or lone.key.partition(" ")[0] in loose
        or with_particles(bearer.text) == lone.key
    )


def _without_first(c: Candidate) -> tuple[str, ...]:
    """The last two words of a name of three or more: "Suu Kyi" of "Aung San Suu Kyi"."""
    parts = c.key.split()
    return (" ".join(parts[-2:]),) if len(parts) > 2 and not is_family_first(c.text) else ()


def spelt_out(name: PersonName) -> bool:
    """Whether a name has a given name that is no initial."""
    return any(len(g) > 1 for g in name.given)


def may_be(short: PersonName, full: PersonName) -> bool:
    """Whether a name of initials and a family name can be short for `full`."""
    return all(f.startswith(s) for s, f in zip(short.given, full.given, strict=False))


def is_slip(a: str, b: str, least: int) -> bool:
    """Whether two names of `least` letters or more differ in one, behind the first, or in two that change places."""
    if min(len(a), len(b)) < least or abs(len(a) - len(b)) > 1 or a == b or a[0] != b[0]:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    x, y = a[start:], b[start:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[1::-1] == y[:2] and x[2:] == y[2:])
