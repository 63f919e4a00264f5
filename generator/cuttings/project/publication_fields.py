"""Reads the fields that describe an article's publication, wherever the user writes them: front matter, JSON, YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from cuttings.dates import parse_date
from cuttings.model import Metadata, Notice

FIELD_ALIASES: Mapping[str, str] = {  # other common names of the fields
    "headline": "title",
    "publication": "outlet",
    "publisher": "outlet",
    "date": "published",
    "pubdate": "published",
    "author": "authors",
    "byline": "authors",
    "link": "url",
    "lang": "language",
}
PUBLICATION_FIELDS = ("title", "outlet", "published", "authors", "url", "language")
FORM_BY_FIELD: Mapping[str, str] = {  # a correct example of each field, for notices
    "title": "title: Dam breaks after rain",
    "outlet": "outlet: The Example",
    "published": "published: 2024-12-31",
    "authors": "authors: [Ada Example, Ben Sample]",
    "url": "url: https://example.org/dam-breaks",
    "language": "language: en",
}


def one_line(text: str) -> str:
    """`text` on one line: single spaces between words, no control characters, no lone surrogates."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c for c in whole if c.isspace() or unicodedata.category(c) != "Cc").split())


def field_name(key: str) -> str:
    """The name of the field that `key` means: "Author" means `authors`; other keys are returned in lower case."""
    folded = key.strip().lower()
    return FIELD_ALIASES.get(folded, folded)


def metadata_of(
    stated: Iterable[tuple[str, tuple[str, ...] | None, str]], basis: str
) -> tuple[Metadata, tuple[Notice, ...]]:
    """The metadata in (field, values, where) triples, and notices; `basis` is the basis of a date among them.

    The values are None if they are of a type that no field can have. Fields other than those of
    `PUBLICATION_FIELDS` and `FIELD_ALIASES` are ignored. If a field is stated more than once, under any of its names,
    the first valid one is used.
    """
    values_of: dict[str, Any] = {}
    notices = []
    for key, values, where in stated:
        name = field_name(key)
        if name not in PUBLICATION_FIELDS or values == () or name in values_of:
            continue
        lines = tuple(line for line in map(one_line, values or ()) if line)
        if values is None or (len(lines) > 1 and name != "authors"):
            notices.append(Notice(where, f"'{key}' should be a short text.", f"Write it as `{FORM_BY_FIELD[name]}`."))
            continue
        value = _value(name, lines)
        if value is None and lines:
            notices.append(
                Notice(
                    where,
                    f"'{lines[0]}' is not {_VALUE_BY_FIELD[name]}.",
                    f"Write it as {FORM_BY_FIELD[name].split(': ', 1)[1]}.",
                )
            )
        elif value:
            values_of[name] = value
    return Metadata(**values_of, published_basis=basis if "published" in values_of else None), tuple(notices)


_VALUE_BY_FIELD = {"published": "a date", "url": "the address of a page", "language": "the code of a language"}


def _value(name: str, lines: tuple[str, ...]) -> str | tuple[str, ...] | None:
    if name == "authors":
        several = [part for line in lines for part in re.split(r"\s*;\s*|\s+(?:and|&)\s+", line)]
        return tuple(dict.fromkeys(part.removeprefix("By ").strip() for part in several if part.strip()))
    text = lines[0] if lines else ""
    if name == "published":
        return parse_date(text)
    if name == "url":
        return text if is_web_address(text) else None
    if name == "language":
        return text[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", text) else None
    return text or None


def is_web_address(text: str) -> bool:
    """Whether `text` is the address of a page on the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not re.search(r"\s", text)
