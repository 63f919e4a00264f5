"""`cuttings index`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.common.errors import CuttingsError
from cuttings.model import Notice
from cuttings.search import records
from cuttings.site import index_site


def run(seeds: Path | None, site: Path) -> Sequence[Notice]:
    """Make the search index of the built site in the folder `site`, and print how many pages it has."""
    if not site.is_dir():
        raise CuttingsError(f"index: there is no folder '{site}'. Build the site first.")
    settings, library = load_library(seeds)
    print(f"{index_site(records(library, settings), settings, site)} pages can be found")
    return library.notices
