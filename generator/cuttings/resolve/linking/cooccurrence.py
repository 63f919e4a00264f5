"""The company that names keep: what else the articles that hold them name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.organisation_name import generic_name, read_organisation
from cuttings.resolve.names.person_name import parse_name

USUAL = 0.1  # share of the articles from which a name says nothing of the company it keeps
MANY = 4  # names, of whatever sort, that two articles on the same things share
FEW = 10  # articles from which on there is such a share


class Company:
    """The names of each article that tell what it is about."""

    def __init__(self, candidates: Sequence[Candidate], places: Mapping[tuple[str, int], str]) -> None:
        """`places` gives what each place mention means, by article and start."""
        named: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._shown: dict[tuple[str, str], str] = {}
        for c in candidates:
            if key := _key(c, places):
                named[c.article].add(key)
                self._shown.setdefault(key, " ".join(c.text.split()))
        self._all = {article: frozenset(keys) for article, keys in named.items()}
        often = Counter(key for keys in named.values() for key in keys)
        most = max(FEW, USUAL * len(named))
        self._named = {a: frozenset(k for k in keys if often[k] <= most) for a, keys in named.items()}

    def of(self, articles: Iterable[str], but: Collection[str] = ()) -> frozenset[tuple[str, str]]:
        """What `articles` name, people, organisations and places, those called `but` left out."""
        keys = {key for article in articles for key in self._named.get(article, ())}
        return frozenset(key for key in keys if key[1] not in but)

    def much_shared(self, one: str, others: Iterable[str]) -> bool:
        """Whether one of the `others` names so many of the names of an article that they tell of the same things."""
        here = self._all.get(one, frozenset())
        return any(len(here & self._all.get(other, frozenset())) >= MANY for other in others)

    def shared(self, one: Iterable[str], other: Iterable[str], but: Collection[str] = ()) -> tuple[str, ...]:
        """What both groups of articles name beside `but`, as one of them writes it; sorted."""
        return tuple(sorted(self._shown[key] for key in self.of(one, but) & self.of(other, but)))


def _key(c: Candidate, places: Mapping[tuple[str, int], str]) -> tuple[str, str] | None:
    """What a mention names, as far as its words alone tell: surnames and what every country has tell nothing."""
    if c.label is Label.PERSON:
        name = parse_name(c.text)
        return ("person", name.key) if name.given and name.key else None
    if c.label is Label.ORGANISATION:
        return None if generic_name(c.text) else ("organisation", read_organisation(c.text).key)
    place = places.get((c.article, c.start))
    return ("place", place) if place else None
