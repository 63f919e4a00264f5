"""Finds the antecedents of a short name: the people named in full in its article whom it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

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
        self._by_opening: dict[str, list[Candidate]] = defaultdict(list)
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
            for opening in _openings(c):
                self._by_opening[opening].append(c)
            for middle in name.given[1:]:
                if len(middle) > 2 or name.family_first:
                    self._by_middle[middle].append(c)

    def of(self, c: Candidate) -> list[Candidate]:
        """Those whom the name of `c`, a shorter one, may mean; of the surest sort that there is.

        A family name comes before a given name, that before a middle name, and a misspelt family name comes last.
        """
        name = c.name.person
        if has_given_name(name) and c.key not in self._by_family:
            shortened = self._with_family_initial(name)
            return [b for b in (*self._by_middle.get(c.key, ()), *self.opening_with(c), *shortened) if b.key != c.key]
        word = " ".join(_words_of_name(c))
        bearers = self._by_family.get(c.key) or self._of_family(c, name) or self._by_given.get(word)
        if bearers:
            by_given = self._by_given.get(word, [])
            return [
                b for b in bearers if initials_fit(name, b.name.person) or b in by_given or c.key in _last_two_words(b)
            ]
        if name.given:
            return []
        return self._by_middle.get(c.key) or [
            b for b in self._all if is_slip(name.family, b.name.person.family, MIN_SLIP_LETTERS_OF_SURNAME)
        ]

    def opening_with(self, c: Candidate) -> list[Candidate]:
        """Those named before `c` whose name opens with its words, two or more: "Jean-Luc", "Omar bin Nur".

        A headline is written after the text, so that whom it names may be named in full later.
        """
        longer = self._by_opening.get(" ".join(_words_of_name(c)), ())
        return [b for b in longer if b.start < c.start or c.headline]

    def _with_family_initial(self, name: PersonName) -> list[Candidate]:
        """Those with the given name of `name` and a family name that begins with its last letter: "Maria L."."""
        bearers = self._by_given.get(name.given[0], []) if len(name.family) == 1 else []
        return [b for b in bearers if b.name.person.family.startswith(name.family)]

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


def _openings(c: Candidate) -> Iterator[str]:
    """The two or more words with which a longer name opens; also the first given name and one behind it.

    "Jorge Luis" and "Jorge Cardenas" are short for "Jorge Luis Cardenas Huaman", but "Isa bin Nur" is the father of
    Omar bin Isa bin Nur, and Aung San that of Aung San Mya.
    """
    words, name = _words_of_name(c), c.name.person
    if name.family_first:
        return
    for length in range(2, len(words)):
        if all(len(word) > 1 for word in words[:length]):
            yield " ".join(words[:length])
    yield from (f"{words[0]} {middle}" for middle in name.middle[1:] if len(middle) > 2)


def _words_of_name(c: Candidate) -> list[str]:
    """The folded words of a name without forms of address before them and suffixes behind them."""
    words = c.key.split()
    while len(words) > 1 and words[0] in fact_words("names", "styles"):
        words = words[1:]
    while len(words) > 1 and words[-1] in fact_words("names", "suffixes"):
        words = words[:-1]
    return words


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
