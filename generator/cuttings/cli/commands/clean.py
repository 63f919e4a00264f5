"""`cuttings clean`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.model import Notice
from cuttings.project.settings import load_settings
from cuttings.write import write_pages


def run(seeds: Path | None) -> Sequence[Notice]:
    """Remove the generated pages, and print how many."""
    report = write_pages(load_settings(Path.cwd(), seeds), {})
    print(f"{report.removed} pages removed")
    return report.notices
