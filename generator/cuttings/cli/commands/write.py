"""`cuttings write`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cache import one_build
from cuttings.cli.library import project_settings
from cuttings.cli.notices import print_line, print_notices
from cuttings.common.errors import CuttingsError
from cuttings.common.progress import watched
from cuttings.model import Notice
from cuttings.project.packaged.standalone import write_standalone
from cuttings.publish import left_out
from cuttings.site import make_site


def run(seeds: Path | None, workers: int | None, scheduler: str | None, standalone: Path | None) -> Sequence[Notice]:
    """Write the pages as Markdown, and print how many; `standalone` is the folder for a copy that needs no plugin."""
    settings = project_settings(seeds, workers, scheduler)
    try:
        with one_build(settings.cache, print_line), watched() as watch:
            site = make_site(settings)
    except CuttingsError:
        print_notices(settings.notices)  # a mistake in the settings may be the cause
        raise
    print(f"{site.report.written} pages written, {site.report.unchanged} unchanged, {site.report.removed} removed")
    if missing := left_out(settings):
        print(missing)
    if standalone:
        write_standalone(settings, standalone)
        print(f"{standalone} has a project that needs no plugin")
    print(site.summary(watch.duration))
    return (*site.notices, *site.report.notices)
