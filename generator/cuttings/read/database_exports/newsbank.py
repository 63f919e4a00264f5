"""Splits exports of NewsBank: each article ends with the number of its record, and statements of rights."""

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
from cuttings.read.database_exports.labels import is_copyright, labelled, paragraphs_of, stated_by

_RECORD = re.compile(
    r"^[ \t]*Record(?: Number| ID)?:[ \t]*\S+.*$(?:\n\s*(?:Copyright|©|\(c\)|All Rights).*$)*", re.MULTILINE
)
_NEWSBANK_LABEL = re.compile(
    r"^[ \t]*(?:Author(?:/Byline)?|Section|Page|Readability|Edition|Paper|Index Terms):|^[ \t]*OpenURL Link",
    re.MULTILINE,
)
_OUTLET_AND_DAY = re.compile(r"(.+?)(?:\s+[-–—]\s+|,\s+(?=\w+ \d))(.+)")
_FURNITURE = re.compile(r"\s*(?:OpenURL Link|Citation \(|CITATION|\d[\d,]* Words\s*$)", re.IGNORECASE)


def split_newsbank(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of NewsBank; () if `text` is not one."""
    wholes = []
    last = 0
    for record in _RECORD.finditer(text):
        wholes.append(text[last : record.end()])
        last = record.end()
    if not wholes or not all(len(_NEWSBANK_LABEL.findall(whole)) > 1 for whole in wholes):
        return ()
    return exported([_part(whole) for whole in wholes], "NewsBank", where)


def _part(whole: str) -> Part:
    paragraphs = [p for p in paragraphs_of(whole.split("\n")) if not _FURNITURE.match(p)]
    first_label = next((i for i, paragraph in enumerate(paragraphs) if labelled(paragraph)), len(paragraphs))
    head = [line.strip() for p in paragraphs[:first_label] if not is_copyright(p) for line in p.split("\n")]
    labels, body = divided(paragraphs[first_label:])
    return Part([*stated_by(labels), *_stated_by_head(head)], body, whole)


def _stated_by_head(head: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """What the lines before the first label state: the title, then outlet and date, on one line or on two."""
    stated: list[tuple[str, tuple[str, ...]]] = [("title", (head[0],))] if head else []
    for i, line in enumerate(head[1:], 1):
        both = _OUTLET_AND_DAY.fullmatch(line)
        if date := starting_date(line):
            beside = head[i - 1] if i > 1 else head[i + 1] if i + 1 < len(head) else ""
            return [*stated, ("published", (date,)), *([("publication", (outlet_name(beside),))] if beside else [])]
        if both and (date := starting_date(both[2])):
            return [*stated, ("published", (date,)), ("publication", (outlet_name(both[1]),))]
    return stated
