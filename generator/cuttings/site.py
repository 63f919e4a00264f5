"""Makes the site's own files, and leaves out all work that would come to the same as the last time.

While nothing has changed that the pages are made from, and they lie where they were put, there is nothing to do: the
outcome of the last run is kept in the cache, under a hash of everything that it was made from. Whatever is different,
even a file among the pages, has everything worked out anew.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from cuttings.cache import fingerprint, keep, kept, pack, program_id, unpack
from cuttings.common.errors import as_cuttings_error
from cuttings.model import Notice, Report
from cuttings.project.settings import Settings
from cuttings.search import Record, handwritten, in_order, records, write_index
from cuttings.write import hashes, in_place, write_pages

OUTCOME, INDEX = "outcome", "search-index"


@dataclass(frozen=True, slots=True)
class Site:
    """What a run put in place, and what the user should know."""

    report: Report
    notices: tuple[Notice, ...]  # of the library; the report has those of the pages
    found: tuple[Record, ...]  # what is found in the library's pages


def make_site(settings: Settings) -> Site:
    """Has the pages of the project lie below `settings.pages`, and the files for other programs beside them.

    Raises CuttingsError for a fault that the user can mend.
    """
    try:
        key = fingerprint(settings)
        return _known(settings, key) or _made(settings, key)
    except OSError as error:
        raise as_cuttings_error(error) from error


def index_site(found: Sequence[Record], settings: Settings, site: Path) -> int:
    """Writes the search index into `site/pagefind`; returns how many pages it holds.

    `found` is what is found in the library's pages; those written by hand are added. The index is made from what is
    known, not from the built pages: any renderer may have built them. Raises CuttingsError where it cannot be made.
    """
    everything = in_order((*found, *handwritten(settings)))
    kept_in, folder = settings.cache / INDEX, site / "pagefind"
    try:
        shutil.rmtree(folder, ignore_errors=True)
        key = sha256(json.dumps([program_id(), [asdict(record) for record in everything]]).encode()).hexdigest()
        if not unpack(kept_in, key, folder):
            write_index(everything, folder)
            pack(kept_in, key, folder)
    except OSError as error:
        raise as_cuttings_error(error) from error
    return len(everything)


def _known(settings: Settings, key: str) -> Site | None:
    """The site as the last run left it, where it was made from the same and is still in place."""
    outcome = _outcome(kept(settings.cache / OUTCOME, key))
    if outcome is None:
        return None
    pages, notices, found = outcome
    report = in_place(settings, pages)
    return None if report is None else Site(report, notices, found)


def _made(settings: Settings, key: str) -> Site:
    # Only here, since loading what reads, analyses and links takes longer than all else that an unchanged site needs.
    from cuttings.pipeline import build_library, compose_site  # noqa: PLC0415

    library = build_library(settings)
    pages = compose_site(library, settings)
    report = write_pages(settings, pages)
    found = records(library, settings)
    if fingerprint(settings) == key:  # else something changed under way, and nobody knows which of it was seen
        keep(settings.cache / OUTCOME, key, _plain(hashes(pages), library.notices, found))
    return Site(report, library.notices, found)


Outcome = tuple[Mapping[str, str], tuple[Notice, ...], tuple[Record, ...]]


def _plain(pages: Mapping[str, str], notices: Sequence[Notice], found: Sequence[Record]) -> object:
    return {
        "pages": dict(pages),
        "notices": [asdict(notice) for notice in notices],
        "found": [asdict(record) for record in found],
    }


def _outcome(plain: Any) -> Outcome | None:
    """What `_plain` made plain; None for anything else."""
    try:
        notices = tuple(Notice(**notice) for notice in plain["notices"])
        return dict(plain["pages"]), notices, tuple(_record(record) for record in plain["found"])
    except (TypeError, KeyError, ValueError):
        return None


def _record(plain: Mapping[str, Any]) -> Record:
    fields: dict[str, Any] = {name: tuple(held) if isinstance(held, list) else held for name, held in plain.items()}
    return Record(**fields)
