"""Finds out where one full name means two people, by the contexts that it stands in.

The rule is careful: one name is one person, unless two groups of articles share no other name at all and the ages
beside it, or the offices that they give the person, cannot well be one person's ("minister" here, "footballer" there;
ministers of two countries), or the offices differ and decades lie between, or some years and other forms of the name.
Forms of a common name ("Steve Lee" here, "Stephen Lee" there) are two people's where no office is said of both.
Somebody whose role changes among the same people stays one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Node
from cuttings.resolve.linking.cooccurrence import Cooccurrence, key_of_person
from cuttings.resolve.linking.people.ages import ages_of, tell_two_ages
from cuttings.resolve.linking.people.full_name_index import DOMINANCE_FACTOR
from cuttings.resolve.names.titles import office_head
from cuttings.resolve.names.tokens import fact_words

MIN_YEARS_BETWEEN_FORMS = 3  # years between "Mike Lee" and "Michael Lee", from which on two offices are of two people
MIN_YEARS_APART = 25  # years between two contexts, from which on any two different offices are of two people


@dataclass(frozen=True, slots=True)
class _Context:
    """Articles in which a name means one person, and the offices that they give to that person."""

    articles: tuple[str, ...]
    people: tuple[Candidate, ...]
    heads: frozenset[str]  # the nouns of the offices: "minister"
    countries: frozenset[str]  # of the offices: "Chilean minister"
    years: tuple[int, ...]
    given: frozenset[str]  # the first given name as it is written: "mike"
    ages: frozenset[tuple[int, int | None]]  # beside the name, each with the year of its article

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(_fields()[h] for h in self.heads if h in _fields())

    @property
    def has_common_name(self) -> bool:
        return self.people[0].name.person.family in fact_words("names", "common_surnames")

    @property
    def is_telling(self) -> bool:
        """Whether it may conflict with another context."""
        return bool(self.heads or self.ages or (self.given and self.has_common_name))


@dataclass(frozen=True, slots=True)
class Split:
    """The mentions of each person of one full name, and why there are several, by a mention of each."""

    people: Sequence[Sequence[Candidate]]
    notes: Mapping[Node, str] = field(default_factory=dict)


class Namesakes:
    """Weighs whether mentions of one full name are of one person."""

    def __init__(self, articles: Mapping[str, Article], cooccurrence: Cooccurrence, gazetteer: Gazetteer) -> None:
        """`articles` are by id."""
        self._articles, self._cooccurrence, self._gazetteer = articles, cooccurrence, gazetteer

    def share_context(self, one: Candidate, *others: Candidate) -> bool:
        """Whether the article of `one` names anybody or anything that those of `others` name, or is one of them."""
        there = {c.article for c in others}
        own = {key_of_person(c) for c in (one, *others)}
        return (
            one.article in there
            or self._cooccurrence.shares_many(one.article, there)
            or bool(self._cooccurrence.shared_names((one.article,), there, own))
        )

    def share_story(self, one: Candidate, *others: Candidate) -> bool:
        """Whether an article of `others` names so much that the article of `one` names that they tell of one thing."""
        return self._cooccurrence.shares_many(one.article, {c.article for c in others})

    def split_by_context(self, people: Sequence[Candidate]) -> Split:
        """Mentions of one full name, those of each person together. Here namesakes are weighed."""
        by_article: dict[str, list[Candidate]] = defaultdict(list)
        for c in people:
            by_article[c.article].append(c)
        single = [self._context([article], by_article) for article in sorted(by_article)]
        if not any(self._conflict(a, b) for a, b in _distinct_pairs(single)):
            return Split([people])
        contexts = self._merged(single, by_article)
        conflicts = {(i, j): why for (i, a), (j, b) in _pairs_at(contexts) if (why := self._conflict(a, b))}
        return _split(contexts, conflicts) if conflicts else Split([people])

    def _context(self, articles: Sequence[str], by_article: Mapping[str, Sequence[Candidate]]) -> _Context:
        people = tuple(c for a in articles for c in by_article[a])
        offices = [c.office for c in people if c.office]
        heads = frozenset(head for office in offices if (head := office_head(office)))
        countries = frozenset(
            place.country
            for office in offices
            for word in office.split()
            if (place := self._gazetteer.land(word)) and place.country
        )
        dates = (self._articles[a].published or "" for a in articles)
        years = tuple(sorted({int(d[:4]) for d in dates if d[:4].isdigit()}))
        given = frozenset(name.given[0] for c in people if (name := c.name.person).given and not name.family_first)
        return _Context(tuple(articles), people, heads, countries, years, given, ages_of(people, self._articles))

    def _merged(self, single: Sequence[_Context], by_article: Mapping[str, Sequence[Candidate]]) -> list[_Context]:
        """Articles that name others together, or give the same office, in one context; largest first."""
        own = {key_of_person(c) for context in single for c in context.people}
        group = list(range(len(single)))

        def root(i: int) -> int:
            while group[i] != i:
                group[i] = group[group[i]]
                i = group[i]
            return i

        first: dict[tuple[str, str], int] = {}
        for i, context in enumerate(single):
            offices = {("office", f"{head} of {land}") for head in context.heads for land in context.countries}
            for tie in sorted(self._cooccurrence.names_in(context.articles, own) | offices):
                group[root(i)] = root(first.setdefault(tie, i))
        members: dict[int, list[str]] = defaultdict(list)
        for i, context in enumerate(single):
            members[root(i)] += context.articles
        contexts = [self._context(articles, by_article) for articles in members.values()]
        return sorted(contexts, key=lambda context: (-len(context.people), context.articles))

    def _conflict(self, a: _Context, b: _Context) -> str | None:
        """Why two contexts cannot well be one person's, None where they can."""
        return tell_two_ages(a.ages, b.ages) or _two_forms(a, b) or _two_offices(a, b)


