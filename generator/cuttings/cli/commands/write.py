"""`cuttings write`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cli.notices import print_notices
from cuttings.common.errors import CuttingsError
from cuttings.common.progress import progress
from cuttings.model import Notice
from cuttings.project.settings import load_settings
from cuttings.publish import left_out
from cuttings.site import make_site


def run(seeds: Path | None) -> Sequence[Notice]:
    """Write the pages as Markdown, and print how many."""
    settings = load_settings(Path.cwd(), seeds)
    try:
        with progress("reading, analysing and linking the articles, and writing the pages"):
            site = make_site(settings)
    except CuttingsError:
        print_notices(settings.notices)  # a mistake in the settings may be the cause
        raise
    print(f"{site.report.written} pages written, {site.report.unchanged} unchanged, {site.report.removed} removed")
    if missing := left_out(settings):
        print(missing)
    return (*site.notices, *site.report.notices)
