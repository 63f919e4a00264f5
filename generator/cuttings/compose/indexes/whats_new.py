"""The page of what the newest articles added: pages that rest on them alone, roles first seen in them, new figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.newest_articles import NewestArticles, find_newest_articles
from cuttings.compose.format import count, entity_type_words, enumeration, event_date
from cuttings.compose.indexes.listing import INDEX_META
from cuttings.compose.text.excerpts import OPEN_ARTICLES_SHOWN
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.statement_quotes import group_statements
from cuttings.compose.view_models import Column, Link, NewPages, Related, Table, TableRow, WhatsNewView
from cuttings.model import FOLDER_BY_KIND, Entity, Event, Kind, Office, Page, foremost_role

WHATS_NEW_PATH, WHATS_NEW_TITLE = "new.md", "What’s new"
MAX_NEW_PAGES_SHOWN = 40  # new pages of one kind, new roles, events, pages whose figures changed: of each
NEW_NOUN_BY_KIND = {
    Kind.PERSON: ("new person", "new people"),
    Kind.PLACE: ("new place", "new places"),
    Kind.ORGANISATION: ("new organisation", "new organisations"),
    Kind.THING: ("new thing", "new things"),
}


@dataclass(frozen=True, slots=True)
class News:
    """What the newest articles added."""

    newest: NewestArticles
    pages: tuple[NewPages, ...]  # that rest on the newest articles alone, by kind
    roles: tuple[Related, ...]  # first seen in the newest articles
    accounts: tuple[Link, ...]  # known events with new accounts
    grown: tuple[TableRow, ...]  # known pages with new figures

    @property
    def summary(self) -> str:
        """All of it in a line: "2 new people, 1 new event and 3 new roles"."""
        words = [added.label for added in self.pages]
        words += [count(len(self.roles), "new role")] if self.roles else []
        words += (
            [count(len(self.accounts), "event with new reports", "events with new reports")] if self.accounts else []
        )
        return enumeration(words)


def find_news(index: Index) -> News | None:
    """What the newest articles added; None where no articles are newer than the others."""
    newest = find_newest_articles(index)
    if newest is None:
        return None
    ids = newest.ids
    entities = [e for e in index.library.entities if not e.source]
    new = {e.id for e in entities if _rests_on({m.article for m in index.mentions_of.get(e.id, ())}, ids)}
    pages = [_added(index, new, kind) for kind in FOLDER_BY_KIND]
    topics = [t.id for t in index.library.topics if _rests_on({article for article, _ in t.articles}, ids)]
    pages.append(_links("new topic", "new topics", [index.link(id) for id in index.by_prominence(topics)]))
    events = sorted(
        (e for e in index.library.events if _rests_on(e.articles, ids)), key=lambda e: (e.sort_date or "", e.id)
    )
    pages.append(
        _links("new event", "new events", [index.link(e.id, event_date(e.date, e.first_reported)) for e in events])
    )
    return News(
        newest,
        tuple(added for added in pages if added.links),
        tuple(_roles(index, [e for e in entities if e.id not in new], ids)),
        tuple(_accounts(index, ids)),
        tuple(_grown(index, [e.id for e in entities if e.id not in new], ids)),
    )


def whats_new_pages(index: Index, news: News | None) -> list[Page]:
    """The page of what is new, where there is any `news`."""
    if news is None:
        return []
    articles = [index.article_link(a.id) for a in news.newest.articles]
    cut = count_open(len(articles), OPEN_ARTICLES_SHOWN)
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
    view = WhatsNewView(
        meta=INDEX_META,
        name=WHATS_NEW_TITLE,
        intro=f"{news.newest.words}, set against the {_rest(index, news):,} others.",
        articles=tuple(articles[:cut]),
        more_articles=tuple(articles[cut:]),
        pages=news.pages,
        roles=news.roles,
        accounts=news.accounts,
        grown=grown,
    )
    return [Page(WHATS_NEW_PATH, WHATS_NEW_TITLE, view)]


def _rest(index: Index, news: News) -> int:
    return len(index.newest) - len(news.newest.articles)


def _rests_on(articles: Iterable[str], newest: frozenset[str]) -> bool:
    """Whether there are `articles`, and all of them are among the newest."""
    found = set(articles)
    return bool(found) and found <= newest


def _added(index: Index, new: set[str], kind: Kind) -> NewPages:
    ids = index.by_prominence(id for id in new if index.entities[id].kind is kind)
    return _links(*NEW_NOUN_BY_KIND[kind], [index.link(id, _known(index.entities[id])) for id in ids])


def _known(entity: Entity) -> str:
    """What a new page is about, in a few words."""
    if role := foremost_role(entity):
        return role.title
    return entity_type_words(entity)


def _links(one: str, many: str, links: Sequence[Link]) -> NewPages:
    return NewPages(
        count(len(links), one, many), tuple(links[:MAX_NEW_PAGES_SHOWN]), max(0, len(links) - MAX_NEW_PAGES_SHOWN)
    )


def _roles(index: Index, entities: Sequence[Entity], newest: frozenset[str]) -> list[Related]:
    """Roles that no earlier article gives, of people who were known before."""
    found = [
        (entity, office)
        for entity in entities
        for office in entity.offices
        if entity.kind is Kind.PERSON and _rests_on({c.article for c in office.citations}, newest)
    ]
    rank = {id: n for n, id in enumerate(index.by_prominence({entity.id for entity, _ in found}))}
    found.sort(key=lambda pair: (rank[pair[0].id], pair[1].title))
    return [
        Related(index.link(entity.id), office.title, _seen(index, office))
        for entity, office in found[:MAX_NEW_PAGES_SHOWN]
    ]


def _seen(index: Index, office: Office) -> str | None:
    cited = [c for c in office.citations if c.article in index.articles]
    return index.cite(cited[0]) if cited else None


def _accounts(index: Index, newest: frozenset[str]) -> list[Link]:
    """Events that were known before and have new accounts, those with most new ones first."""
    found: list[tuple[int, str, Event]] = []
    for event in index.library.events:
        new = len(newest & set(event.articles))
        if 0 < new < len(event.articles):
            found.append((-new, event.id, event))
    return [
        index.link(event.id, f"{count(len(event.articles) + new, 'account')} before, {len(event.articles):,} now")
        for new, _, event in sorted(found, key=lambda f: f[:2])[:MAX_NEW_PAGES_SHOWN]
    ]


def _grown(index: Index, ids: Sequence[str], newest: frozenset[str]) -> list[TableRow]:
    """Rows of the pages whose figures the newest articles changed most."""
    found = []
    for id in ids:
        new = {m.article for m in index.mentions_of.get(id, ())} & newest
        if new:
            now = index.prominence[id].articles
            said = [group.article in newest for group in group_statements(index, index.statements_by.get(id, ()))]
            found.append(
                (-len(new), -now, index.titles[id], id, (now - len(new), now, len(said) - sum(said), len(said)))
            )
    found.sort()
    return [
        TableRow(index.link(id), (index.entities[id].kind.value, *(f"{figure:,}" for figure in figures)))
        for _, _, _, id, figures in found[:MAX_NEW_PAGES_SHOWN]
    ]
