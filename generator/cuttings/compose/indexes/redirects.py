"""The other addresses of pages: each alias leads to its page, or to a choice where several share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePosixPath

from cuttings.common.text import slug
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, entity_type_words
from cuttings.compose.view_models import DisambiguationView, Link, RedirectView
from cuttings.model import Entity, FrontMatter, Page


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
            out[entity.id] = tuple(_choice(index, id) for id in index.by_prominence(others))
    return out


def redirect_pages(index: Index, taken: Iterable[str]) -> list[Page]:
    """Pages at the addresses that aliases and file names make, except at paths that are `taken`."""
    paths = set(taken)
    wanted: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in index.library.entities:
        folder = entity.id.partition("/")[0]
        for alias in entity.aliases:
            path = f"{folder}/{slug(alias.name)}.md"
            wanted[path].add(entity.id)
            titles[path].append((-alias.count, alias.name))
    for article in index.library.articles:
        for source in article.sources or (article.source,):
            path = f"articles/{_file_slug(source)}.md"
            wanted[path].add(f"articles/{article.id}")
            titles[path].append((0, PurePosixPath(source).name))
    return [_page(index, path, targets, min(titles[path])[1]) for path, targets in wanted.items() if path not in paths]


def _names(entity: Entity) -> Collection[str]:
    return {entity.name, *(alias.name for alias in entity.aliases)}


def _file_slug(source: str) -> str:
    """The slug of a source's file name, with the number of the line where the article is one line of the file."""
    name, _, line = PurePosixPath(source).name.partition(":")
    return slug(f"{PurePosixPath(name).stem} {line}")


def _page(index: Index, path: str, targets: Collection[str], title: str) -> Page:
    if len(targets) == 1:
        return _redirect(index, path, title, *targets)
    choices: Sequence[Link]
    if path.startswith("articles/"):
        ids = sorted((t.removeprefix("articles/") for t in targets), key=index.rank.__getitem__)
        choices = [index.article_link(id) for id in ids]
    else:
        choices = [_choice(index, id) for id in index.by_prominence(targets)]
    meta = FrontMatter(kind="disambiguation", search_boost=0.5)
    return Page(path, title, DisambiguationView(meta=meta, name=title, choices=tuple(choices)))


def _redirect(index: Index, path: str, title: str, target: str) -> Page:
    id = target.removeprefix("articles/")
    name = index.articles[id].title if target.startswith("articles/") else index.titles[target]
    meta = FrontMatter(theme_template="redirect.html", target=target, search_excluded=True)
    return Page(path, title, RedirectView(meta=meta, link_to=Link(name, f"{target}.md")))


def _choice(index: Index, id: str) -> Link:
    """A link to an entity, with what tells it from others of its name."""
    entity, found = index.entities[id], index.prominence[id]
    known = [entity.kind.value, *(office.title for office in entity.offices[:1])]
    if words := entity_type_words(entity):
        known = [words]
    return index.link(id, f"{', '.join(known)}; in {count(found.articles, 'article')}")
