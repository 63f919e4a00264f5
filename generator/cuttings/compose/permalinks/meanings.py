"""What a recorded address leads to now, and what can be said where nothing is left of it that has a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cuttings.common.text import slug
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair
from cuttings.model import About, Permalink
from cuttings.permalinks.book import Book, book_of

MAX_ARTICLES_LISTED = 12  # on a stub


@dataclass(frozen=True)
class Meaning:
    """Where an address leads: the ids of pages that it means, else what a stub says and the pages that it names."""

    pages: tuple[str, ...] = ()
    says: str = ""
    see: tuple[str, ...] = ()


class Meanings:
    """The recorded addresses, as the pages of today answer to them."""

    def __init__(self, index: Index, live: Iterable[str], pairs: Mapping[tuple[str, str], Pair]) -> None:
        """`live` are the ids (paths without ending) of all pages with a subject of their own, `pairs` among them."""
        self._index, self._live, self._pairs = index, frozenset(live), pairs
        self.book: Book = book_of(index.library)

    def of(self, address: str) -> Meaning:
        """What a recorded address means."""
        return self._meaning(address, frozenset())

    def _meaning(self, address: str, above: frozenset[str]) -> Meaning:
        link = self.book.by_address.get(address)
        if address in above:
            return Meaning()
        if link is None or link.about is About.PART:
            return Meaning((address,)) if address in self._live else self._part(address, link, above | {address})
        found = self._meant(link, above | {address})
        if not found.pages and address in self._live:
            return Meaning((address,))
        return found

    def _meant(self, link: Permalink, above: frozenset[str]) -> Meaning:
        match link.about:
            case About.ARTICLE:
                return self._article(link)
            case About.ENTITY:
                return self._entity(link)
            case About.TOPIC:
                return self._topic(link, above)
            case About.EVENT:
                return self._event(link)
            case About.PAIR:
                return self._pair(link, above)
            case _:
                return Meaning(self._led(link.leads, above), "Nothing is called so any more.")

    def _led(self, leads: Iterable[str], above: frozenset[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(page for lead in leads for page in self._meaning(lead, above).pages))

    def _article(self, link: Permalink) -> Meaning:
        id = self.book.article_at.get(link.address)
        if id is not None:
            return Meaning((f"articles/{id}",))
        base = link.address.partition("/")[2]
        same = [f"articles/{a.id}" for a in self._index.newest if slug(a.title) == base]
        says = "The article that stood here has been taken out of the collection."
        return Meaning((), says + (" Of the same title is:" if same else ""), tuple(same))

    def _entity(self, link: Permalink) -> Meaning:
        pages = self._index.meant.get(link.address, ())
        if pages:
            return Meaning(pages)
        named = [article for article, _ in self.book.forms(link)]
        if named:
            says = "This name has no page any more. It was in:"
        else:
            says = "The articles that named it have been taken out of the collection."
        return Meaning((), says, tuple(f"articles/{id}" for id in dict.fromkeys(named)))

    def _topic(self, link: Permalink, above: frozenset[str]) -> Meaning:
        if link.address in self._live:
            return Meaning((link.address,))
        broader = self._led(link.leads, above)
        articles = self._articles(link)
        events = {event.id: None for id in articles for event in self._index.events_of.get(id, ())}
        says = "Too few articles are about this subject for a page of its own. What they say is in:"
        return Meaning((), says, (*broader, *events, *(f"articles/{id}" for id in articles)))

    def _event(self, link: Permalink) -> Meaning:
        if link.address in self._events:
            return Meaning((self._events[link.address],))
        left = tuple(f"articles/{id}" for id in self._articles(link))
        if not left:
            return Meaning((), "The reports of this event have been taken out of the collection.")
        return Meaning((), "These reports are no longer taken for accounts of one event. They are:", left)

    @cached_property
    def _events(self) -> dict[str, str]:
        events = self._index.library.events
        found = self.book.events([event.articles for event in events])
        return {address: events[i].id for address, i in found.items()}

    def _pair(self, link: Permalink, above: frozenset[str]) -> Meaning:
        members = tuple(dict.fromkeys(p for lead in link.leads for p in self._meaning(lead, above).pages[:1]))
        if len(members) == 1 and len(link.leads) > 1:
            return Meaning(members)  # the two turned out to be one
        pair = self._pairs.get((min(members), max(members))) if members else None
        if pair is not None:
            return Meaning((pair.id,))
        return Meaning((), "Too few sentences name these two together for a page of their own. See:", members)

    def _part(self, address: str, link: Permalink | None, above: frozenset[str]) -> Meaning:
        """The page that a further page continued, or the list that is nearest to one that is gone."""
        for lead in link.leads if link else ():
            return Meaning(self._meaning(lead, above).pages[:1] or (lead,))
        return Meaning(tuple(self._lists(address))[:1])

    def _lists(self, address: str) -> Iterator[str]:
        folder = address
        while "/" in folder:
            folder = folder.rpartition("/")[0]
            if f"{folder}/index" in self._live:
                yield f"{folder}/index"
        yield "index"

    def _articles(self, link: Permalink) -> list[str]:
        ids = (self.book.article_by_key.get(key) for key in link.keys)
        return sorted({id for id in ids if id}, key=self._index.rank.__getitem__)[:MAX_ARTICLES_LISTED]
