"""Reads fields that a note lists in its text: under a heading such as "Metadata", or as lines "author:: Ann Lee"."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.model import Metadata
from cuttings.project.publication_fields import FIELD_OF_THE_NOTE, Stated, metadata_of

_LISTED_FIELD = re.compile(r"^[ \t]*[-*+][ \t]+\**([^\W\d_][\w -]{0,30}?)\**:(?!:)\**[ \t]*(.*)$")
_INLINE_FIELD = re.compile(r"^[ \t]*(?:[-*+][ \t]+)?\**([^\W\d_][\w -]{0,30}?)\**::[ \t]*(.*)$", re.MULTILINE)

_FIELD_AT_THE_END = re.compile(r"^([a-z][a-z_]*):[ \t]*(.*)$", re.MULTILINE)
_MIN_FIELDS_AT_THE_END = 5


class ListedFields(NamedTuple):
    """What the fields in a note state, and the note without them."""

    given: Metadata
    body: str


def read_listed_fields(body: str, where: str) -> ListedFields:
    """The fields that `body`, in Markdown, lists in its text; `where` is the path of the file."""
    fields = list(_INLINE_FIELD.finditer(body))
    body = _INLINE_FIELD.sub("", body)
    tail = _fields_at_the_end(body)
    body = body[: tail[0].start()] if tail else body
    fields += tail
    headings = alternation(load_facts("notes")["field_headings"])
    heading = re.search(rf"^#{{1,6}}[ \t]*(?:{headings})[ \t]*$", body, re.MULTILINE | re.IGNORECASE)
    if heading:
        lines = body[heading.end() :].split("\n")
        end = next((i for i, line in enumerate(lines) if line.strip() and not _LISTED_FIELD.match(line)), len(lines))
        fields += [field for line in lines[:end] if (field := _LISTED_FIELD.match(line))]
        if any(map(str.strip, lines[:end])):
            body = body[: heading.start()] + "\n".join(lines[end:])
    stated: list[Stated] = [(field[1], (field[2],) if field[2] else (), where) for field in fields]
    given, _ = metadata_of([one for one in stated if one[1]], FIELD_OF_THE_NOTE)
    return ListedFields(given, body)


def _fields_at_the_end(body: str) -> list[re.Match[str]]:
    """The lines "source_url: https://…" that close a note, the first of them its "id", as Joplin exports them."""
    block = body.rstrip().rfind("\n\n") + 1
    lines = [line for line in body[block:].split("\n") if line.strip()]
    fields = list(_FIELD_AT_THE_END.finditer(body, block))
    is_block = len(fields) == len(lines) >= _MIN_FIELDS_AT_THE_END and fields[0][1] == "id"
    return fields if is_block else []
