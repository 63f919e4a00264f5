"""Finds whom a lone name means in an article that names nobody so in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.clusters import Clusters, Node
from cuttings.resolve.linking.people.antecedents import may_be, particles_fit, spelt_out
from cuttings.resolve.linking.people.namesakes import Namesakes
from cuttings.resolve.names.person_name import family_names, formal_key, parse_name
from cuttings.resolve.names.titles import office_head

KNOWN = 2  # articles that name somebody in full, from which on a surname may be theirs anywhere
MUCH = 3  # times as often named in full
Habits = Mapping[str, dict[str, list[Candidate]]]  # by lone name and key of a full one: whom it meant where both stand


class Named:
    """The people of the collection, by article and by full name."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.by_article: dict[str, list[Candidate]] = defaultdict(list)
        self.in_full: dict[str, list[Candidate]] = {}
        for c in candidates:
            self.by_article[c.article].append(c)
            if key := formal_key(parse_name(c.text)):
                self.in_full.setdefault(key, []).append(c)

    def bearing(self, c: Candidate) -> list[Candidate]:
        """The mentions of the full name of `c`; () where it is none."""
        return self.in_full.get(formal_key(parse_name(c.text)), [])

    def times(self, c: Candidate) -> int:
        """How often the collection holds the full name of `c`."""
        return len(self.bearing(c))


def join_lone(
    candidates: Sequence[Candidate], named: Named, habits: Habits, namesakes: Namesakes, clusters: Clusters
) -> None:
    """A name without a full one in its article: the person of the collection that it fits, where that is only one.

    `candidates` are all the people. Here joins of surnames across articles are weighed and refused.
    """
    bearers: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for c in candidates:
        if key := formal_key(parse_name(c.text)):
            for family in (f for f in family_names(c.text) if len(f) > 1):
                bearers[family].setdefault(key, c)
    strays: dict[str, Candidate] = {}
    for c in (c for article in sorted(named.by_article) for c in named.by_article[article]):
        name = parse_name(c.text)
        if spelt_out(name) or clusters.joined(Node.of(c)):
            continue
        of_family = bearers.get(fold(c.text)) or bearers.get(name.family, {})
        near = {k: b for k, b in of_family.items() if may_be(name, parse_name(b.text))}
        fitting = near if name.given else {k: b for k, b in near.items() if particles_fit(c, b)}
        best = _dominant(fitting, named) if fitting else _by_habit(c, habits, namesakes)
        if best and (not fitting or _likely(c, best, named, namesakes)):
            clusters.join(Node.of(c), Node.of(best), f"the only {c.text} of the collection is {best.text}")
        elif c.key in strays:
            clusters.join(Node.of(c), Node.of(strays[c.key]), "the same surname, never named in full")
        else:
            strays[c.key] = c


def _dominant(bearers: Mapping[str, Candidate], named: Named) -> Candidate | None:
    """The bearer who is named in full far more often than all others together."""
    counts = {key: named.times(c) for key, c in bearers.items()}
    best = max(sorted(counts), key=lambda key: counts[key], default=None)
    if best is None or (len(counts) > 1 and counts[best] < MUCH * (sum(counts.values()) - counts[best])):
        return None
    return bearers[best]


def _likely(c: Candidate, bearer: Candidate, named: Named, namesakes: Namesakes) -> bool:
    """Whether a surname alone may mean the only bearer of the collection.

    It may where several articles name that one in full, or give the same office, or name others together with it.
    """
    people = named.bearing(bearer)
    same = [x for x in named.by_article[c.article] if x.key == c.key]
    offices = {office_head(x.office) for x in same if x.office} & {office_head(b.office) for b in people if b.office}
    return len({b.article for b in people}) >= KNOWN or bool(offices) or namesakes.share(c, *people)


def _by_habit(c: Candidate, habits: Habits, namesakes: Namesakes) -> Candidate | None:
    """Whom other articles, which name them in full, call by a name that is no family name of theirs."""
    people = habits.get(c.key, {})
    if len(people) != 1:
        return None
    called = next(iter(people.values()))
    common = c.key in gender_of_names()
    fits = namesakes.share(c, *called) if common else len({b.article for b in called}) >= KNOWN
    return called[0] if fits else None


@cache
def gender_of_names() -> Mapping[str, str]:
    """The gender of the commonest given names."""
    return {fold(w): g for g, facts in load_facts("genders").items() for w in facts["names"]}
