"""Splits exports of ProQuest: rules of underscores stand between the articles."""

from __future__ import annotations

import re

from cuttings.read.database_exports.articles import ExportedArticle, Part, divided, exported, outlet_name
from cuttings.read.database_exports.labels import labelled, paragraphs_of, stated_by

_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_FULL_TEXT = re.compile(r"^[ \t]*Full[ -]?text:", re.MULTILINE | re.IGNORECASE)
_PROQUEST_LABEL = re.compile(
    r"^[ \t]*(?:ProQuest document ID|Publication title|Publication info|Source type|Document type):",
    re.MULTILINE | re.IGNORECASE,
)
_NO_TITLE = re.compile(r"\s*(?:Document \d+ of \d+\s*$|Copyright\b|©)", re.IGNORECASE)
_NOTHING = re.compile(r"(?:not|none) available\.?|n/a", re.IGNORECASE)


def split_proquest(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of ProQuest; () if `text` is not one."""
    wholes = [whole for whole in _RULE.split(text) if _PROQUEST_LABEL.search(whole)]
    if not wholes or not any(_FULL_TEXT.search(whole) for whole in wholes):
        return ()
    return exported([_part(whole) for whole in wholes], "ProQuest", where)


def _part(whole: str) -> Part:
    paragraphs = paragraphs_of(whole.split("\n"))
    first_label = next((i for i, paragraph in enumerate(paragraphs) if labelled(paragraph)), len(paragraphs))
    labels, body = divided(paragraphs[first_label:])
    if not _FULL_TEXT.search(whole) or (len(body) == 1 and _NOTHING.fullmatch(body[0].strip())):
        body = []
    title = next((" ".join(p.split()) for p in paragraphs[:first_label] if not _NO_TITLE.match(p)), "")
    stated = [
        (key, (outlet_name(values[0]),) if key.startswith("publication t") else values)
        for key, values in stated_by(labels)
    ]
    return Part([*stated, *([("title", (title,))] if title else [])], body, whole)
