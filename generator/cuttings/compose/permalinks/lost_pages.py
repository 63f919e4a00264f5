"""The pages at addresses that have no page of their own: a redirect, a choice between several, or a stub."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from cuttings.common.text import slug
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, entity_type_words
from cuttings.compose.permalinks.meanings import Meaning, Meanings
from cuttings.compose.view_models import DisambiguationView, Link, RedirectView, StubView
from cuttings.model import About, Entity, FrontMatter, Page

ARTICLES_PREFIX = "articles/"


def find_namesakes(index: Index) -> dict[str, tuple[Link, ...]]:
    """By the id of each entity whose name others go by as well, links to these others, whatever their kind."""
    called: dict[str, set[str]] = defaultdict(set)
    for entity in index.library.entities:
        for name in _names(entity):
            called[slug(name)].add(entity.id)
    out = {}
    for entity in index.library.entities:
        others = called[slug(entity.name)] - {entity.id}
        if others:
            out[entity.id] = tuple(choice_link(index, id) for id in index.by_prominence(others))
    return out


def lost_pages(index: Index, meanings: Meanings, titles_at: Mapping[str, str]) -> list[Page]:
    """Pages at the addresses that aliases and file names make, and at recorded ones, except where there is a page.

    `titles_at` has the title of each page that there is, by path.
    """
    wanted, titles = _other_addresses(index)
    found = []
    for address in sorted({*wanted, *meanings.book.by_address, *index.library.entries}):
        if address in index.library.entries:
            found.append(_page(index, titles_at, f"{address}.md", index.titles[address], Meaning((address,))))
            continue
        link = meanings.book.by_address.get(address)
        if f"{address}.md" in titles_at or (link and link.about is About.HIDDEN) or meanings.book.is_hidden(address):
            continue
        meaning = meanings.of(address) if link else Meaning()
        targets = [*dict.fromkeys((*sorted(wanted.get(address, ())), *meaning.pages))]
        title = (titles.get(address) or [(0, link.name if link else "")])[0][1]
        found.append(_page(index, titles_at, f"{address}.md", title, replace(meaning, pages=tuple(targets))))
    return found


def _other_addresses(index: Index) -> tuple[dict[str, set[str]], dict[str, list[tuple[int, str]]]]:
    """The ids of pages by each other address that they have, and the names that made it, the most used first."""
    wanted: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in index.library.entities:
        folder = entity.id.partition("/")[0]
        for alias in entity.aliases:
            address = f"{folder}/{slug(alias.name)}"
            wanted[address].add(entity.id)
            titles[address].append((-alias.count, alias.name))
    for article in index.library.articles:
        for source in article.sources or (article.source,):
            address = f"articles/{_file_slug(source)}"
            wanted[address].add(f"articles/{article.id}")
            titles[address].append((0, PurePosixPath(source).name))
    return wanted, {address: sorted(found) for address, found in titles.items()}


def _names(entity: Entity) -> Collection[str]:
    return {entity.name, *(alias.name for alias in entity.aliases)}


def _file_slug(source: str) -> str:
    """The slug of a source's file name, with the number of the line where the article is one line of the file."""
    name, _, line = PurePosixPath(source).name.partition(":")
    return slug(f"{PurePosixPath(name).stem} {line}")


def _page(index: Index, titles_at: Mapping[str, str], path: str, title: str, meaning: Meaning) -> Page:
    """The page at `path`, called `title` if that is not empty, which leads on, or says what became of it."""
    links = _links(index, titles_at, meaning.pages or meaning.see)
    if len(meaning.pages) == 1:
        target = links[0].href.replace(".md", "", 1)
        meta = FrontMatter(theme_template="redirect.html", target=target, search_excluded=True)
        return Page(path, title or links[0].text, RedirectView(meta=meta, link_to=Link(links[0].text, links[0].href)))
    if meaning.pages:
        title = title or links[0].text
        meta = FrontMatter(kind="disambiguation", search_boost=0.5)
        return Page(path, title, DisambiguationView(meta=meta, name=title, choices=links))
    title = title or "Taken out"
    meta = FrontMatter(kind="disambiguation", description=meaning.says, search_excluded=True)
    return Page(path, title, StubView(meta=meta, name=title, says=meaning.says, see=links))


def _links(index: Index, titles_at: Mapping[str, str], ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to pages of any kind: entities by their prominence, others, and articles from the newest on."""
    ids = list(ids)
    entities = index.by_prominence(id for id in ids if id in index.entities)
    articles = [id.removeprefix(ARTICLES_PREFIX) for id in ids if id.startswith(ARTICLES_PREFIX)]
    others = [id for id in ids if id not in index.entities and not id.startswith(ARTICLES_PREFIX)]
    return (
        *(choice_link(index, id) for id in entities),
        *(Link(titles_at.get(f"{id}.md", id), f"{id}.md") for id in others),
        *(index.article_link(id) for id in sorted(articles, key=lambda id: index.rank.get(id, 0)) if id in index.rank),
    )


def choice_link(index: Index, id: str) -> Link:
    """A link to an entity, with what tells it from others of its name."""
    entity, found = index.entities[id], index.prominence[id]
    known = [entity.kind.value, *(office.title for office in entity.offices[:1])]
    if words := entity_type_words(entity):
        known = [words]
    return index.link(id, f"{', '.join(known)}; in {count(found.articles, 'article')}")
