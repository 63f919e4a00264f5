"""Tells people of one full name apart who live in different worlds.

The rule is careful: one name is one person, unless two groups of articles share no other name at all and what they
call the person cannot well be one person's ("minister" here, "footballer" there; ministers of two countries), or the
two callings differ and decades lie between. Somebody whose role changes among the same people stays one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Node
from cuttings.resolve.linking.cooccurrence import Company
from cuttings.resolve.names.titles import office_head

MUCH = 3  # times as many articles
APART = 25  # years between two worlds, from which on any two different roles tell two people


@dataclass(frozen=True, slots=True)
class _World:
    """Articles in which a name means one person, and what they call that person."""

    articles: tuple[str, ...]
    people: tuple[Candidate, ...]
    heads: frozenset[str]  # "minister"
    countries: frozenset[str]  # of the offices: "Chilean minister"
    years: tuple[int, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(_fields()[h] for h in self.heads if h in _fields())


class Namesakes:
    """Weighs whether mentions of one full name are of one person."""

    def __init__(self, articles: Mapping[str, Article], company: Company, gazetteer: Gazetteer) -> None:
        self._articles, self._company, self._gazetteer = articles, company, gazetteer
        self.notes: dict[Node, str] = {}  # why somebody was kept apart from a namesake, by one of the mentions

    def share(self, one: Candidate, *others: Candidate) -> bool:
        """Whether the article of `one` names anybody or anything that those of `others` name, or is one of them."""
        there = {c.article for c in others}
        but = {c.key for c in (one, *others)}
        return (
            one.article in there
            or self._company.much_shared(one.article, there)
            or bool(self._company.shared((one.article,), there, but))
        )

    def worlds(self, people: Sequence[Candidate]) -> list[list[Candidate]]:
        """Mentions of one full name, those of each person together.

        Here namesakes are weighed: what is said of both sides is in `notes`.
        """
        by_article: dict[str, list[Candidate]] = defaultdict(list)
        for c in people:
            by_article[c.article].append(c)
        alone = [self._world([article], by_article) for article in sorted(by_article)]
        if not any(self._conflict(a, b) for a, b in _pairs(alone)):
            return [list(people)]
        worlds = self._gathered(alone, by_article)
        conflicts = {(i, j): why for (i, a), (j, b) in _pairs_at(worlds) if (why := self._conflict(a, b))}
        if not conflicts:
            return [list(people)]
        return self._told_apart(worlds, conflicts)

    def _world(self, articles: Sequence[str], by_article: Mapping[str, Sequence[Candidate]]) -> _World:
        people = tuple(c for a in articles for c in by_article[a])
        offices = [c.office for c in people if c.office]
        heads = frozenset(head for office in offices if (head := office_head(office)))
        lands = frozenset(
            place.country
            for office in offices
            for word in office.split()
            if (place := self._gazetteer.land(word)) and place.country
        )
        dates = (self._articles[a].published or "" for a in articles)
        years = tuple(sorted({int(d[:4]) for d in dates if d[:4].isdigit()}))
        return _World(tuple(articles), people, heads, lands, years)

    def _gathered(self, alone: Sequence[_World], by_article: Mapping[str, Sequence[Candidate]]) -> list[_World]:
        """Articles that name others together, or give the same office, in one world; largest first."""
        but = {c.key for w in alone for c in w.people}
        group = list(range(len(alone)))

        def root(i: int) -> int:
            while group[i] != i:
                group[i] = group[group[i]]
                i = group[i]
            return i

        first: dict[tuple[str, str], int] = {}
        for i, world in enumerate(alone):
            offices = {("office", f"{head} of {land}") for head in world.heads for land in world.countries}
            for tie in sorted(self._company.of(world.articles, but) | offices):
                group[root(i)] = root(first.setdefault(tie, i))
        members: dict[int, list[str]] = defaultdict(list)
        for i, world in enumerate(alone):
            members[root(i)] += world.articles
        worlds = [self._world(articles, by_article) for articles in members.values()]
        return sorted(worlds, key=lambda w: (-len(w.people), w.articles))

    def _conflict(self, a: _World, b: _World) -> str | None:
        """Why two worlds cannot well be one person's, None where they can."""
        if not a.heads or not b.heads:
            return None
        here, there = _told(a.heads), _told(b.heads)
        fields = [(x, y) for x in a.fields for y in b.fields]
        if fields and all(x != y and y not in _near()[x] for x, y in fields):
            return f"{here} here, {there} there"
        if a.countries and b.countries and not a.countries & b.countries:
            return f"{here} of one country here, {there} of another there"
        years = [abs(x - y) for x in a.years for y in b.years]
        if years and min(years) >= APART and not a.heads & b.heads:
            return f"{here} here, {there} there, {min(years)} years apart"
        return None

    def _told_apart(self, worlds: Sequence[_World], conflicts: Mapping[tuple[int, int], str]) -> list[list[Candidate]]:
        """One list of mentions for each person; what conflicts with nothing goes to the person named most by far."""
        people: list[list[int]] = []
        for i in range(len(worlds)):
            fits = [p for p in people if not any(_pair(i, j) in conflicts for j in p)]
            clear = any(i in pair for pair in conflicts)
            if not people or (not fits and clear):
                people.append([i])
            elif len(fits) == 1 and clear:
                fits[0].append(i)
            elif (best := _largest(fits, worlds)) is not None:
                best.append(i)
            else:
                people.append([i])
        for (i, j), why in sorted(conflicts.items()):
            text = f"kept apart from another {worlds[i].people[0].text}: {why}, and the articles share no other name"
            for k in (i, j):
                self.notes.setdefault(Node.of(worlds[k].people[0]), text)
        return [[c for i in p for c in worlds[i].people] for p in people]


