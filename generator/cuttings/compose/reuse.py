"""Leaves out pages that would show what they showed in the last run, since nothing that they look up has changed.

With the pages of a subject is kept what was looked up in the library while they were made. As long as all of that is
the same, the pages are not made: their paths, titles and summaries are known, and a hash of what each shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields, replace
from functools import cache, partial
from typing import Any, Protocol

from cuttings.common.identity.reads import Answers, Reads
from cuttings.common.identity.value_id import value_id
from cuttings.compose.chronology.chronicle import Chronicle
from cuttings.compose.facts.lookup import Index
from cuttings.compose.pages.connections import Connections
from cuttings.compose.pages.then_and_now import Rarity
from cuttings.compose.places.atlas import Atlas, LocatedPlace
from cuttings.compose.previews.page_descriptions import with_description
from cuttings.compose.previews.summary_cards import with_summary
from cuttings.model import Library, Page, Relation, Summary


class Kept(Protocol):
    """JSON data kept from run to run, by a name and a key."""

    def get(self, name: str, key: str) -> Any:
        """The data of `name`, with lists instead of tuples; None if there are none of this key."""

    def put(self, name: str, key: str, value: object) -> None:
        """Keep `value` for `name`, replacing what was there."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page of the site; what it shows is made only when it is asked for, if it shows what it showed before."""

    path: str
    title: str
    summary: Summary | None
    view_id: Callable[[], str]  # a hash of what the page shows
    page: Callable[[], Page]


@dataclass(frozen=True)
class _WatchedIndex(Index):
    orders: Mapping[tuple[str, ...], list[str]]  # ids, sorted -> the same ids by prominence

    def by_prominence(self, ids: Iterable[str]) -> list[str]:
        return self.orders[tuple(sorted(ids))]


@dataclass(frozen=True, slots=True)
class _WatchedAtlas(Atlas):
    around: Mapping[tuple[float, ...], list[tuple[float, LocatedPlace]]]

    def within(self, lat: float, lon: float, most: float) -> Iterator[tuple[float, LocatedPlace]]:
        return iter(self.around[lat, lon, most])


@dataclass(frozen=True)
class _WatchedRarity(Rarity):
    answers: Mapping[tuple[str], bool]

    def has(self, feature: str) -> bool:
        return self.answers[(feature,)]


class Reuse:
    """The library as pages look it up, and the pages that were kept."""

    def __init__(
        self, index: Index, connections: Connections, collection: str, kept: Kept | None, identity: str
    ) -> None:
        """`collection` says what was collected.

        `identity` is of all that pages depend on beside the library, such as the program and the settings.
        """
        self._index, self._kept, self._reads = index, kept, Reads()
        self._key = value_id(identity, index.library.curation.entities, index.has_entries)
        self._told = {"": collection}
        self._collection = self._reads.watch("collection", self._told)
        self.index = _watched_index(index, self._reads)
        self.connections = _watched_connections(index, self.index, connections, self._reads)

    def made(self, page: Page) -> Made:
        """`page` as one that was made in this run, described as all are."""
        page = with_description(with_summary(self._index, page), partial(self._told.__getitem__, ""))
        return _made(page, partial(value_id, page.view))

    def pages(self, subject: str, given: object, make: Callable[[], Iterable[Page]]) -> Iterator[Made]:
        """Yield the pages of `subject`, which `make` makes from what it looks up here, and from `given`."""
        key = value_id(self._key, given)
        known = self._kept.get(subject, key) if self._kept is not None else None
        if known is None or self._reads.identify(known["looked"]) != known["found"]:
            yield from self._anew(subject, key, make)
            return
        pages = cache(lambda: self._described(make))
        for at, (path, title, summary, view_id) in enumerate(known["pages"]):
            told = Summary(*summary) if summary else None
            yield Made(path, title, told, partial(str, view_id), partial(_nth, pages, at))

    def _anew(self, subject: str, key: str, make: Callable[[], Iterable[Page]]) -> Iterator[Made]:
        self._reads.begin()
        pages = self._described(make)
        if self._kept is None:
            yield from (_made(page, partial(value_id, page.view)) for page in pages)
            return
        looked, ids = self._reads.looked(), [value_id(page.view) for page in pages]
        shown = [
            (page.path, page.title, astuple(page.summary) if page.summary else None, id)
            for page, id in zip(pages, ids, strict=True)
        ]
        self._kept.put(subject, key, {"looked": looked, "found": self._reads.identify(looked), "pages": shown})
        yield from (_made(page, partial(str, id)) for page, id in zip(pages, ids, strict=True))

    def _described(self, make: Callable[[], Iterable[Page]]) -> tuple[Page, ...]:
        collection = partial(self._collection.__getitem__, "")
        return tuple(with_description(with_summary(self.index, page), collection) for page in make())


