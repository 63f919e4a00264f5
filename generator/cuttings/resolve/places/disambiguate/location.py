"""Which place each name of all articles means; what is found in one article is remembered from run to run.

An article's senses depend on its text, on the names in it, and on what other articles that spell these names out mean
by them. As long as all of that is the same, they are not found again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.gazetteer import Gazetteer, Toponym, place_key
from cuttings.model import Article
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.context_score import Reading
from cuttings.resolve.places.disambiguate.article_senses import Sense, institution_readings, settle
from cuttings.resolve.places.regional_hints import find_hints
from cuttings.resolve.places.toponym_readings import IN_COUNTRY_WEIGHT, PlaceName, read_name
from cuttings.resolve.places.unlisted import halves, unlisted

Usage = Mapping[tuple[str, str], float]  # by key and id of a place, the share of articles that mean it by the key


def locate(
    names: Sequence[PlaceName],
    articles: Mapping[str, Article],
    gazetteer: Gazetteer,
    remember: Remember = remember_nothing,
) -> tuple[Sense | None, ...]:
    """What each name means, parallel to `names`; None where the gazetteer has no place that the text supports."""
    indexes: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        indexes[name.article].append(index)
    named = [_Named(articles[id], [names[i] for i in own], gazetteer) for id, own in indexes.items()]
    found: list[Sense | None] = [None] * len(names)
    quarters: dict[str, dict[str, Sense]] = defaultdict(dict)  # by key and id, what no gazetteer has
    for one, (senses, elsewhere) in zip(named, _senses(named, remember), strict=True):
        for index, sense, other in zip(indexes[one.article.id], senses, elsewhere, strict=True):
            found[index] = sense
            if other and sense:
                key = place_key(names[index].text)
                quarters[key][sense.place.id] = Sense(sense.place, "an article says where it is")
    return tuple(sense or _only(quarters[place_key(name.text)]) for name, sense in zip(names, found, strict=True))


def _only(senses: Mapping[str, Sense]) -> Sense | None:
    """The one thing that a name which the gazetteer does not have means in the articles that say where it is."""
    return next(iter(senses.values())) if len(senses) == 1 else None


class _Named:
    """The names of one article, which are read once if they are read at all."""

    def __init__(self, article: Article, names: Sequence[PlaceName], gazetteer: Gazetteer) -> None:
        self.article, self._names, self._gazetteer = article, names, gazetteer
        self._read: tuple[list[Reading], list[Reading]] | None = None
        self.key = value_id(article, tuple(names))

    def _readings(self) -> tuple[list[Reading], list[Reading]]:
        """The readings of the names, and of the places inside the names of institutions."""
        if self._read is None:
            own = [read_name(name, self.article.text, self._gazetteer) for name in self._names]
            self._read = own, list(institution_readings(self.article, self._names, self._gazetteer))
        return self._read

    def plain_readings(self) -> object:
        """The keys of all names, and which keys the article spells out, each with the id of the place."""
        own, inside = self._readings()
        spelt = {(r.key, id) for r in own for id, score in r.stated.items() if score >= IN_COUNTRY_WEIGHT}
        return sorted({r.key for r in (*own, *inside)}), sorted(spelt)

    def plain_senses(self, usage: Usage) -> object:
        """The sense of each name, and whether it is a place that the gazetteer does not list by that name."""
        text, gazetteer = self.article.text, self._gazetteer
        own, inside = self._readings()
        senses = settle([*own, *inside], find_hints(self.article, gazetteer), usage)[: len(own)]
        self._read = None
        places = [
            (name.start, name.end, sense.place if sense else None)
            for name, sense in zip(self._names, senses, strict=True)
        ]
        elsewhere = halves(places, text, gazetteer) | unlisted(places, text, gazetteer)
        others = [elsewhere.get(name.start) for name in self._names]
        return [
            _plain(Sense(*other) if other else sense, bool(other)) for sense, other in zip(senses, others, strict=True)
        ]


def _senses(named: Sequence[_Named], remember: Remember) -> Iterator[tuple[list[Sense | None], list[bool]]]:
    """Yield for each article the senses of its names, and for each of them whether the gazetteer does not list it."""

    def read(missing: Sequence[int]) -> Iterator[object]:
        return (named[at].plain_readings() for at in missing)

    wanted = [(one.article.id, one.key) for one in named]
    readings = list(remember("place-names", wanted, read))
    usage = _usage(spelt for _, spelt in readings)
    own = [{(key, id): share for key in keys for id, share in usage.get(key, {}).items()} for keys, _ in readings]

    def settled(missing: Sequence[int]) -> Iterator[object]:
        return (named[at].plain_senses(own[at]) for at in missing)

    wanted = [(one.article.id, value_id(one.key, sorted(told.items()))) for one, told in zip(named, own, strict=True)]
    known: dict[Toponym, Toponym] = {}  # so that equal places are held once
    for plain in remember("places", wanted, settled):
        yield [_sense(sense, known) for sense, _ in plain], [other for _, other in plain]


def _usage(spelt: Iterable[Sequence[Sequence[str]]]) -> Mapping[str, Mapping[str, float]]:
    """For a key, the share of the articles which spell out what it means that mean each place, by the place's id."""
    stated: dict[str, Counter[str]] = defaultdict(Counter)
    for in_article in spelt:
        for key, id in in_article:
            stated[key][id] += 1
    return {key: {id: n / counts.total() for id, n in counts.items()} for key, counts in stated.items()}


def _plain(sense: Sense | None, elsewhere: bool) -> object:
    if sense is None:
        return None, elsewhere
    other = sense.alternative
    against = (astuple(other.place), other.lead, other.evidence) if other else None
    return (astuple(sense.place), sense.why, against), elsewhere


def _sense(plain: Any, known: dict[Toponym, Toponym]) -> Sense | None:
    if plain is None:
        return None
    place, why, against = plain
    if against is None:
        return Sense(_toponym(place, known), why)
    other, lead, (meant, this) = against
    return Sense(_toponym(place, known), why, Alternative(_toponym(other, known), lead, (meant, this)))


def _toponym(plain: Sequence[Any], known: dict[Toponym, Toponym]) -> Toponym:
    fields: tuple[Any, ...] = tuple(tuple(value) if isinstance(value, list) else value for value in plain)
    place = Toponym(*fields)
    return known.setdefault(place, place)
