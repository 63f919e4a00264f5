"""Makes the files of the site, unless they would be the same as after the last run.

The outcome of the last run is in the cache, under a hash of everything that it was made from. If nothing of that has
changed, and the pages are still in place, there is nothing to do. Otherwise all stages run again, except that articles
that were analysed before are not analysed, and pages whose content is as before are not rendered.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cuttings.cache import LostTextError, SiteTexts, fingerprint, keep, kept
from cuttings.common.errors import as_cuttings_error
from cuttings.common.files.whole_files import replaced, write_whole
from cuttings.common.progress import begin
from cuttings.export.tables.schema import DATABASE_FILE, METADATA_FILE
from cuttings.model import Library, Notice, Permalink, Report
from cuttings.permalinks.record import ADDRESSES_FILE, written
from cuttings.project.settings import Settings
from cuttings.publish.originals import ORIGINALS_FILE, write_originals
from cuttings.read.files import paths_by_source
from cuttings.search import Record, records
from cuttings.write import in_place, write_pages

OUTCOME_NAME, TEXTS_NAME = "outcome", "texts.sqlite"


@dataclass(frozen=True, slots=True)
class Site:
    """The result of a run: what was written, and what the user should know."""

    report: Report
    notices: tuple[Notice, ...]  # about the library; the report has those about the pages
    found: tuple[Record, ...]  # the search records of the library's pages

    def summary(self, duration: str) -> str:
        """What there is now and what to see to, in a line, after work that took `duration`."""
        articles = sum(record.kind == "Article" for record in self.found)
        pages = self.report.written + self.report.unchanged
        notices = len(self.notices) + len(self.report.notices)
        see_to = f"{notices} notice{'' if notices == 1 else 's'} to see to" if notices else "nothing to see to"
        return f"{articles} article{'' if articles == 1 else 's'}, {pages} files, {see_to}, {duration}"


def make_site(settings: Settings) -> Site:
    """Write the pages of the project, and the files for other programs, to `settings.pages` if they are not there.

    Raises CuttingsError for an error that the user can mend.
    """
    try:
        key = fingerprint(settings)
        return _known(settings, key) or _made(settings, key)
    except OSError as error:
        raise as_cuttings_error(error) from error


def add_database(settings: Settings, site: Path) -> None:
    """Copy the SQLite database of the last run, and its description for Datasette, to `site/data`, if it is offered.

    Like the search index it is no file among the pages, which are text. Raises CuttingsError if it cannot be copied.
    """
    database = settings.cache / DATABASE_FILE
    if settings.sqlite and database.is_file():
        from cuttings.export.tables.datasette import datasette_metadata  # noqa: PLC0415 - slow, and seldom needed

        try:
            with replaced(site / "data" / DATABASE_FILE) as waiting:
                shutil.copyfile(database, waiting)
            metadata = datasette_metadata(settings.site_name, settings.site_url)
            write_whole(site / "data" / METADATA_FILE, metadata.encode())
        except OSError as error:
            raise as_cuttings_error(error) from error


def add_originals(settings: Settings, site: Path) -> None:
    """Copy the files of the articles, which the last run packed, to `site/data`, if the site offers them.

    Raises CuttingsError if they cannot be copied.
    """
    packed = settings.cache / ORIGINALS_FILE
    if settings.originals and packed.is_file():
        try:
            with replaced(site / "data" / ORIGINALS_FILE) as waiting:
                shutil.copyfile(packed, waiting)
        except OSError as error:
            raise as_cuttings_error(error) from error


def _pack_originals(library: Library, settings: Settings) -> None:
    """Pack the files of the articles into the cache if the site offers them."""
    if settings.originals:
        write_originals(library, paths_by_source(settings), settings.cache / ORIGINALS_FILE)


def _write_database(library: Library, settings: Settings) -> int:
    """Write the database into the cache if the site offers one; return its size in bytes, 0 for none."""
    if not settings.sqlite:
        return 0
    from cuttings.export.tables.sqlite import write_database  # noqa: PLC0415 - slow, and seldom needed

    file = settings.cache / DATABASE_FILE
    write_database(library, file, texts=settings.article_text == "full")
    return file.stat().st_size


def _known(settings: Settings, key: str) -> Site | None:
    """The site as the last run left it; None if its inputs have changed or it is no longer in place."""
    outcome = _outcome(kept(settings.cache / OUTCOME_NAME, key))
    offered = {DATABASE_FILE: settings.sqlite, ORIGINALS_FILE: settings.originals}
    if outcome is None or any(held and not (settings.cache / name).is_file() for name, held in offered.items()):
        return None
    pages, notices, found = outcome
    report = in_place(settings, pages)
    return None if report is None else Site(report, notices, found)


def _made(settings: Settings, key: str) -> Site:
    from cuttings.pipeline import build_library, compose_site  # noqa: PLC0415 - slow, and an unchanged site needs none

    library = build_library(settings)
    texts = SiteTexts(settings.cache / TEXTS_NAME)
    database_bytes = _write_database(library, settings)
    _pack_originals(library, settings)
    permalinks = compose_site(library, settings, texts, database_bytes)
    begin("writing the pages")
    try:
        report = write_pages(settings, texts, texts.hashes)
    except LostTextError:
        texts.clear()
        permalinks = compose_site(library, settings, texts, database_bytes)
        report = write_pages(settings, texts, texts.hashes)
    texts.close()
    found = records(library, settings)
    as_read = fingerprint(settings) == key  # otherwise an input changed during the run, and may or may not be in it
    if record_addresses(permalinks, settings) and as_read:  # the record is an input of the next run too
        key = fingerprint(settings)
    if as_read:
        keep(settings.cache / OUTCOME_NAME, key, _plain(texts.hashes, library.notices, found))
    return Site(report, library.notices, found)


def record_addresses(permalinks: Sequence[Permalink], settings: Settings) -> bool:
    """Write the record of addresses if that would change it, and return whether it did.

    Raises OSError if it cannot be written.
    """
    path, text = settings.curation / ADDRESSES_FILE, written(permalinks).encode()
    if path.is_file() and path.read_bytes() == text:
        return False
    write_whole(path, text)
    return True


Outcome = tuple[Mapping[str, str], tuple[Notice, ...], tuple[Record, ...]]


def _plain(pages: Mapping[str, str], notices: Sequence[Notice], found: Sequence[Record]) -> object:
    return {
        "pages": dict(pages),
        "notices": [asdict(notice) for notice in notices],
        "found": [asdict(record) for record in found],
    }


def _outcome(plain: Any) -> Outcome | None:
    """The outcome from a value that `_plain` returned; None for any other value."""
    try:
        notices = tuple(Notice(**notice) for notice in plain["notices"])
        return dict(plain["pages"]), notices, tuple(_record(record) for record in plain["found"])
    except (TypeError, KeyError, ValueError):
        return None


def _record(plain: Mapping[str, Any]) -> Record:
    return Record(**{name: _tuples(held) for name, held in plain.items()})


def _tuples(held: Any) -> Any:
    return tuple(map(_tuples, held)) if isinstance(held, list) else held
