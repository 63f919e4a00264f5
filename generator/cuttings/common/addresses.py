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
    path, mark, anchor = there.partition("#")
    folder = _folder_of(here, directory_urls)
    return _relative(_address_of_page(path, directory_urls), folder) + mark + anchor


@lru_cache(1 << 14)
def _folder_of(here: str, directory_urls: bool) -> str:
    """The folder that addresses on the page `here` are relative to, such as "people/ana/"; "" is the site's root."""
    folder, slash, _ = address_of(here, directory_urls).rpartition("/")
    return folder + slash


@lru_cache(1 << 14)
def _address_of_page(path: str, directory_urls: bool) -> str:
    return address_of(path, directory_urls)


def _relative(target: str, folder: str) -> str:
    """The address `target` relative to `folder`, which ends with "/" unless it is the root: "../x/", or "./"."""
    if target.startswith(folder):
        return target[len(folder) :] or "./"
    same = 0
    while (end := folder.find("/", same) + 1) and target.startswith(folder[:end]):
        same = end
    return "../" * folder.count("/", same) + target[same:]


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
