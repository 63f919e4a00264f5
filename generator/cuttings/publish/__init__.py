"""Publishes the library in the formats that other programs read.

Beside the pages there are a JSON twin of each entity's page, feeds, tables, a graph, the records of the export and
`llms.txt`; in the pages there is linked data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from cuttings.model import Library
from cuttings.project.settings import Settings
from cuttings.publish.cards import summary_cards
from cuttings.publish.downloads import downloads
from cuttings.publish.feeds import feeds
from cuttings.publish.holdings import index_library
from cuttings.publish.linked import linked_data
from cuttings.publish.signposts import last_days, llms_txt
from cuttings.publish.twins import twins

__all__ = ["Published", "left_out", "linked_data", "page_meta", "publish", "summary_cards"]

LINK_NAME_BY_ENDING = {"json": "json", "xml": "feed"}


class Published(NamedTuple):
    """A file beside the pages."""

    path: str  # below docs_dir
    key: str  # what identifies its text, made by one program
    make: Callable[[], str]  # what returns its text


def publish(library: Library, settings: Settings) -> Iterator[Published]:
    """Yield the files beside the pages.

    Without `site_url` there are no feeds, which need absolute addresses, and the links in the other files are relative.
    """
    holdings = index_library(library, settings)
    yield from (Published(*twin) for twin in twins(holdings))
    for path, text in chain(feeds(holdings), downloads(holdings), [("llms.txt", llms_txt(holdings))]):
        yield Published(path, sha256(text.encode("utf8", "replace")).hexdigest(), partial(str, text))


def left_out(settings: Settings) -> str:
    """A message about what is missing without `site_url`, and how to mend that; "" if it is set."""
    if settings.site_url:
        return ""
    return (
        "site_url is not set in mkdocs.yml: there are no feeds, no sitemap and no canonical addresses, addresses in "
        "linked data are relative, and the links of 404.html hold only at the root of a host. "
        "Once you know the address, write it there, as in `site_url: https://example.org/cuttings/`."
    )


def page_meta(library: Library, settings: Settings, files: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """What the theme needs to know about each page: its other formats, and the day of its newest article.

    `files` are the paths of the files beside the pages.
    `{"people/x.md": {"json": "people/x.json", "feed": "people/x.xml", "updated": "2019-05-04"}}`
    """
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(files):
        stem, _, ending = path.rpartition(".")
        page = "index.md" if path == "feed.xml" else f"{stem}.md"
        if ending in LINK_NAME_BY_ENDING and not path.startswith("data/"):
            known[page][LINK_NAME_BY_ENDING[ending]] = path
    for page, day in last_days(index_library(library, settings)).items():
        known[page]["updated"] = day
    return known
