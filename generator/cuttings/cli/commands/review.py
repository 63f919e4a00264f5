"""`cuttings review`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.model import Notice
from cuttings.review import review


def run(seeds: Path | None, limit: int | None) -> Sequence[Notice]:
    """Print the `limit` weightiest questions to the editor, or all."""
    _, library = load_library(seeds)
    print(review(library, limit))
    return ()
