"""Splits exports of the older Nexis: each article stands under a line such as "1 of 3 DOCUMENTS"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.read.database_exports.articles import (
    ExportedArticle,
    Part,
    divided,
    exported,
    outlet_name,
    starting_date,
)
from cuttings.read.database_exports.labels import labelled, paragraphs_of, stated_by, without_copyright

_ARTICLE_MARK = re.compile(
    r"^[ \t\f]*(?:(?:Document|Dokument)[ \t]+)?\d+[ \t]+(?:of|von|de|di|van)[ \t]+\d+[ \t]+"
    r"(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI)[ \t]*$|"
    r"^[ \t\f]*(?:Document|Dokument)[ \t]+\d+[ \t]+(?:of|von|de)[ \t]+\d+[ \t]*$",
    re.MULTILINE,
)
_NEXIS_LABEL = re.compile(
    r"^[ \t]*(?:LENGTH|LOAD-DATE|BYLINE|SECTION|HEADLINE|LANGUAGE|PUBLICATION-TYPE):", re.MULTILINE
)
_EDITION = re.compile(r"\b(?:edition|final|correction appended)\s*\d*$", re.IGNORECASE)


def split_nexis(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of Nexis; () if `text` is not one."""
    marks = list(_ARTICLE_MARK.finditer(text))
    ends = [*(mark.start() for mark in marks), len(text)][1:]
    wholes = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    if not wholes or not all(_NEXIS_LABEL.search(whole) for whole in wholes):
        return ()
    return exported([_part(whole) for whole in wholes], "Nexis", where)


def _part(whole: str) -> Part:
    paragraphs = paragraphs_of(whole.split("\n"))
    first_label = next((i for i, paragraph in enumerate(paragraphs) if labelled(paragraph)), len(paragraphs))
    head = [line for paragraph in paragraphs[:first_label] if (line := without_copyright(paragraph))]
    labels, body = divided(paragraphs[first_label:])
    return Part([*stated_by(labels), *_stated_by_head(head)], body, whole)


def _stated_by_head(head: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """What the lines before the first label state: the outlet, the date, and the title if it has no label."""
    day = next((i for i, line in enumerate(head) if starting_date(line)), None)
    if day is None:
        return [("title", (head[-1],))] if len(head) == 1 else []
    date = starting_date(head[day])
    stated = [("published", (date,))] if date else []
    if day:
        stated.append(("publication", (outlet_name(head[day - 1]),)))
    titles = [line for line in head[day + 1 :] if not _EDITION.search(line)]
    return [*stated, *([("title", (titles[0],))] if titles else [])]