def _two_forms(a: _Context, b: _Context) -> str | None:
    """Why two forms of a common name are two people's."""
    if not _differ_in_form(a, b) or not a.has_common_name or a.heads & b.heads:
        return None
    return f"{a.people[0].text} here, {b.people[0].text} there"


def _differ_in_form(a: _Context, b: _Context) -> bool:
    """Whether each has its own forms of the given name, "Mike" and "Michael"."""
    return bool(a.given and b.given and not a.given & b.given)


def _two_offices(a: _Context, b: _Context) -> str | None:
    """Why the offices of two contexts are not one person's."""
    if not a.heads or not b.heads:
        return None
    here, there = _in_words(a.heads), _in_words(b.heads)
    fields = [(x, y) for x in a.fields for y in b.fields]
    if fields and all(x != y and y not in _near()[x] for x, y in fields):
        return f"{here} here, {there} there"
    if a.countries and b.countries and not a.countries & b.countries:
        return f"{here} of one country here, {there} of another there"
    years = min((abs(x - y) for x in a.years for y in b.years), default=0)
    enough = MIN_YEARS_BETWEEN_FORMS if _differ_in_form(a, b) else MIN_YEARS_APART
    if years >= enough and not a.heads & b.heads:
        return f"{here} here, {there} there, {years} years apart"
    return None


def _split(contexts: Sequence[_Context], conflicts: Mapping[tuple[int, int], str]) -> Split:
    """The contexts of each person together; what conflicts with nothing goes to the person named most by far.

    `conflicts` says why two contexts, by their indexes, cannot be one person's.
    """
    people: list[list[int]] = []
    for i in range(len(contexts)):
        fits = [p for p in people if not any(_pair(i, j) in conflicts for j in p)]
        in_conflict = any(i in pair for pair in conflicts)
        if not people or (not fits and in_conflict):
            people.append([i])
        elif len(fits) == 1 and in_conflict:
            fits[0].append(i)
        elif (best := _largest(fits, contexts)) is not None:
            best.append(i)
        else:
            people.append([i])
    notes: dict[Node, str] = {}
    for (i, j), why in sorted(conflicts.items()):
        text = f"kept apart from another {contexts[i].people[0].text}: {why}, and the articles share no other name"
        for k in (i, j):
            notes.setdefault(Node.of(contexts[k].people[0]), text)
    return Split([[c for i in p for c in contexts[i].people] for p in people], notes)


def _largest(people: Sequence[list[int]], contexts: Sequence[_Context]) -> list[int] | None:
    """The person whom far more articles name than all the others, None where nobody is named so often."""
    size = [sum(len(contexts[i].articles) for i in p) for p in people]
    best = max(range(len(people)), key=lambda k: (size[k], -k), default=None)
    dominant = best is not None and size[best] >= DOMINANCE_FACTOR * (sum(size) - size[best])
    return people[best] if best is not None and dominant else None


def _distinct_pairs(contexts: Sequence[_Context]) -> list[tuple[_Context, _Context]]:
    """Pairs of contexts that may conflict: one context of each combination of offices and years is enough."""
    sorts: dict[tuple[object, ...], _Context] = {}
    for context in contexts:
        if context.is_telling:
            key = (context.heads, context.countries, context.years, context.given, context.ages)
            sorts.setdefault(key, context)
    return list(combinations(sorts.values(), 2))


def _pairs_at(contexts: Sequence[_Context]) -> list[tuple[tuple[int, _Context], tuple[int, _Context]]]:
    return list(combinations([(i, context) for i, context in enumerate(contexts) if context.is_telling], 2))


def _pair(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)


def _in_words(heads: frozenset[str]) -> str:
    return " and ".join(sorted(heads)[:2])


def commonest_office(people: Sequence[Candidate]) -> str:
    """The noun of the office that a person is given most: "minister"; "" where no office is told."""
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
    for own, others in load_facts("titles")["near"].items():
        for other in others:
            near[own].add(other)
            near[other].add(own)
    return {field: frozenset(near[field]) for field in load_facts("titles")["fields"]}
