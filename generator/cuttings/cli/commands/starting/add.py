"""`cuttings add`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuttings.common.progress import watched
from cuttings.common.text import printable
from cuttings.dates import reader_date
from cuttings.intake import Added, take_in
from cuttings.model import Notice
from cuttings.project.settings import Settings, load_settings


def run(seeds: Path | None, paths: Sequence[Path]) -> Sequence[Notice]:
    """Copy the articles in `paths` into the folder of articles, and print what each became."""
    settings = load_settings(Path.cwd(), seeds)
    with watched():
        added, notices = take_in(paths, settings)
    for one in added:
        print(printable(_told(one, settings)))
    new = sum(one.is_new for one in added)
    print(f"{new} article{'' if new == 1 else 's'} added. To see them on the site: cuttings serve")
    return notices


def _told(one: Added, settings: Settings) -> str:
    """An article in a line: its file, title, outlet and date, and what of these is not known."""
    article = one.article
    date = reader_date(article.published) if article.published else "no date found"
    there = "" if one.is_new else " (was there already)"
    return f"{settings.below_root(one.path)}{there}: “{article.title}” ({article.outlet or 'no outlet found'}, {date})"
