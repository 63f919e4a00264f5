"""What the newest articles added: pages that rest on them alone, roles first seen in them, new figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import FOLDERS, Index
from cuttings.compose.format import count, date_span, has_year, listed_date, listing, place_words
from cuttings.compose.indexes.listing import Column, Row, Table
from cuttings.compose.text.excerpts import OPEN_ARTICLES
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.statement_quotes import group_sayings
from cuttings.compose.view_models import Link, Related
from cuttings.model import Article, Entity, Event, Kind, Office, Page
from cuttings.project.history import members, unrecorded

PATH, TITLE = "new.md", "What the newest articles added"
ENOUGH = 3  # articles that tell more than one
SHOWN = 40  # new pages of one kind, new roles, grown pages
NOUNS = {
    Kind.PERSON: ("new person", "new people"),
    Kind.PLACE: ("new place", "new places"),
    Kind.ORGANISATION: ("new organisation", "new organisations"),
}


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest articles, and how they are known to be the newest: "The 12 articles added last"."""

    articles: tuple[Article, ...]  # the newest first
    words: str

    @property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(article.id for article in self.articles)


@dataclass(frozen=True, slots=True)
class Added:
    """New pages of one kind."""

    label: str  # "3 new people"
    links: tuple[Link, ...]
    rest: int  # how many more there are


@dataclass(frozen=True, slots=True)
class News:
    """What the newest articles added."""

    newest: Newest
    pages: tuple[Added, ...]
    roles: tuple[Related, ...]
    accounts: tuple[Link, ...]  # known events with new accounts
    grown: tuple[Row, ...]  # known pages with new figures

    @property
    def summary(self) -> str:
        """All of it in a line: "2 new people, 1 new event and 3 new roles"."""
        words = [added.label for added in self.pages]
        words += [count(len(self.roles), "new role")] if self.roles else []
        words += [count(len(self.accounts), "event reported again", "events reported again")] if self.accounts else []
        return listing(words)


def find_news(index: Index) -> News | None:
    """What the newest articles added; None where nothing tells them from the others."""
    newest = _newest(index)
    if newest is None:
        return None
    ids = newest.ids
    entities = [e for e in index.library.entities if not e.source]
    new = {e.id for e in entities if _rests_on({m.article for m in index.mentions_of.get(e.id, ())}, ids)}
    pages = [_added(index, new, kind) for kind in FOLDERS]
    topics = [t.id for t in index.library.topics if _rests_on({article for article, _ in t.articles}, ids)]
    pages.append(_links("new topic", "new topics", [index.link(id) for id in index.by_prominence(topics)]))
    events = sorted((e for e in index.library.events if _rests_on(e.articles, ids)), key=lambda e: (e.date or "", e.id))
    pages.append(_links("new event", "new events", [index.link(e.id, listed_date(e.date)) for e in events]))
    return News(
        newest,
        tuple(added for added in pages if added.links),
        tuple(_roles(index, [e for e in entities if e.id not in new], ids)),
        tuple(_accounts(index, ids)),
        tuple(_grown(index, [e.id for e in entities if e.id not in new], ids)),
    )


def news_pages(index: Index, news: News | None) -> list[Page]:
    """The page of what is new, where anything is."""
    if news is None:
        return []
    articles = [index.article_link(a.id) for a in news.newest.articles]
    cut = open_ones(len(articles), OPEN_ARTICLES)
    grown = Table(
        (
            Column("Name", "text"),
            Column("Kind", "text choice", wide=True),
            Column("Articles before", "number"),
            Column("and now", "number"),
            Column("Statements before", "number", wide=True),
            Column("and now", "number", wide=True),
        ),
        news.grown,
    )
    context: dict[str, object] = {
        "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
        "name": TITLE,
        "intro": f"{news.newest.words}, set against the {_rest(index, news):,} others.",
        "articles": articles[:cut],
        "more_articles": articles[cut:],
        "pages": news.pages,
        "roles": news.roles,
        "accounts": news.accounts,
        "grown": grown,
    }
    return [Page(PATH, TITLE, "whats_new.md.j2", context)]


def _rest(index: Index, news: News) -> int:
    return len(index.newest) - len(news.newest.articles)


