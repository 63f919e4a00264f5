"""`cuttings check`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.model import Notice


def run(seeds: Path | None, workers: int | None, scheduler: str | None) -> Sequence[Notice]:
    """The notices about the articles and the decisions; nothing is written."""
    _, library = load_library(seeds, workers, scheduler)
    return library.notices
