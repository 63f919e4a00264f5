"""The people of the collection, by article and by full name; a father and a son of one name are two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.people.cues import (
    generation_of,
    introduced_as_kin,
    introduced_as_parent,
    is_kin_before,
)
from cuttings.resolve.linking.people.middle_names import middle_initials
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.title_senses import TitleSense, title_sense
from cuttings.resolve.names.tokens import fact_words

DOMINANCE_FACTOR = 3  # times as many mentions or articles as all others together, from which one is meant by default
JUNIOR, SENIOR = "jr", "sr"


class FullNameIndex:
    """The mentions of people, by article and by the key of their full name."""

    def __init__(self, people: Sequence[Candidate], articles: Mapping[str, Article]) -> None:
        """`people` are the mentions of people in all articles, in order of article and text; `articles` are by id."""
        self.by_article: dict[str, list[Candidate]] = defaultdict(list)
        self._in_full: dict[str, list[Candidate]] = defaultdict(list)
        same_name: dict[str, list[Candidate]] = defaultdict(list)
        relatives = _relatives_of_one_name(people, articles)
        for c in people:
            self.by_article[c.article].append(c)
            name = c.name.person
            if key := name.key if name.formal_key in relatives else name.formal_key:
                same_name[key].append(c)
        by_name: dict[str, dict[str, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
        for key, same in same_name.items():
            middle = middle_initials(same)
            for c in same:
                by_name[f"{key} {middle.get((c.article, c.start), '')}".rstrip()][c.article].append(c)
        self._keys: dict[tuple[str, int], str] = {}
        told = {(c.article, c.start): generation_of(c, articles[c.article].text) for c in people}
        parents = {at for c in people if not told[at := (c.article, c.start)] and _is_parent(c, articles)}
        for key, by_article in by_name.items():
            self._keys.update(_keys_by_generation(key, by_article, told, parents))
        self._bearers: dict[str, dict[str, Candidate]] = defaultdict(dict)
        for c in people:
            if key := self.key(c):
                self._in_full[key].append(c)
                for family in (f for f in c.name.family_names if len(f) > 1):
                    self._bearers[family].setdefault(key, c)

    def key(self, c: Candidate) -> str:
        """The key of a full name, the same for all mentions of it; "" where the name is not full.

        It has the generation, and middle initials where the collection has several people with others.
        A plain name is another than the same with "Jr", unless an article has "Ann Lee Jr" first and then "Ann Lee",
        and none tells the two apart.
        """
        return self._keys.get((c.article, c.start), "")

    def named(self, full_name: str) -> Sequence[Candidate]:
        """The mentions of a full name, in whatever spelling; () where the name is not a full one."""
        return self._in_full.get(surface_form(full_name).person.formal_key, ())

    def same(self, c: Candidate) -> Sequence[Candidate]:
        """The mentions of the full name of `c` in all articles; () where its name is not a full one."""
        return self._in_full.get(self.key(c), ())

    def bearers(self, family: str) -> Mapping[str, Candidate]:
        """The first mention of each person of that folded family name, by the key of the full name."""
        return self._bearers.get(family, {})

    def times(self, c: Candidate) -> int:
        """How often the collection holds the full name of `c`."""
        return len(self.same(c))


def _is_parent(c: Candidate, articles: Mapping[str, Article]) -> bool:
    """Whether a name in full is that of somebody's parent, so that the same with "Jr" is another's."""
    return bool(c.name.person.given) and introduced_as_parent(c, articles[c.article].text)


def _relatives_of_one_name(people: Sequence[Candidate], articles: Mapping[str, Article]) -> frozenset[str]:
    """The full names of relatives of whom one is called by the short form: "Bill Lee, William Lee's son"."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in people:
        forms[c.article, c.name.person.formal_key].add(c.name.person.key)
    return frozenset(
        key
        for c in people
        if (key := c.name.person.formal_key)
        and len(forms[c.article, key]) > 1
        and (introduced_as_kin(c, text := articles[c.article].text) or is_kin_before(c.name.person.given[0], text))
    )


