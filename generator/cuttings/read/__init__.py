"""Reads the folder of articles into documents, each with its text and what its file states about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cuttings.common.errors import CuttingsError
from cuttings.common.files.formats import usual_endings
from cuttings.common.text import nearest
from cuttings.model import Curation, Document, Metadata, Notice
from cuttings.project.settings import Settings
from cuttings.read.copies import MAX_COMPARED_COPIES, Publication, are_nearly_equal, joined, publication_of
from cuttings.read.files import find_files
from cuttings.read.loading import read_files
from cuttings.read.reading import Reading
from cuttings.read.records.snapshots import Pages, with_description


def read(settings: Settings, curation: Curation) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """Return every article below `settings.seeds`, sorted by source, and a notice for each file that cannot be read.

    Articles that the editor excludes are left out. Articles with the same text are one document that lists all their
    sources. Raises `CuttingsError` if the folder of articles does not exist or holds no file that can be an article.
    """
    folder = settings.below_root(settings.seeds)
    put = f"Put articles into it: files that end in {usual_endings()}."
    if not settings.seeds.is_dir():
        raise CuttingsError(f"{folder}: There is no such folder. Make it. {put}")
    files, notices = find_files(settings)
    if not files:
        others = f" What is there is not read, such as {notices[0]}" if notices else ""
        raise CuttingsError(f"{folder}: There are no articles in this folder. {put}{others}")
    excluded = {source for source, decision in curation.articles.items() if decision.exclude}
    wanted = [file for file in files if file.source not in excluded]
    readings = [reading for reading in read_files(wanted, settings) if reading.source not in excluded]
    documents, more = _documents(_with_descriptions(readings))
    lines = {reading.source for reading in readings}
    return documents, (*notices, *more, *_unmatched(curation, {file.source for file in files} | lines))


def _with_descriptions(readings: Sequence[Reading]) -> list[Reading]:
    """`readings`, each page with what records in other files state about it; a notice says which describe no page."""
    pages = Pages((reading.source, reading.parsed.given) for reading in readings if reading.parsed)
    stated: dict[str, Metadata] = {}
    notices: dict[str, tuple[Notice, ...]] = {}
    for reading in readings:
        found = [(described.given, pages.described(described, reading.source)) for described in reading.described]
        stated |= {source: given for given, sources in reversed(found) for source in sources}
        missing = sum(not sources for _, sources in found)
        if missing < len(found):
            what = f"{missing} of {len(found)} records describe articles whose pages are not here."
            notices[reading.source] = (Notice(reading.where, what, "Save their pages too."),) if missing else ()
    out = []
    for reading in readings:
        parsed = reading.parsed
        if parsed and reading.source in stated:
            parsed = replace(parsed, given=with_description(parsed.given, stated[reading.source]))
        out.append(replace(reading, parsed=parsed, notices=notices.get(reading.source, reading.notices)))
    return out


def _documents(readings: Iterable[Reading]) -> tuple[tuple[Document, ...], list[Notice]]:
    """The documents made from `readings`, one for each distinct article, and the notices of all readings."""
    first: dict[bytes, Document] = {}
    sources: dict[bytes, list[str]] = {}
    by_publication: dict[Publication, list[bytes]] = {}
    notices: list[Notice] = []
    for reading in readings:
        parsed = reading.parsed
        notices += reading.notices
        if parsed is None:
            continue
        key = hashlib.sha256(" ".join(parsed.text.split()).encode()).digest()
        publication = publication_of(parsed.given)
        same = "the same"
        if key not in first and publication:
            others = by_publication.get(publication, ())[-MAX_COMPARED_COPIES:]
            alike = (k for k in others if are_nearly_equal(first[k].text, parsed.text))
            key, same = next(alike, key), "nearly the same"
        known = first.get(key)
        if known is None:
            sources[key] = [reading.source]
            first[key] = Document(
                reading.source, parsed.text, reading.sha256, parsed.given, parsed.blocks, (), parsed.scanned
            )
            if publication:
                by_publication.setdefault(publication, []).append(key)
            continue
        scanned = known.scanned and parsed.scanned
        first[key] = replace(known, given=joined(known.given, parsed.given), scanned=scanned)
        sources[key].append(reading.source)
        what = f"The text is {same} as that of {known.source}: one page lists both."
        notices.append(Notice(reading.where, what, "Delete one of the two, if one is enough."))
    return tuple(replace(document, sources=tuple(sources[key])) for key, document in first.items()), notices


def _unmatched(curation: Curation, sources: set[str]) -> list[Notice]:
    """A notice for each decision about an article that does not exist."""
    notices = []
    for source, decision in curation.articles.items():
        file, _, line = source.rpartition(":")
        if source in sources or (decision.exclude and line.isdigit() and file in sources):
            continue
        near = nearest(source, sources)
        mend = f"Did you mean '{near}'?" if near else "Remove the line, or put the file back."
        notices.append(Notice(decision.where, f"There is no article '{source}'.", mend))
    return notices
