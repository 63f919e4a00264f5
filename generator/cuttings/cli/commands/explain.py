"""`cuttings explain`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.explain import explain
from cuttings.model import Notice
from cuttings.project.curation import load_curation


def run(seeds: Path | None, name: str) -> Sequence[Notice]:
    """Print why the page of `name` is as it is; raises CuttingsError if there is no such page."""
    settings, library = load_library(seeds, doubts=True)
    curation, _ = load_curation(settings)
    print(explain(library, curation, name))
    return ()
