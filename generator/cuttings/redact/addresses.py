"""Recorded addresses that hold a hidden name, or are of somebody who bears it: of these a hash is kept and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from cuttings.common.text import digest, fold, slug
from cuttings.model import About, Decision, Hidden, Mention, Permalink
from cuttings.permalinks.book import Book
from cuttings.permalinks.record import HIDDEN_PREFIX, hidden_address
from cuttings.redact.patterns import Names

CALLED_AS_NAMES = frozenset({About.ENTITY, About.NAME, About.PAIR, About.PART})  # pages that are called as names are


def without_hidden_names(permalinks: Iterable[Permalink], decisions: Sequence[Decision]) -> tuple[Permalink, ...]:
    """`permalinks` with only a hash of each address of a name that the editor hides.

    Hashes of what is hidden no more are left out.
    """
    hiding = [name for decision in decisions if decision.verb == "hide" for name in decision.names]
    known = {name_hash(name) for name in hiding}
    slugs, names = {slug(name) for name in hiding}, Names(hiding)
    links = [link for link in permalinks if link.about is not About.HIDDEN or not known.isdisjoint(link.keys)]
    hidden = {
        link.address
        for link in links
        if link.about in CALLED_AS_NAMES
        and not link.address.startswith("articles/")
        and (_holds(link, names) or not slugs.isdisjoint(_parts(link.address)))
    }
    return _closed(links, hidden, sorted(known), names)


def without_hidden_bearers(book: Book, hidden: Hidden, shown: Iterable[Mention]) -> tuple[Permalink, ...]:
    """The addresses of `book` with only a hash of each that holds a removed name, or was of one of its bearers."""
    if not hidden.names and not hidden.mentions:
        return book.permalinks
    names = Names(hidden.names)
    theirs = {(m.article, slug(m.text)) for m in hidden.mentions} - {(m.article, slug(m.text)) for m in shown}
    closed = {
        link.address
        for link in book.permalinks
        if _holds(link, names)
        or (link.about is About.ENTITY and not theirs.isdisjoint(book.forms(link)))
        or _tells_of(link, book, theirs)
    }
    return _closed(book.permalinks, closed, sorted({name_hash(name) for name in hidden.names}), names)


def _tells_of(link: Permalink, book: Book, theirs: Collection[tuple[str, str]]) -> bool:
    """Whether an address that was made of a headline or a file's name has a name of a bearer in that article."""
    about = [book.article_at.get(address) for address in (link.address, *link.leads)]
    about += [book.article_by_key.get(key) for key in link.keys if link.about is About.EVENT]
    words = set(link.address.partition("/")[2].split("-"))
    return any(article in about and words.issuperset(form.split("-")) for article, form in theirs)


def name_hash(name: str) -> str:
    """What the record holds of a hidden name."""
    return HIDDEN_PREFIX + digest(fold(name), 16)


def _holds(link: Permalink, names: Names) -> bool:
    return link.about is not About.HIDDEN and (names.are_in(link.address) or names.are_in(link.name))


def _parts(address: str) -> list[str]:
    """The names that an address is made of: of "relationships/ann-lee--port-vale" the two last."""
    return [part for segment in address.split("/") for part in segment.split("--")]


def _closed(links: Sequence[Permalink], hidden: set[str], keys: Sequence[str], names: Names) -> tuple[Permalink, ...]:
    """`links` with a hash in place of the `hidden` addresses, and of others that led to nothing else."""
    more = {
        link.address
        for link in links
        if (link.about is About.PAIR and not hidden.isdisjoint(link.leads))
        or (link.about in (About.NAME, About.PART) and link.leads and hidden.issuperset(link.leads))
    }
    found = {}
    for link in links:
        if link.address in hidden or link.address in more:
            closed = hidden_address(link.address)
            found[closed] = Permalink(closed, About.HIDDEN, "", tuple(keys))
        else:
            leads = tuple(lead for lead in link.leads if lead not in hidden and not names.are_in(lead))
            known = tuple(key for key in link.keys if not names.are_in(key))
            found[link.address] = replace(link, leads=leads, keys=known)
    return tuple(found[address] for address in sorted(found))