def _newest(index: Index) -> Newest | None:
    """The batch that came last; where none is recorded, or it is the whole collection, the articles of latest date."""
    batches = index.library.history
    found: Sequence[Article] = ()
    if batches:
        found = unrecorded(index.newest, batches)
        for batch in reversed(batches):
            found = found or members(index.newest, batch)
    if 0 < len(found) < len(index.newest):
        return Newest(tuple(found), f"The {count(len(found), 'article')} added last")
    dated = [a for a in index.newest if has_year(a.published)]
    found = _latest(dated)
    if len(dated) * 2 < len(index.newest) or not 0 < len(found) < len(index.newest):
        return None
    dates = date_span(found[-1].published, found[0].published)
    latest = "the latest date here" if found[-1].published == found[0].published else "the latest dates here"
    return Newest(tuple(found), f"{count(len(found), 'article')} of {dates}, {latest}")


def _latest(dated: Sequence[Article]) -> Sequence[Article]:
    """The articles of the latest day, and of days before it until there are ENOUGH; `dated` has the newest first."""
    cut = 0
    while cut < min(len(dated), ENOUGH):
        day = dated[cut].published
        cut += sum(a.published == day for a in dated)
    return dated[:cut]


def _rests_on(articles: Iterable[str], newest: frozenset[str]) -> bool:
    """Whether there are `articles`, and all of them are among the newest."""
    found = set(articles)
    return bool(found) and found <= newest


def _added(index: Index, new: set[str], kind: Kind) -> Added:
    ids = index.by_prominence(id for id in new if index.entities[id].kind is kind)
    return _links(*NOUNS[kind], [index.link(id, _known(index.entities[id])) for id in ids])


def _known(entity: Entity) -> str:
    """What a new page is about, in a few words."""
    if entity.offices:
        return entity.offices[0].title
    return place_words(entity.location.place_type) if entity.location else ""


def _links(one: str, many: str, links: Sequence[Link]) -> Added:
    return Added(count(len(links), one, many), tuple(links[:SHOWN]), max(0, len(links) - SHOWN))


def _roles(index: Index, entities: Sequence[Entity], newest: frozenset[str]) -> list[Related]:
    """Roles that no earlier article gives to a person who was known before."""
    found = [
        (entity, office)
        for entity in entities
        for office in entity.offices
        if _rests_on({c.article for c in office.citations}, newest)
    ]
    rank = {id: n for n, id in enumerate(index.by_prominence({entity.id for entity, _ in found}))}
    found.sort(key=lambda pair: (rank[pair[0].id], pair[1].title))
    return [Related(index.link(entity.id), office.title, _seen(index, office)) for entity, office in found[:SHOWN]]


def _seen(index: Index, office: Office) -> str | None:
    cited = [c for c in office.citations if c.article in index.articles]
    return index.cite(cited[0]) if cited else None


def _accounts(index: Index, newest: frozenset[str]) -> list[Link]:
    """Events that were known before and have new accounts."""
    found: list[tuple[int, str, Event]] = []
    for event in index.library.events:
        new = len(newest & set(event.articles))
        if 0 < new < len(event.articles):
            found.append((-new, event.id, event))
    return [
        index.link(event.id, f"{count(len(event.articles) + new, 'account')} before, {len(event.articles):,} now")
        for new, _, event in sorted(found, key=lambda f: f[:2])[:SHOWN]
    ]


def _grown(index: Index, ids: Sequence[str], newest: frozenset[str]) -> list[Row]:
    """The pages whose figures the newest articles changed most."""
    found = []
    for id in ids:
        new = {m.article for m in index.mentions_of.get(id, ())} & newest
        if new:
            now = index.standing[id].articles
            said = [saying.article in newest for saying in group_sayings(index, index.statements_by.get(id, ()))]
            found.append(
                (-len(new), -now, index.titles[id], id, (now - len(new), now, len(said) - sum(said), len(said)))
            )
    found.sort()
    return [
        Row(index.link(id), (index.entities[id].kind.value, *(f"{figure:,}" for figure in figures)))
        for _, _, _, id, figures in found[:SHOWN]
    ]
