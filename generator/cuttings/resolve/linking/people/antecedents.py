"""Finds the antecedents of a short name: the people named in full in its article whom it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.spelling_slips import is_slip
from cuttings.resolve.names.person_name import PersonName
from cuttings.resolve.names.tokens import fact_words

MIN_SLIP_LETTERS_OF_SURNAME = 7  # letters of a surname in which one may be wrong


class Antecedents:
    """The people whom an article names in full, by the short names that they may be called by."""

    def __init__(self, people: Iterable[Candidate]) -> None:
        """`people` are the mentions of people in one article, in order of the text."""
        self._by_family: dict[str, list[Candidate]] = defaultdict(list)
        self._by_given: dict[str, list[Candidate]] = defaultdict(list)
        self._by_middle: dict[str, list[Candidate]] = defaultdict(list)
        self._by_all_given: dict[str, list[Candidate]] = defaultdict(list)
        self._all: list[Candidate] = []
        for c in people:
            names = c.name.family_names
            if not names:
                continue
            self._all.append(c)
            for family in (*names, *_last_two_words(c)):
                self._by_family[family].append(c)
            name = c.name.person
            self._by_given[name.given[0]].append(c)
            if len(name.given) > 1 and not name.family_first and all(len(g) > 1 for g in name.given):
                self._by_all_given[" ".join(name.given)].append(c)
            for middle in name.given[1:]:
                if len(middle) > 2 or name.family_first:
                    self._by_middle[middle].append(c)

    def of(self, c: Candidate) -> list[Candidate]:
        """Those whom the name of `c`, a shorter one, may mean; of the surest sort that there is.

        A family name comes before a given name, that before a middle name, and a misspelt family name comes last.
        """
        name = c.name.person
        if has_given_name(name) and c.key not in self._by_family:
            return [b for b in (*self._by_middle.get(c.key, ()), *self.with_given_names(c)) if b.key != c.key]
        bearers = self._by_family.get(c.key) or self._of_family(c, name) or self._by_given.get(c.key)
        if bearers:
            by_given = self._by_given.get(c.key, [])
            return [
                b for b in bearers if initials_fit(name, b.name.person) or b in by_given or c.key in _last_two_words(b)
            ]
        if name.given:
            return []
        return self._by_middle.get(c.key) or [
            b for b in self._all if is_slip(name.family, b.name.person.family, MIN_SLIP_LETTERS_OF_SURNAME)
        ]

    def with_given_names(self, c: Candidate) -> list[Candidate]:
        """Those whose given names, two or more, are the whole name of `c`: "Jean-Luc", "Ivan Petrovich"."""
        return self._by_all_given.get(c.key, [])

    def _of_family(self, c: Candidate, name: PersonName) -> list[Candidate]:
        return [b for b in self._by_family.get(name.family, []) if name.given or particles_fit(c, b)]


def particles_fit(surname: Candidate, bearer: Candidate) -> bool:
    """Whether a surname may be that of `bearer` by its particles; "Van Arden" is not Arden, but "al-Arden" may be."""
    loose = fact_words("names", "loose_particles")
    return (
        surname.key.split()[0] == surname.name.person.family
        or surname.key.partition(" ")[0] in loose
        or bearer.name.family_with_particles == surname.key
    )


def _last_two_words(c: Candidate) -> tuple[str, ...]:
    """The last two words of a name of three or more: "Suu Kyi" of "Aung San Suu Kyi"."""
    parts = c.key.split()
    return (" ".join(parts[-2:]),) if len(parts) > 2 and not c.name.is_family_first else ()


def has_given_name(name: PersonName) -> bool:
    """Whether a name has a given name that is more than an initial."""
    return any(len(g) > 1 for g in name.given)


def initials_fit(short: PersonName, full: PersonName) -> bool:
    """Whether the initials of a name are those of `full`, so that it may be short for that; true of a surname alone."""
    return all(f.startswith(s) for s, f in zip(short.given, full.given, strict=False))