def _keys_by_generation(
    key: str,
    by_article: Mapping[str, Sequence[Candidate]],
    generations: Mapping[tuple[str, int], str],
    parents: Collection[tuple[str, int]],
) -> dict[tuple[str, int], str]:
    """The key of each mention of one full name: `key` with the generation that the mention has or is short for.

    None of `parents`, plain names that the text introduces so, is short for their child's. The one who is called by
    the plain name beside "Jr" is the one whom other articles call "Sr".
    """
    everywhere = [c for mentions in by_article.values() for c in mentions]
    told = {article: _Told.of(mentions, generations, parents) for article, mentions in by_article.items()}
    two = any(one.apart for one in told.values()) or _is_filial(everywhere, generations)
    found: dict[tuple[str, int], str] = {}
    short = False
    for article, mentions in by_article.items():
        for c in mentions:
            at = (c.article, c.start)
            meant = generations[at] or (told[article].short_for if at not in parents and not two else "")
            found[at] = f"{key} {meant}".rstrip()
            short |= meant != generations[at]
    if not two and (short or _are_one(everywhere, generations)):
        return {(c.article, c.start): key for c in everywhere}
    plain_beside_junior = any(one.apart and one.generations == {JUNIOR} for one in told.values())
    if plain_beside_junior and set(found.values()) == {key, f"{key} {JUNIOR}", f"{key} {SENIOR}"}:
        return {mention: key if named == f"{key} {SENIOR}" else named for mention, named in found.items()}
    return found


class _Told(NamedTuple):
    """What one article tells of the people of one full name."""

    generations: frozenset[str]  # that it writes with the name
    apart: bool  # whether the plain name is another's than that with a generation
    short_for: str  # the generation that the plain name leaves out; "" where it may be another's

    @classmethod
    def of(
        cls,
        mentions: Sequence[Candidate],
        generations: Mapping[tuple[str, int], str],
        parents: Collection[tuple[str, int]],
    ) -> _Told:
        """What the mentions in an article tell, of which `parents` are introduced as somebody's parent."""
        ordered = sorted(mentions, key=lambda c: (c.headline, c.start))
        own = frozenset({generations[c.article, c.start] for c in ordered} - {""})
        first = generations[ordered[0].article, ordered[0].start]
        lone_number = len(own) == 1 and not own & fact_words("names", "filial")  # "III" is left out at will
        plain_first = bool(own) and not first and not ordered[0].headline
        apart = plain_first and not lone_number and not _differ_in_given_name(ordered, generations)
        apart |= bool(own) and any((c.article, c.start) in parents for c in ordered)
        apart |= _is_filial(ordered, generations)
        return cls(own, apart, first if len(own) == 1 else "")


def _are_one(people: Sequence[Candidate], generations: Mapping[tuple[str, int], str]) -> bool:
    """Whether mentions of one full name with and without a generation are of one person, though no article has both.

    "Joe Lee" is Joseph Lee Jr, and a number is left out at will. Else they must share an office.
    """
    told = {generation for c in people if (generation := generations[c.article, c.start])}
    if len(told) != 1:
        return not told
    numbered = not told & fact_words("names", "filial")
    return numbered or _differ_in_given_name(people, generations) or _share_office(people, generations)


def _is_filial(people: Sequence[Candidate], generations: Mapping[tuple[str, int], str]) -> bool:
    """Whether a name with "Jr" is that of a child: an office stands before the plain name only, "President Ann Roe"."""
    told = {generations[c.article, c.start] for c in people}
    in_office = {bool(generations[c.article, c.start]) for c in people if c.office}
    return not told.isdisjoint(fact_words("names", "filial")) and in_office == {False}


def _differ_in_given_name(people: Sequence[Candidate], generations: Mapping[tuple[str, int], str]) -> bool:
    """Whether the mentions with a generation have other given names than those without: "Joe", "Joseph"."""
    given: dict[bool, set[tuple[str, ...]]] = {True: set(), False: set()}
    for c in people:
        given[bool(generations[c.article, c.start])].add(c.name.person.given[:1])
    return given[True].isdisjoint(given[False])


def _share_office(people: Sequence[Candidate], generations: Mapping[tuple[str, int], str]) -> bool:
    """Whether mentions of one full name with a generation give an office that those without it give too."""
    titles: dict[bool, set[TitleSense | None]] = {True: set(), False: set()}
    for c in people:
        titles[bool(generations[c.article, c.start])].add(title_sense(c.office) if c.office else None)
    return bool(titles[True] & titles[False] - {None})
