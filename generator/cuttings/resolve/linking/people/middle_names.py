"""Distinguishes people of one first and family name by their middle names: George W. Larkin and George H. Larkin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.person_name import PersonName

DEFAULT_BEARER_FACTOR = 3  # times as many articles as all others together, from which the plain name is one bearer's


def middle_names_agree(a: PersonName, b: PersonName) -> bool:
    """Whether neither middle names nor "Jr" and "Sr" say that two people of one name are meant."""
    if a.generation and b.generation and a.generation != b.generation:
        return False
    if a.family_first or b.family_first:
        return True
    return all(x[0] == y[0] for x, y in zip(a.middle, b.middle, strict=False))


def middle_initials(people: Sequence[Candidate]) -> Mapping[tuple[str, int], str]:
    """The middle initials of whom each mention of one name means, by article and start; {} where it is one person's.

    The name without them goes to the only bearer whom its article names with them, else to the one whom far more
    articles name; else it is "", somebody of its own.
    """
    groups = _groups({c.name.person for c in people if c.name.person.middle and not c.name.person.family_first})
    if len(set(groups.values())) < 2:
        return {}
    named: dict[str, set[str]] = defaultdict(set)  # the bearers in each article
    for c in people:
        if c.name.person in groups:
            named[c.article].add(groups[c.name.person])
    articles = Counter(bearer for bearers in named.values() for bearer in bearers)
    best = min(articles, key=lambda bearer: (-articles[bearer], bearer))
    others = articles.total() - articles[best]
    default = best if articles[best] >= DEFAULT_BEARER_FACTOR * others else ""
    found: dict[tuple[str, int], str] = {}
    for c in people:
        here = named[c.article]
        plain = next(iter(here)) if len(here) == 1 else "" if here else default
        found[c.article, c.start] = groups.get(c.name.person, plain)
    return found


def _groups(names: set[PersonName]) -> dict[PersonName, str]:
    """The middle initials of the fullest name that each of `names`, which all have some, agrees with."""
    fullest: list[PersonName] = []
    found: dict[PersonName, str] = {}
    for name in sorted(names, key=lambda n: (-len(n.middle), n.middle, n.given, n.generation)):
        same = next((f for f in fullest if _same_initials(f, name)), None)
        if same is None:
            fullest.append(name)
        found[name] = " ".join(g[0] for g in (same or name).middle)
    return found


def _same_initials(a: PersonName, b: PersonName) -> bool:
    return all(x[0] == y[0] for x, y in zip(a.middle, b.middle, strict=False))
