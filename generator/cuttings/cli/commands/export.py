"""`cuttings export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.library import load_library
from cuttings.common.errors import CuttingsError
from cuttings.export import FORMS, export
from cuttings.model import Notice


def run(
    seeds: Path | None, out: Path, forms: Sequence[str], workers: int | None, scheduler: str | None
) -> Sequence[Notice]:
    """Write what is known into the folder `out` in each of `forms`, and print where.

    Raises CuttingsError if `out` lies among the articles, or a form needs a package that is not installed.
    """
    settings, library = load_library(seeds, workers, scheduler)
    if out.resolve().is_relative_to(settings.seeds.resolve()):
        raise CuttingsError("export: --out lies in the folder of articles, which would be mixed with it. Name another.")
    written = export(library, out, forms, settings.site_name, settings.site_url)
    for form, path in written.items():
        print(f"{path}: {FORMS[form].says}")
    return library.notices
