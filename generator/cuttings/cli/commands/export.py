"""`cuttings export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.common.errors import CuttingsError
from cuttings.export import export
from cuttings.model import Notice


def run(seeds: Path | None, out: Path) -> Sequence[Notice]:
    """Write what is known into the folder `out`; raises CuttingsError if that lies among the articles."""
    settings, library = load_library(seeds)
    if out.resolve().is_relative_to(settings.seeds.resolve()):
        raise CuttingsError("export: --out lies in the folder of articles, which would be mixed with it. Name another.")
    export(library, out)
    return library.notices