def _made(page: Page, view_id: Callable[[], str]) -> Made:
    return Made(page.path, page.title, page.summary, view_id, lambda: page)


def _nth(pages: Callable[[], tuple[Page, ...]], at: int) -> Page:
    return pages()[at]


def _watched_index(index: Index, reads: Reads) -> Index:
    """`index` as one page sees it; of other entities and topics only what does not change with every mention.

    What is in no mapping is left out, so that a page that used it would show too little, rather than what is outdated.
    """
    entities = {
        id: replace(one, aliases=(), evidence=(), offices=(), connection=None, rivals=())
        for id, one in index.entities.items()
    }
    topics = {id: replace(one, articles=(), occurrences=()) for id, one in index.topics.items()}
    told: dict[str, Callable[[Any], object]] = {
        "rank": lambda id: (index.articles[id].published, index.articles[id].title, id),
        "shown_anchors": lambda id: sorted(index.shown_anchors[id]),
        "relations_of": lambda id: [*map(_of_relation, index.relations_of[id])],
    }
    plain = {field.name: getattr(index, field.name) for field in fields(index)}
    plain |= {"entities": entities, "topics": topics, "about": dict.fromkeys(index.about, True)}
    watched = {
        name: reads.watch(name, held, told.get(name)) for name, held in plain.items() if isinstance(held, Mapping)
    }
    seen = Library(
        analyses=reads.watch("analyses", index.library.analyses),
        entries=reads.watch("entries", index.library.entries),
        curation=index.library.curation,
    )
    orders = reads.watch("orders", Answers(lambda *ids: index.by_prominence(ids)), index.by_prominence)
    return _WatchedIndex(**{**plain, **watched, "library": seen, "newest": ()}, orders=orders)


def _of_relation(relation: Relation) -> tuple[object, ...]:
    """What a page shows of a relation."""
    cited = (part for c in relation.citations for part in (c.article, c.anchor))
    return relation.a, relation.b, relation.strength, len(relation.articles), *cited


def _watched_connections(index: Index, seen: Index, connections: Connections, reads: Reads) -> Connections:
    atlas, chronicle, rarity = connections.atlas, connections.chronicle, connections.rarity
    around = reads.watch(
        "around",
        Answers(lambda lat, lon, most: list(atlas.within(lat, lon, most))),
        lambda key: [*zip(*((away, placed.id, placed.place_type) for away, placed in atlas.within(*key)), strict=True)],
    )
    return Connections(
        atlas=_WatchedAtlas(
            up=reads.watch("up", atlas.up),
            down=reads.watch("down", atlas.down),
            by_latitude=(),
            topics_at=reads.watch("topics_at", atlas.topics_at),
            openings=reads.watch("openings", atlas.openings, lambda id: sorted(atlas.openings.get(id, ()))),
            around=around,
        ),
        affiliations=reads.watch("affiliations", connections.affiliations),
        pairs={},
        paths=reads.watch("paths", connections.paths),
        relations=reads.watch("relations", connections.relations, lambda key: connections.relations[key].strength),
        chronicle=Chronicle(
            reads.watch("of_entity", chronicle.of_entity),
            reads.watch("in_article", chronicle.in_article),
            reads.watch("events_of_entity", chronicle.events_of),
        ),
        rarity=_WatchedRarity(seen, reads.watch("rare", Answers(rarity.has), lambda key: rarity.has(*key))),
    )
