"""The page of an event: the accounts side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice

from generator.compose.clippings import clippings, fold_away
from generator.compose.index import Index
from generator.compose.prose import quote
from generator.compose.sayings import sayings
from generator.compose.views import Clipping, Link
from generator.compose.words import count, reader_date
from generator.model import Event, Kind, Page, Role

OPENING = 3  # sentences of each account's body that say how it tells the event
NAMED = 12  # of each kind, before the rest is folded away


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account: its outlet and date, and whether it is independent."""

    article: Link
    outlet: str
    date: str
    copy_of: Link | None


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something in the accounts, and in which of them: their numbers, leading to the first sentence."""

    link: Link
    every: bool
    accounts: tuple[Link, ...]


def event_page(index: Index, event: Event) -> Page:
    """The page of `event`."""
    ids = sorted((id for id in event.articles if id in index.articles), key=index.rank.__getitem__, reverse=True)
    statements = sayings(index, [s for id in ids for s in index.statements_in.get(id, ())])
    accounts = count(len(ids), "account")
    independent = len(ids) - len({copy for copy, _ in event.copies if copy in ids})
    context: dict[str, object] = {
        "meta": {"kind": "event", "search": {"boost": 2}},
        "name": event.name,
        "date": reader_date(event.date),
        "standing": f"{accounts}, {independent} of them independent" if independent < len(ids) else accounts,
        "accounts": _accounts(index, event, ids),
        "named_rows": [
            (label, found[:NAMED], found[NAMED:])
            for label, kind in (("Who", Kind.PERSON), ("Where", Kind.PLACE), ("Organisations", Kind.ORGANISATION))
            if (found := _named(index, ids, kind))
        ],
        "topics": _topics(index, ids),
        "openings": fold_away(_openings(index, ids)),
        "said": fold_away(clippings(index, statements)),
        "said_count": sum(map(len, statements.values())),
        "evidence": event.evidence,
    }
    return Page(f"{event.id}.md", event.name, "event.md.j2", context)


def _accounts(index: Index, event: Event, ids: list[str]) -> list[Account]:
    copies = dict(event.copies)
    out = []
    for id in ids:
        article = index.articles[id]
        original = copies.get(id)
        copy_of = index.article_link(original) if original and original in index.articles else None
        link = Link(article.title, f"articles/{id}.md")
        out.append(Account(link, article.outlet or "", reader_date(article.published), copy_of))
    return out


def _named(index: Index, ids: list[str], kind: Kind) -> list[Named]:
    """Everybody of a kind who is named in the accounts: those in most accounts first."""
    times: Counter[str] = Counter()
    accounts: dict[str, dict[str, Link]] = defaultdict(dict)
    for number, id in enumerate(ids, 1):
        for mention in index.mentions_in.get(id, ()):
            entity = index.entities[mention.entity]
            if entity.kind is kind and not entity.source:
                times[entity.id] += 1
                if id not in accounts[entity.id]:
                    accounts[entity.id][id] = Link(str(number), index.locate(id, mention.start))
    ranked = sorted(times, key=lambda e: (-len(accounts[e]), -times[e], index.titles[e], e))
    return [Named(index.link(e), len(accounts[e]) == len(ids), tuple(accounts[e].values())) for e in ranked]


def _topics(index: Index, ids: list[str]) -> list[Link]:
    found = Counter(topic.id for id in ids for topic, _ in index.topics_in.get(id, ()))
    return [index.link(id) for id in sorted(found, key=lambda id: (-found[id], index.titles[id]))]


def _openings(index: Index, ids: list[str]) -> list[Clipping]:
    """How each account begins: the first sentences of its body."""
    out = []
    for id in ids:
        article = index.articles[id]
        body = islice((s for s in index.sentences[id] if article.role_at(s.start) is Role.BODY), OPENING)
        quotes = tuple(quote(index, id, [sentence], []) for sentence in body)
        if quotes:
            out.append(Clipping(index.article_link(id), False, quotes))
    return out
