"""`cuttings index`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cache import one_build
from cuttings.cli.library import load_library
from cuttings.cli.notices import print_line
from cuttings.common.errors import CuttingsError
from cuttings.indexing import SiteIndex
from cuttings.model import Notice
from cuttings.search import records
from cuttings.site import add_database, add_originals


def run(seeds: Path | None, site: Path) -> Sequence[Notice]:
    """Make the search index of the built site in the folder `site`, and print how many pages it has."""
    if not site.is_dir():
        raise CuttingsError(f"index: there is no folder '{site}'. Build the site first.")
    settings, library = load_library(seeds)
    with one_build(settings.cache, print_line):
        add_database(settings, site)
        add_originals(settings, site)
        number = SiteIndex(records(library, settings), settings).put(site)
    print(f"{number} pages can be found")
    return library.notices
