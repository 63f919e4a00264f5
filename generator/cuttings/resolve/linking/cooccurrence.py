"""Which names stand together in articles: what articles have in common tells whether they speak of the same things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate

COMMON_NAME_SHARE = 0.1  # of the articles, above which a name that they hold says nothing of what they are about
MIN_COMMON_NAME_ARTICLES = 10  # articles that a name must be in, whatever the share, to say nothing
MIN_MANY_SHARED_NAMES = 4  # names, of whatever sort, that two articles on the same things share


class Cooccurrence:
    """The names of each article that tell what it is about."""

    def __init__(self, candidates: Sequence[Candidate], places: Mapping[tuple[str, int], str]) -> None:
        """`places` gives the id of what each place mention means, by article and start."""
        named: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._shown: dict[tuple[str, str], str] = {}
        for c in candidates:
            if key := _key(c, places):
                named[c.article].add(key)
                self._shown.setdefault(key, c.name.one_line)
        self._all = {article: frozenset(keys) for article, keys in named.items()}
        counts = Counter(key for keys in named.values() for key in keys)
        most = max(MIN_COMMON_NAME_ARTICLES, COMMON_NAME_SHARE * len(named))
        self._telling = {a: frozenset(k for k in keys if counts[k] <= most) for a, keys in named.items()}

    def names_in(self, articles: Iterable[str], without: Collection[str] = ()) -> frozenset[tuple[str, str]]:
        """What `articles` name, as sort and key: people, organisations, places; keys in `without` are left out."""
        keys = {key for article in articles for key in self._telling.get(article, ())}
        return frozenset(key for key in keys if key[1] not in without)

    def shares_many(self, one: str, others: Iterable[str]) -> bool:
        """Whether one of the `others` names so many of the names of an article that they tell of the same things."""
        here = self._all.get(one, frozenset())
        return any(len(here & self._all.get(other, frozenset())) >= MIN_MANY_SHARED_NAMES for other in others)

    def shared_names(self, one: Iterable[str], other: Iterable[str], without: Collection[str] = ()) -> tuple[str, ...]:
        """What both groups of articles name beside `without`, as one of them writes it; sorted."""
        return tuple(sorted(self._shown[key] for key in self.names_in(one, without) & self.names_in(other, without)))


def key_of_person(c: Candidate) -> str:
    """What a person is compared by here: the key of the full name; "" where the name is not a full one."""
    return c.name.person.formal_key if c.name.person.given else ""


def _key(c: Candidate, places: Mapping[tuple[str, int], str]) -> tuple[str, str] | None:
    """What a mention names, as far as its words alone tell: surnames and what every country has tell nothing."""
    if c.label is Label.PERSON:
        key = key_of_person(c)
        return ("person", key) if key else None
    if c.label is Label.ORGANISATION:
        return None if c.name.organisation.is_generic else ("organisation", c.name.organisation.key)
    place = places.get((c.article, c.start))
    return ("place", place) if place else None
