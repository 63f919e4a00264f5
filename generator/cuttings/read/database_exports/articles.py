"""Makes an article of each part of an export: the fields that its labels state, and its text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from cuttings.dates import find_dates, parse_date
from cuttings.project.publication_fields import metadata_of
from cuttings.read.database_exports.labels import Labelled, is_copyright, labelled, opens_text, unwrapped
from cuttings.read.parsed import Parsed, Refusal

_MAX_DATE_LINE_CHARS = 80
_TRAILING_ARTICLE = re.compile(r"^(.+), (The|A|An)$")


class ExportedArticle(NamedTuple):
    """An article of an export: its number from 1, the SHA-256 of its part of the file, and what was read or why not."""

    number: int
    sha256: str
    outcome: Parsed | Refusal


class Part(NamedTuple):
    """What was read in one part of an export: stated (key, values), the paragraphs of the text, and the whole part."""

    stated: Sequence[tuple[str, tuple[str, ...]]]
    paragraphs: Sequence[str]
    whole: str


def exported(parts: Sequence[Part], database: str, where: str) -> tuple[ExportedArticle, ...]:
    """The article of each of `parts`, numbered from 1; the basis of their dates is an export of `database`."""
    return tuple(_article(number, part, database, where) for number, part in enumerate(parts, 1))


def _article(number: int, part: Part, database: str, where: str) -> ExportedArticle:
    sha256 = hashlib.sha256(part.whole.encode("utf-8", "replace")).hexdigest()
    here = f"{where}:{number}"
    text = unwrapped(part.paragraphs)
    if not text:
        what = f"The article has no text in this {database} export."
        return ExportedArticle(number, sha256, Refusal(what, "Export it with its full text, or leave it out."))
    given, notices = metadata_of([(key, values, here) for key, values in part.stated], f"{database} export")
    return ExportedArticle(number, sha256, Parsed(text, given, (), notices))


def starting_date(line: str) -> str | None:
    """The date in EDTF, with its day, that a short `line` begins with: "March 5, 2019 Tuesday, Final Edition"."""
    text = " ".join(line.split())
    if len(text) > _MAX_DATE_LINE_CHARS:
        return None
    found = parse_date(text)
    if not found and (dates := find_dates(text)) and not text[: dates[0].start].strip(" ,"):
        found = dates[0].edtf
    return found if found and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", found) else None


def outlet_name(line: str) -> str:
    """The outlet that `line` names: "The Vale Post" for "Vale Post, The (Port Vale, XX)"."""
    name = re.sub(r"\s*\([^()]*\)\s*$", "", " ".join(line.split()))
    return _TRAILING_ARTICLE.sub(r"\2 \1", name)


def divided(paragraphs: Sequence[str]) -> tuple[list[Labelled], list[str]]:
    """The labels of a part, and the paragraphs of its text: those after the labels at its head and before its tail.

    A label in capitals in the middle of the text is not part of it either, nor is a statement of rights.
    """
    found = [labelled(paragraph) for paragraph in paragraphs]
    labels = [label for label in found if label]
    furniture = [bool(label) or is_copyright(paragraph) for label, paragraph in zip(found, paragraphs, strict=True)]
    body = next((i for i, label in enumerate(found) if label and opens_text(label.label)), None)
    start = 0
    while start < len(paragraphs) and furniture[start] and body is None:
        start += 1
    end = len(paragraphs)
    while end > start and furniture[end - 1] and end - 1 != body:
        end -= 1
    within = range(start if body is None else body + 1, end)
    text = [paragraphs[i] for i in within if not furniture[i] or (found[i] and not _is_in_capitals(paragraphs[i]))]
    opening = re.sub(r"^[^:]*:[ \t]*", "", paragraphs[body], count=1) if body is not None else ""
    return labels, [paragraph for paragraph in (opening, *text) if paragraph.strip()]


def _is_in_capitals(paragraph: str) -> bool:
    return paragraph.partition(":")[0].isupper()
