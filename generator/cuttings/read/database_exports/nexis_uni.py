"""Splits exports of Nexis Uni and Lexis+: each article ends with the line "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.read.database_exports.articles import (
    ExportedArticle,
    Part,
    divided,
    exported,
    outlet_name,
    starting_date,
)
from cuttings.read.database_exports.labels import is_copyright, labelled, paragraphs_of, stated_by

_END = re.compile(r"^[ \t]*(?:End of Document|Ende des Dokuments|Fin du document)[ \t]*$", re.MULTILINE)
_LENGTH = re.compile(r"^[ \t]*(?:Length|Länge|Longueur):[ \t]*\d", re.MULTILINE)
_BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)


def split_nexis_uni(text: str, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of Nexis Uni; () if `text` is not one."""
    wholes = _END.split(text)
    if len(wholes) < 2 or not all(_LENGTH.search(whole) or _BODY.search(whole) for whole in wholes[:-1]):
        return ()
    return exported([_part(whole) for whole in wholes[:-1]], "Nexis Uni", where)


def _part(whole: str) -> Part:
    lines = whole.split("\n")
    mark = next((i for i, line in enumerate(lines) if _BODY.match(line)), None)
    first = next((i for i, line in enumerate(lines) if _LENGTH.match(line)), mark if mark is not None else len(lines))
    day = next((i for i in reversed(range(first)) if starting_date(lines[i])), None)
    head = [line for line in lines[: day or 0] if line.strip()]
    if mark is None:
        labels, body = divided(paragraphs_of(lines[first if day is None else day + 1 :]))
    else:
        labels, _ = divided(paragraphs_of(lines[(day or 0) + 1 : mark]))
        more, body = divided(paragraphs_of(_before_headings(lines[mark + 1 :])))
        labels += more
    labels += [label for line in lines[first:] if (label := labelled(line)) and label.label == "language"]
    return Part([*stated_by(labels), *_stated_by_head(head, lines, day)], body, whole)


def _stated_by_head(head: Sequence[str], lines: Sequence[str], day: int | None) -> list[tuple[str, tuple[str, ...]]]:
    """What the lines at the beginning state: the title, the outlet and the date, in this order."""
    if day is None:
        return []
    stated: list[tuple[str, tuple[str, ...]]] = [("published", (starting_date(lines[day]) or "",))]
    if head and not is_copyright(head[-1]):
        stated.append(("publication", (outlet_name(head[-1]),)))
    if len(head) > 1:
        stated.append(("title", (" ".join(head[-2].split()),)))
    return stated


def _before_headings(lines: Sequence[str]) -> Sequence[str]:
    """The lines before the first heading that ends the text, such as "Classification"."""
    after = word_set("database-exports", "headings_after")
    end = next((i for i, line in enumerate(lines) if line.strip().rstrip(":").lower() in after), len(lines))
    return lines[:end]
