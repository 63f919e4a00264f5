"""Which article, entity, event or topic of today a recorded address means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cuttings.common.text import slug
from cuttings.model import About, Article, Library, Permalink, key_of_article
from cuttings.permalinks.assign import Wish, assign
from cuttings.permalinks.fingerprints import article_keys, is_same
from cuttings.permalinks.record import hidden_address

MIN_SHARE_OF_EVENT = 0.5  # of the articles of a recorded event that are still there, to be the same event
Subject = TypeVar("Subject", bound=Hashable)


@dataclass(frozen=True)
class Book:
    """The recorded addresses, by address and by what they were about."""

    permalinks: tuple[Permalink, ...] = ()
    article_at: Mapping[str, str] = field(default_factory=dict)  # the article (id) that an address means
    article_by_key: Mapping[str, str] = field(default_factory=dict)  # the same by what stands for it in keys

    @cached_property
    def by_address(self) -> Mapping[str, Permalink]:
        """The recorded addresses."""
        return {link.address: link for link in self.permalinks}

    @cached_property
    def topics(self) -> frozenset[str]:
        """The ids of the topics that have had a page."""
        return frozenset(link.address for link in self.about(About.TOPIC))

    def about(self, *sorts: About) -> list[Permalink]:
        """The recorded addresses of these sorts, sorted."""
        return [link for link in self.permalinks if link.about in sorts]

    def is_hidden(self, address: str) -> bool:
        """Whether the editor had the page at `address` removed."""
        return hidden_address(address) in self.by_address

    def forms(self, link: Permalink) -> list[tuple[str, str]]:
        """The mentions that identify a recorded entity: the id of an article, and the slug of the name there."""
        pairs = (key.partition(":") for key in link.keys)
        return [(self.article_by_key[key], form) for key, _, form in pairs if key in self.article_by_key]

    def meant(
        self, holders: Callable[[str, str], Iterable[Subject]], name_of: Callable[[Subject], str]
    ) -> dict[str, list[Subject]]:
        """By recorded address of an entity, what it means now, the likeliest first; [] where nothing of it is left.

        `holders` gives what a name in an article belongs to now, of the article's id and the name's slug; each has one
        vote there, however often it is named. Of several that are as likely (both JIJI and Jiji Press are named "Jiji")
        the one that has kept its name is meant.
        """
        found = {}
        for link in self.about(About.ENTITY):
            held = (dict.fromkeys(holders(article, form)) for article, form in self.forms(link))
            votes = Counter(holder for once in held for holder in once)
            renamed = {subject: slug(name_of(subject)) != slug(link.name) for subject in votes}
            found[link.address] = sorted(votes, key=lambda subject: (-votes[subject], renamed[subject]))
        return found

    def events(self, groups: Sequence[Collection[str]]) -> dict[str, int]:
        """By recorded address of an event, the place in `groups` (ids of articles) of the event that it means now."""
        group_of = {article: i for i, group in enumerate(groups) for article in group}
        found = {}
        for link in self.about(About.EVENT):
            left = [self.article_by_key[key] for key in link.keys if key in self.article_by_key]
            votes = Counter(group_of[article] for article in left if article in group_of)
            best = max(votes, key=lambda i: (votes[i], -i), default=None)
            if best is not None and votes[best] >= MIN_SHARE_OF_EVENT * len(left):
                found[link.address] = best
        return found


def open_book(permalinks: tuple[Permalink, ...], articles: Sequence[Article]) -> Book:
    """The book of the recorded addresses for `articles`."""
    at = {address: articles[i].id for address, i in _articles_at(permalinks, articles).items()}
    by_key = {link.keys[0]: at[link.address] for link in permalinks if link.address in at}
    return Book(permalinks, at, by_key | {key_of_article(article.sha256): article.id for article in articles})


def name_articles(permalinks: tuple[Permalink, ...], articles: Sequence[Article]) -> list[str]:
    """An id for each article, made of its title unless it has had another for the same title, and unique."""
    at = _articles_at(permalinks, articles)
    had: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for address, i in at.items():
        had[i].append((address, False))
    wishes = [Wish((f"articles/{slug(article.title)}",), tuple(had[i])) for i, article in enumerate(articles)]
    book = Book(permalinks)

    def is_closed(address: str, i: int) -> bool:
        """Whether another article stands or stood at `address`, be it one that was taken out since."""
        link = book.by_address.get(address)
        means = () if link is None else (address,) if link.about is About.ARTICLE else link.leads
        return book.is_hidden(address) or any(at.get(meant) != i for meant in means)

    return [address.partition("/")[2] for address in assign(wishes, is_closed)]


def _articles_at(permalinks: Iterable[Permalink], articles: Sequence[Article]) -> dict[str, int]:
    """By recorded address of an article, its place in `articles`: by its source, else by its words."""
    recorded = [link for link in permalinks if link.about is About.ARTICLE and link.keys]
    if not recorded:
        return {}
    by_source: dict[str, int] = {}
    for i, article in enumerate(articles):
        by_source.setdefault(key_of_article(article.sha256), i)
    at = {link.address: by_source[link.keys[0]] for link in recorded if link.keys[0] in by_source}
    known = set(at.values())
    left = {i: article_keys(article) for i, article in enumerate(articles) if i not in known}
    holding: dict[str, list[int]] = defaultdict(list)
    for i, keys in left.items():
        for key in keys:
            holding[key].append(i)
    for link in recorded:
        if link.address not in at:
            possible = Counter(i for key in link.keys for i in holding.get(key, ()) if is_same(link.keys, left[i]))
            best = max(possible, key=lambda i: (possible[i], -i), default=None)
            if best is not None:
                at[link.address] = best
    return at


def name_entities(
    book: Book,
    wanted: Sequence[tuple[str, ...]],
    names: Sequence[str],
    holders: Callable[[str, str], Iterable[int]],
) -> list[str]:
    """An id for each entity, unique: one of those in `wanted`, or one that it has had under the name it has in `names`.

    `holders` gives the places of the entities that a name means in an article, of the article's id and the name's slug.
    """
    meant = book.meant(holders, lambda i: names[i])
    had: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for address, found in meant.items():
        if found and address.partition("/")[0] == wanted[found[0]][0].partition("/")[0]:
            same_name = slug(book.by_address[address].name) == slug(names[found[0]])
            had[found[0]].append((address, same_name))

    def is_closed(address: str, i: int) -> bool:
        """Whether `address` means another entity, also one that has moved since; one that is gone bars nobody."""
        link = book.by_address.get(address)
        means = () if link is None else (address,) if link.about is About.ENTITY else link.leads
        return book.is_hidden(address) or any(found[0] != i for a in means if (found := meant.get(a)))

    return assign([Wish(some, tuple(had[i])) for i, some in enumerate(wanted)], is_closed)


def name_events(book: Book, names: Sequence[str], groups: Sequence[Collection[str]]) -> list[str]:
    """An id for each event: that which it has had, whatever it was called then, or one made of its name; unique.

    `groups` has the ids of the articles of each.
    """
    had: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for address, i in book.events(groups).items():
        had[i].append((address, True))

    def is_closed(address: str, i: int) -> bool:
        return book.is_hidden(address) or address in book.by_address

    return assign([Wish((f"events/{slug(name)}",), tuple(had[i])) for i, name in enumerate(names)], is_closed)


def book_of(library: Library) -> Book:
    """The book of recorded addresses that `library` was made with."""
    return Book(library.permalinks, library.article_at, library.article_by_key)


def entities_meant(library: Library) -> dict[str, tuple[str, ...]]:
    """By recorded address of an entity, the ids of the entities that it means now, the likeliest first."""
    if not library.permalinks:
        return {}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    names = {entity.id: entity.name for entity in library.entities}
    for mention in library.mentions:
        if mention.entity in names:
            holders[mention.article, slug(mention.text)].append(mention.entity)
    meant = book_of(library).meant(lambda article, form: holders.get((article, form), ()), lambda id: names[id])
    return {address: tuple(ids) for address, ids in meant.items()}
