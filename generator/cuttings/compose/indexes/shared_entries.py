"""The pages that names share which one article names in passing, an entry for each."""

from __future__ import annotations

from cuttings.common.addresses import ENTRIES_FOLDER
from cuttings.common.text import with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import entity_type_words, shorten
from cuttings.compose.text.excerpts import make_excerpts, quotes_of_mentions
from cuttings.compose.text.grouping import jump_rows
from cuttings.compose.view_models import Link, SharedEntriesView, SharedEntry
from cuttings.model import FOLDER_BY_KIND, PLURAL_LABEL_BY_KIND, Entity, FrontMatter, Page, foremost_role

MAX_ENTRY_ROLE_CHARS = 80
SHARED_META = FrontMatter(kind="index", hide=("toc",), search_excluded=True)


def shared_entry_pages(index: Index) -> list[Page]:
    """The pages with the entries of all names that have no page of their own, by kind and address."""
    held: dict[str, list[SharedEntry]] = {}
    for id, href in sorted(index.library.entries.items()):
        if id in index.entities:
            path, _, anchor = href.partition("#")
            held.setdefault(path, []).append(_entry(index, index.entities[id], anchor))
    return [
        _page(folder, label, [path for path in held if path.startswith(f"{folder}/")], held, path)
        for folder, label in ((FOLDER_BY_KIND[kind], label) for kind, label in PLURAL_LABEL_BY_KIND.items())
        for path in held
        if path.startswith(f"{folder}/")
    ]


def _page(folder: str, label: str, paths: list[str], held: dict[str, list[SharedEntry]], here: str) -> Page:
    name = f"{label} named in passing: {_heading(here)}"
    jumps = jump_rows(Link(_heading(path), path) for path in paths) if len(paths) > 1 else ()
    view = SharedEntriesView(
        meta=SHARED_META,
        name=name,
        back=Link(f"The index of {label.lower()}", f"{folder}/index.md"),
        jumps=jumps,
        here=here,
        entries=tuple(held[here]),
    )
    return Page(here, name, view)


def _heading(path: str) -> str:
    """The letter of a page of entries, and its part: "A", "A, part 2"."""
    letter, _, part = path.partition(f"{ENTRIES_FOLDER}/")[2].removesuffix(".md").partition("-")
    return letter.capitalize() + (f", part {part}" if part else "")


def _entry(index: Index, entity: Entity, anchor: str) -> SharedEntry:
    role = foremost_role(entity)
    country = index.countries.get(entity.location.country or "") if entity.location else None
    quotes = quotes_of_mentions(index, index.mentions_of.get(entity.id, ()))
    return SharedEntry(
        title=index.titles[entity.id],
        anchor=anchor,
        what=with_capital(shorten(role.title, MAX_ENTRY_ROLE_CHARS)) if role else entity_type_words(entity),
        lies_in=index.link(country) if country else None,
        aliases=tuple(alias.name for alias in entity.other_names),
        excerpt=make_excerpts(index, quotes, entity.id)[0],
    )
