"""Reads what people write above and below an article that they keep as text: "Source: …", "Date: …", its address.

Such lines stand at the head of the text or directly below its title, and the address also at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from cuttings.common.facts import word_set
from cuttings.model import Metadata
from cuttings.project.publication_fields import (
    FIELD_OF_THE_NOTE,
    PUBLICATION_FIELDS,
    Stated,
    field_name,
    folded_key,
    is_web_address,
    metadata_of,
)

_MAX_CHARS_OF_FIELD = 400  # of a line that states a field; a longer one is a paragraph
_MAX_CHARS_OF_LINE_ABOVE = 250  # of the title that may stand above the lines
_MAX_CHARS_OF_HEAD = 4_000  # of a text, in which such lines are looked for
_MAX_GROUPS = 3  # of lines, between blank ones
_MIN_FIELDS = 2  # that lines state, unless one is an address or the title is labelled
_LABELLED = re.compile(r"[ \t]*(?:[-*+][ \t]+)?[*_]*([^\W\d_][\w '’-]{0,30}?)[*_]*[ \t]*:(?!//)[*_]*[ \t]*(.*?)[ \t]*")
_ADDRESS_ALONE = re.compile(r"[ \t]*<?(https?://[^\s<>]+)>?[ \t]*")
_LINK_ALONE = re.compile(r"[ \t]*(?:#{1,6}[ \t]+)?\[([^\[\]\n]+)\]\((https?://[^()\s]+)\)[ \t]*")
_SENTENCE_AT_END = re.compile(r"[a-z\d)][.!?][\"”’]?$")
_RULE_LINE = re.compile(r"[ \t]*([-=*_~#])(?:[ \t]?\1){2,}[ \t]*")
_ADDRESS_AT_THE_END = re.compile(
    r"[ \t]*[*_(\[]*([^\W\d_][\w ]{0,30}?)[*_]*[ \t]*:?[*_]*[ \t]*<?(https?://[^\s<>()\[\],]+)[>)\]*_.]*"
    r"(?:[ \t,(]*\b(?:on|accessed|retrieved|last)\b[^\n]*)?[ \t]*"
)


class HeadFields(NamedTuple):
    """What lines above and below a text state, and where these stand in it, without their newlines."""

    given: Metadata
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line stands, without its newline, and what it states: a key and its value, both "" for a rule."""

    start: int
    end: int
    key: str
    value: str

    @property
    def field(self) -> str:
        """The field of an article that the line states; "" if it states none."""
        if folded_key(self.key) in word_set("publication-fields", "sources"):
            return "url" if _ADDRESS_ALONE.fullmatch(self.value) else "outlet"
        name = field_name(self.key)
        return name if name in PUBLICATION_FIELDS else ""


def find_head_fields(text: str, where: str) -> HeadFields:
    """The fields that the first lines of `text` and its last one state; `where` is the path of the file.

    Lines are fields where they state two or more, the address of the article, or first of all its title. Lines beside
    them that state something else of it ("Pages: 3") are among them.
    """
    lines = _fields(_head(text), text, where)
    if not any(line.field == "url" for line in lines):
        lines = [*lines, *_address_at_the_end(text)]
    given, _ = metadata_of(_stated(lines, where), FIELD_OF_THE_NOTE)
    return HeadFields(given, tuple((line.start, line.end) for line in lines if line.end > line.start))


def _stated(lines: Sequence[_Line], where: str) -> list[Stated]:
    return [(line.key, (line.value,), where) for line in lines if line.value]


def _fields(head: Sequence[_Line], text: str, where: str) -> list[_Line]:
    """The lines of `head`, if what they state is valid and enough to be sure that they are no part of the article."""
    fields = [line.field for line in head if line.field]
    repeated = len(fields) > len(set(fields))  # as the names of those who speak in turn are
    first = bool(fields) and fields[0] == "title" and not text[: head[0].start].strip()
    if repeated or not (len(fields) >= _MIN_FIELDS or first or "url" in fields):
        return []
    return [] if metadata_of(_stated(head, where), FIELD_OF_THE_NOTE)[1] else list(head)


def _head(text: str) -> list[_Line]:
    """The lines at the head of `text`, or below its title, that may state fields, up to three groups of them."""
    found: list[_Line] = []
    group: list[_Line] = []
    groups, is_title = 0, True
    for m in re.finditer(r"[^\n]*(?:\n|\Z)", text[:_MAX_CHARS_OF_HEAD]):
        content = m[0].rstrip("\n")
        if line := _line(m.start(), content):
            group.append(line)
            is_title = False
            continue
        if any(one.field for one in group):
            found += group
            groups += 1
        elif group:
            break
        group = []
        if not content.strip():
            if groups == _MAX_GROUPS:
                break
        elif not is_title or len(content) > _MAX_CHARS_OF_LINE_ABOVE:
            break
        else:
            is_title = False
            if link := _LINK_ALONE.fullmatch(content):  # the title itself
                found.append(_Line(m.start(), m.start(), "url", link[2]))
    return found


def _line(start: int, content: str) -> _Line | None:
    """What the line that starts there states; None if it has neither a label nor an address, and is no rule."""
    if len(content) > _MAX_CHARS_OF_FIELD:
        return None
    end = start + len(content)
    if address := _ADDRESS_ALONE.fullmatch(content):
        return _Line(start, end, "url", address[1]) if _is_of_an_article(address[1]) else None
    if (link := _LINK_ALONE.fullmatch(content)) and link[1].casefold() in word_set("notes", "link_labels"):
        return _Line(start, end, "url", link[2])
    labelled = _LABELLED.fullmatch(content)
    if labelled and not _SENTENCE_AT_END.search(labelled[2]):
        key = labelled[1]
        if _ADDRESS_ALONE.fullmatch(labelled[2]) and key.casefold() in word_set("notes", "link_labels"):
            key = "url"
        return _Line(start, end, key, labelled[2])
    return _Line(start, end, "", "") if _RULE_LINE.fullmatch(content) else None


def _address_at_the_end(text: str) -> Iterator[_Line]:
    """The last line, if it gives the address of the article: "Source: https://…", "Retrieved from https://…"."""
    whole = text.rstrip()
    start = whole.rfind("\n") + 1
    last = whole[start : start + _MAX_CHARS_OF_FIELD + 1]
    found = _ADDRESS_AT_THE_END.fullmatch(last) if start and len(last) <= _MAX_CHARS_OF_FIELD else None
    if found and _is_of_an_article(found[2]):
        label = found[1].casefold()
        sources = word_set("publication-fields", "sources")
        if label in word_set("notes", "link_labels") or folded_key(label) in sources or field_name(label) == "url":
            yield _Line(start, len(whole), "url", found[2])


def _is_of_an_article(address: str) -> bool:
    """Whether an address is that of a page, and not only of a site."""
    return is_web_address(address) and bool(urlsplit(address).path.strip("/") or urlsplit(address).query)
