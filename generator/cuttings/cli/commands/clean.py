"""`cuttings clean`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.cache import one_build
from cuttings.cli.notices import print_line
from cuttings.model import Notice
from cuttings.project.settings import load_settings
from cuttings.write import write_pages


def run(seeds: Path | None) -> Sequence[Notice]:
    """Remove the generated pages, and print how many."""
    settings = load_settings(Path.cwd(), seeds)
    with one_build(settings.cache, print_line):
        report = write_pages(settings, {})
    print(f"{report.removed} pages removed")
    return report.notices
