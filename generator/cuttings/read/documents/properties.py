"""Decides what of a document's properties to believe: programs write templates and the names of their owners there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.common.text import fold
from cuttings.model import Metadata, Notice
from cuttings.project.publication_fields import PUBLICATION_FIELDS, field_name, metadata_of, one_line
from cuttings.read.authors import is_full_name, people_among

_TRUSTED_LINES = 8  # lines at the beginning of a text, one of which should be the title, and one name the author
_MAX_CREATOR_LINE_WORDS = 12


class Properties(NamedTuple):
    """The title and the creator that a document's program wrote, and (name, value) pairs that its user added."""

    title: str = ""
    creator: str = ""
    added: Sequence[tuple[str, str]] = ()


def believed(properties: Properties, text: str, where: str) -> tuple[Metadata, tuple[Notice, ...]]:
    """The metadata to be believed, and notices: a title that is among the first lines, a creator who is named there.

    The days on which a document was made and changed are not those of an article. `where` is its path in notices.
    """
    lines = [fold(line) for line in text.split("\n") if line.strip()][:_TRUSTED_LINES]
    title, creator = one_line(properties.title), one_line(properties.creator)
    added = [(name, value) for name, value in properties.added if value and field_name(name) in PUBLICATION_FIELDS]
    given, notices = metadata_of([(name, (value,), where) for name, value in added], "document properties")
    if not given.title and len(title.split()) > 1 and fold(title) in lines:
        given = replace(given, title=title)
    if not given.authors:
        bylines = [line for line in lines if len(line.split()) <= _MAX_CREATOR_LINE_WORDS and line != fold(title)]
        printed = (n for n in people_among([creator]) if is_full_name(n) and any(fold(n) in line for line in bylines))
        given = replace(given, authors=tuple(printed))
    return given, notices
