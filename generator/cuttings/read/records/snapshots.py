"""Joins what bibliographic records state to the pages that they describe."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from cuttings.model import Metadata
from cuttings.read.copies import joined
from cuttings.read.parsed import Described

_CAMPAIGN_KEY = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id", re.IGNORECASE)  # keys of addresses that name no page
_NAMING_PARTS = 2  # parts of a path that name a file: Zotero gives each attachment a folder of its own


class Pages:
    """Finds pages by their files and addresses."""

    def __init__(self, pages: Iterable[tuple[str, Metadata]]) -> None:
        """Index `pages`: the source of each, and what it states about itself."""
        self._sources: set[str] = set()
        self._by_ending: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._by_address: dict[str, list[str]] = defaultdict(list)
        for source, given in pages:
            self._sources.add(source)
            self._by_ending[_ending(source)].append(source)
            if given.url:
                self._by_address[comparable_address(given.url)].append(source)

    def described(self, described: Described, file: str) -> tuple[str, ...]:
        """The sources of the pages that a record in `file` describes: the files it names, or those of its address."""
        named = tuple(source for path in described.files for source in self._named(path, file))
        if named or not described.given.url:
            return named
        return tuple(self._by_address.get(comparable_address(described.given.url), ()))

    def _named(self, path: str, file: str) -> list[str]:
        """The file at `path`: from the folder of `file` on, or anywhere on the computer where it was exported."""
        path = path.replace("\\", "/").removeprefix("storage:")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
        found = [beside] if beside in self._sources else self._by_ending.get(_ending(path), [])
        return found if len(found) == 1 else []


def _ending(path: str) -> tuple[str, ...]:
    return tuple(re.split("[/:]", path)[-_NAMING_PARTS:])  # what is before a colon is the archive that a file is in


def comparable_address(url: str) -> str:
    """`url` without what two addresses of one page differ in: the protocol, "www.", campaigns and the fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [(key, value) for key, value in parse_qsl(parts.query) if not _CAMPAIGN_KEY.fullmatch(key)]
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{urlencode(query)}"


def with_description(page: Metadata, described: Metadata) -> Metadata:
    """What a record states, filled in from its `page`; the page's own title and a more precise date of it stay."""
    if len(page.published or "") > len(described.published or ""):
        described = replace(described, published=None, published_basis=None)
    return replace(joined(described, page), title=page.title or described.title)
