"""`cuttings history`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.model import Notice
from cuttings.pipeline import addresses_of
from cuttings.project.history import record
from cuttings.site import record_addresses


def run(seeds: Path | None) -> Sequence[Notice]:
    """Record the articles that no batch has yet, and the addresses of all pages; print how many articles."""
    settings, library = load_library(seeds)
    written = record(library.articles, library.history, settings)
    record_addresses(addresses_of(library, settings), settings)
    if written is None:
        print("Every article is recorded already.")
    else:
        path, number = written
        print(f"{number} article{'s' if number > 1 else ''} recorded in {settings.below_root(path)}")
    return library.notices
