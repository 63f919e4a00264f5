"""Makes the links between pages: by file in what a renderer reads, by address in what it does not (data, feeds).

A page's path is that of its Markdown file below docs_dir, "people/x.md".
"""

from __future__ import annotations

import posixpath
from functools import lru_cache

ENTRIES_FOLDER = "in-passing"  # below the folder of a kind: the pages that many names share, an entry for each


def address_of(href: str, directory_urls: bool = True) -> str:
    """The address, relative to the site's root, of a page's path with or without an anchor; "" for the home page.

    The path of any other file (a stylesheet, a download) is returned as it is.
    """
    path, mark, anchor = href.partition("#")
    stem = path.removesuffix(".md")
    if stem == path:
        return href
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        address = (f"{folder}/" if folder else "") if directory_urls else posixpath.join(folder, "index.html")
    else:
        address = f"{stem}/" if directory_urls else f"{stem}.html"
    return address + mark + anchor


def relative_address(here: str, there: str, directory_urls: bool = True) -> str:
    """The address of `there` relative to the page `here`; both are paths below docs_dir."""
    target, mark, anchor = address_of(there, directory_urls).partition("#")
    base = address_of(here, directory_urls)
    folder = base if base.endswith("/") else posixpath.dirname(base)
    relative = _relative(target or ".", folder.rstrip("/") or ".")
    if (target.endswith("/") or not target) and not relative.endswith("/"):
        relative += "/"
    return relative + mark + anchor


@lru_cache(1 << 16)  # the same pages are linked from many
def _relative(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)


def relative_path(here: str, there: str) -> str:
    """The path of `there`, with its anchor, relative to the folder of the file `here`; both are paths below docs_dir.

    Renderers turn it into an address: MkDocs does so in Markdown, and the plugin in drawings.
    """
    folder, slash, _ = here.rpartition("/")
    return there.removeprefix(folder + slash) if there.startswith(folder + slash) else "../" * here.count("/") + there


def entry_href(page: str, id: str) -> str:
    """The path of the entry of the entity `id` on `page`, a page of ENTRIES_FOLDER; the anchor ends the entity's id."""
    return f"{page}#{id.rpartition('/')[2]}"


def subject_of(href: str) -> str:
    """The id of what the page or the entry at `href` is about."""
    page, _, anchor = href.partition("#")
    folder, entries, _ = page.rpartition(f"/{ENTRIES_FOLDER}/")
    return f"{folder}/{anchor}" if entries and anchor else page.removesuffix(".md")


def article_href(id: str, anchor: str = "") -> str:
    """The path of the page of the article `id`, with the anchor of a sentence if one is given."""
    return f"articles/{id}.md" + (f"#{anchor}" if anchor else "")
