"""Joins the names of each person: within articles first, then across them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Article
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import Bearers, spelt_out
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.linking.people.surnames_across_articles import MUCH, Habits, Named, gender_of_names, join_lone
from cuttings.resolve.names.person_name import (
    PersonName,
    even_name,
    formal_key,
    parse_name,
)
from cuttings.resolve.names.stated_aliases import also_known
from cuttings.resolve.names.tokens import fact_words

ADDRESS = re.compile(r"(?:^|\s)(\w+)\.?\s$")


class PersonJoiner:
    """Joins the mentions of each person."""

    def __init__(
        self, candidates: Sequence[Candidate], articles: Mapping[str, Article], namesakes: Namesakes, clusters: Clusters
    ) -> None:
        """`candidates` are all the people, in order of article and text."""
        self._candidates, self._articles = candidates, articles
        self._namesakes, self._clusters = namesakes, clusters
        self._named = Named(candidates)
        self._habits: Habits = defaultdict(lambda: defaultdict(list))

    def join(self) -> None:
        """Joins all of them."""
        for people in self._named.by_article.values():
            self._join_within(people)
            self._join_renamed(people)
        self._join_full_names()
        self._join_variants()
        join_lone(self._candidates, self._named, self._habits, self._namesakes, self._clusters)

    def _join_within(self, people: Sequence[Candidate]) -> None:
        """Lone names go to the person whom the article names in full by that family name, or else that given name.

        Here joins within an article are weighed and refused.
        """
        ordered = sorted(people, key=lambda c: c.start)
        bearers = Bearers(ordered)
        for c in ordered:
            if fitting := self._of_gender(c, bearers.fitting(c)):
                bearer = self._likeliest(fitting)
                why = f"short for {bearer.text}, named in full in the same article"
                if self._clusters.join(Node.of(c), Node.of(bearer), why) and not parse_name(c.text).given:
                    self._habits[c.key][formal_key(parse_name(bearer.text))].append(bearer)

    def _join_renamed(self, people: Sequence[Candidate]) -> None:
        """Joins what the text beside a name says is another name of that person.

        "Tadeo (Arden)" is Tadeo Arden where the collection names one; "Abu Tadeo (Arden)" gives a name by a son.
        """
        for a, b in pairwise(sorted(people, key=lambda c: c.start)):
            text = self._articles[a.article].text
            alike = [c for c in people if c.key == b.key]
            brackets = text[a.end : b.start] == " (" and text[b.end : b.end + 1] == ")" and " " not in b.text
            if also_known(text, a, b):
                for c in alike:
                    self._clusters.join(Node.of(c), Node.of(a), f"another name of {a.text}, as the article says")
            elif brackets and a.key.partition(" ")[0] in fact_words("names", "kunyas"):
                self._clusters.join(Node.of(a), Node.of(b), f"another name of {b.text}, in brackets behind it")
            elif brackets and (named := self._named.in_full.get(formal_key(parse_name(f"{a.text} {b.text}")))):
                for c in (a, *alike):
                    self._clusters.join(Node.of(c), Node.of(named[0]), f"short for {named[0].text}")

    def _of_gender(self, c: Candidate, bearers: Sequence[Candidate]) -> Sequence[Candidate]:
        """Those of `bearers` whom "Mr" or "Mrs" before a lone surname does not rule out; all where none is left."""
        if len(bearers) < 2:
            return bearers
        before = ADDRESS.search(self._articles[c.article].text[max(0, c.start - 12) : c.start])
        gender = _titles().get(fold(before[1])) if before else None
        if gender is None:
            return bearers
        left = [b for b in bearers if gender_of_names().get(parse_name(b.text).given[0], gender) == gender]
        return left or bearers

    def _likeliest(self, bearers: Sequence[Candidate]) -> Candidate:
        """Of people of one surname, the one who is meant by it alone: whom the article names first.

        The others are told from that one by their full names each time; but somebody whom the collection names far
        more often comes before a relative who happens to be named first.
        """
        times = [self._named.times(b) for b in bearers]
        return next(b for b, n in zip(bearers, times, strict=True) if n * MUCH >= max(times))

    def _join_full_names(self) -> None:
        """Spellings of one full name are one person, unless their middle names contradict each other.

        People of one full name in different worlds stay apart (see `Namesakes`).
        """
        by_key: dict[str, list[Candidate]] = defaultdict(list)
        for c in self._candidates:
            name = parse_name(c.text)
            if key := formal_key(name) or (c.key if len(name.given) > 1 else ""):
                by_key[key].append(c)
        for key in sorted(by_key):
            leaders: list[list[Candidate]] = []
            for c in sorted(by_key[key], key=lambda c: (c.text, c.article, c.start)):
                same = next((x for x in leaders if _agree(parse_name(x[0].text), parse_name(c.text))), None)
                if same is None:
                    leaders.append([c])
                else:
                    same.append(c)
            for people in leaders:
                for world in self._namesakes.worlds(people):
                    self._join_spellings(world)

    def _join_spellings(self, people: Sequence[Candidate]) -> None:
        leader = people[0]
        for c in people[1:]:
            same = fold(c.text) == fold(leader.text)
            why = "the same full name" if same else f"another spelling of {leader.text}"
            self._clusters.join(Node.of(c), Node.of(leader), why)

    def _join_variants(self) -> None:
        """Full names that leave out a first name ("Tadeo Arden" for "Luis Tadeo Arden") or turn the order around.

        Here joins of different full names are weighed and refused.
        """
        shorter: dict[str, dict[str, Candidate]] = defaultdict(dict)
        turned: dict[str, dict[str, Candidate]] = defaultdict(dict)
        first: dict[str, Candidate] = {}
        for c in self._candidates:
            name = parse_name(c.text)
            if not spelt_out(name):
                continue
            key = formal_key(name)
            first.setdefault(key, c)
            if len(name.given) > 1 and not name.family_first and all(len(g) > 1 for g in name.given):
                shorter[formal_key(PersonName(name.given[1:], name.family))].setdefault(key, c)
            turned[_letters(name)].setdefault(key, c)
        for key, c in sorted(first.items()):
            longer = {k: b for k, b in shorter.get(key, {}).items() if k != key}
            if len(longer) == 1:
                bearer = next(iter(longer.values()))
                self._clusters.join(Node.of(c), Node.of(bearer), f"{bearer.text} without the first name")
        for letters in sorted(turned):
            forms = turned[letters]
            if len(forms) == 2:
                one, other = (forms[key] for key in sorted(forms))
                if self._namesakes.share(one, other):
                    self._clusters.join(Node.of(one), Node.of(other), f"{other.text} with the family name first")


def _agree(a: PersonName, b: PersonName) -> bool:
    """Whether neither middle names nor "Jr" and "Sr" tell two people of one name apart."""
    if a.generation and b.generation and a.generation != b.generation:
        return False
    if a.family_first or b.family_first:
        return True
    return all(x[0] == y[0] for x, y in zip(a.given[1:], b.given[1:], strict=False))


def _letters(name: PersonName) -> str:
    """The words of a name in alphabetical order, so that their order does not matter."""
    return " ".join(sorted(map(even_name, (*name.given, name.family))))


@cache
def _titles() -> Mapping[str, str]:
    """The gender of forms of address."""
    return {fold(w): g for g, facts in load_facts("genders").items() for w in facts["titles"]}
