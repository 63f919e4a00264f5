"""Reads bibliographic records in RIS, by rispy (https://github.com/MrTango/rispy).

They describe articles and have no texts: each is joined to the saved page that it describes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import rispy

from cuttings.read.decode import decode
from cuttings.read.parsed import Refusal
from cuttings.read.records.described import described_by
from cuttings.read.records.record import ReadRecord

_SAVE_PAGES = "Save their pages too, as Zotero exports them with “Export Files”, or put them here as files."
_KEY_BY_RIS_KEY: Mapping[str, str] = {  # names of fields by rispy's names of tags, those that count first
    "title": "title",
    "primary_title": "title",
    "secondary_title": "publication",
    "journal_name": "publication",
    "alternate_title3": "publication",
    "authors": "authors",
    "first_authors": "authors",
    "date": "date",
    "publication_year": "date",
    "year": "year",
    "urls": "url",
    "language": "language",
}
_ATTACHMENTS = ("file_attachments1", "file_attachments2", "figure")


def read_ris(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Nothing but a `Refusal`, raised with what the records of a RIS file state; `where` is its path in notices."""
    text = decode(data)
    records = rispy.loads(text, skip_unknown_tags=True)
    if not records:
        raise Refusal("There are no records in RIS in the file.", "Export it again as RIS.")
    described = [described_by(_fields(record), where, "RIS record") for record in records]
    what = "The records describe articles, and no page that they describe is here."
    raise Refusal(what, _SAVE_PAGES, tuple(found for found in described if found))
    yield  # a generator, as the readers of other records are


def _fields(record: Mapping[str, object]) -> dict[str, object]:
    """The fields of a record by their usual names."""
    fields: dict[str, object] = {}
    for ris_key, key in _KEY_BY_RIS_KEY.items():
        value = record.get(ris_key)
        if key == "url" and isinstance(value, list):
            value = value[:1]
        if key == "date" and isinstance(value, str):
            value = "-".join(part for part in value.split("/")[:3] if part.isdigit())
        if value:
            fields.setdefault(key, value)
    files = [record[name] for name in _ATTACHMENTS if record.get(name)]
    return {**fields, "attachments": files} if files else fields
