"""Makes the site's search index, so that a browser finds pages without a server."""

from __future__ import annotations

from pathlib import Path

from generator.model import Library
from generator.search.index import write_index
from generator.search.records import records
from generator.settings import Settings

__all__ = ["index_site"]


def index_site(library: Library, settings: Settings, site: Path) -> int:
    """Writes the index into `site/pagefind`; returns how many pages it holds.

    It is made from what is known, not from the built pages: any renderer may have built them. Raises CuttingsError
    where the index cannot be made.
    """
    found = records(library, settings)
    write_index(found, site / "pagefind")
    return len(found)