def _largest(people: Sequence[list[int]], worlds: Sequence[_World]) -> list[int] | None:
    """The person whom far more articles name than all the others, None where there is none such."""
    size = [sum(len(worlds[i].articles) for i in p) for p in people]
    best = max(range(len(people)), key=lambda k: (size[k], -k), default=None)
    return people[best] if best is not None and size[best] >= MUCH * (sum(size) - size[best]) else None


def _pairs(worlds: Sequence[_World]) -> list[tuple[_World, _World]]:
    """Pairs of worlds that may conflict: one of each sort of calling is enough."""
    sorts: dict[tuple[frozenset[str], frozenset[str], tuple[int, ...]], _World] = {}
    for w in worlds:
        if w.heads:
            sorts.setdefault((w.heads, w.countries, w.years), w)
    return list(combinations(sorts.values(), 2))


def _pairs_at(worlds: Sequence[_World]) -> list[tuple[tuple[int, _World], tuple[int, _World]]]:
    return list(combinations([(i, w) for i, w in enumerate(worlds) if w.heads], 2))


def _pair(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)


def _told(heads: frozenset[str]) -> str:
    return " and ".join(sorted(heads)[:2])


def calling(people: Sequence[Candidate]) -> str:
    """What a person is called most: "minister"; "" where no office is told."""
    heads = Counter(head for c in people if c.office and (head := office_head(c.office)))
    return min(heads, key=lambda h: (h not in _fields(), -heads[h], h), default="")


@cache
def _fields() -> Mapping[str, str]:
    """The field of each head of an office."""
    return {fold(h).rstrip("."): field for field, heads in load_facts("titles")["fields"].items() for h in heads}


@cache
def _near() -> Mapping[str, frozenset[str]]:
    """The fields to which people move from each field, and from which they come."""
    near: dict[str, set[str]] = defaultdict(set)
    for field, others in load_facts("titles")["near"].items():
        for other in others:
            near[field].add(other)
            near[other].add(field)
    return {field: frozenset(near[field]) for field in load_facts("titles")["fields"]}
