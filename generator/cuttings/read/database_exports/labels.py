"""Reads the labels of databases: "BYLINE: Ann Lee" states a field, and "LENGTH: 72 words" is no text of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cuttings.common.facts import load_facts, word_set

_LABEL_LINE = re.compile(r"[ \t]*([A-Za-z][A-Za-z /()-]{0,40}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_COPYRIGHT = re.compile(
    r"\s*(?:(?:copyright|©|\(c\))\s*+(?:(?:©|\(c\))\s*+)?(?:,\s*+)?\d{4}"
    r"|©|copyright\s*(?:©|\(c\)|of\b)|all rights reserved)",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_MAX_WRAPPED_CHARS = 110  # characters of a line; where one is longer, each line is a paragraph


class Labelled(NamedTuple):
    """A label in lower case, and the text after it."""

    label: str
    value: str


def labelled(paragraph: str) -> Labelled | None:
    """The label that `paragraph` begins with, and its text on one line; None if it does not begin with a known one."""
    first, _, rest = paragraph.strip("\n").partition("\n")
    found = _LABEL_LINE.match(first)
    if not found or found[1].lower() not in known_labels():
        return None
    return Labelled(found[1].lower(), " ".join(f"{found[2] or ''} {rest}".split()))


def known_labels() -> frozenset[str]:
    """All labels of databases, in lower case."""
    return word_set("database-exports", "fields", "unread", "body")


def stated_by(labels: Iterable[Labelled]) -> list[tuple[str, tuple[str, ...]]]:
    """The keys and values of publication fields that `labels` state."""
    fields: Mapping[str, str] = load_facts("database-exports")["fields"]
    return [(fields[label], (value,)) for label, value in labels if label in fields and value]


def opens_text(label: str) -> bool:
    """Whether the text of an article follows `label`."""
    return label in word_set("database-exports", "body")


def is_copyright(paragraph: str) -> bool:
    """Whether `paragraph` is a statement of rights."""
    return bool(_COPYRIGHT.match(paragraph))


def paragraphs_of(lines: Sequence[str]) -> list[str]:
    """The paragraphs of `lines`, blank lines between them; each known label begins a paragraph of its own."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line.strip():
            paragraphs.append([])
        elif labelled(line) and paragraphs[-1]:
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return ["\n".join(paragraph) for paragraph in paragraphs if paragraph]


def unwrapped(paragraphs: Sequence[str]) -> str:
    """The text of `paragraphs`: their lines are joined where the export wraps them, else each is a paragraph."""
    blocks = [[line for line in paragraph.split("\n") if line.strip()] for paragraph in paragraphs]
    lines = [line for block in blocks for line in block]
    inner = [line.rstrip() for block in blocks for line in block[:-1]]
    if any(len(line) > _MAX_WRAPPED_CHARS for line in lines) or all(_ENDS_SENTENCE.search(line) for line in inner):
        blocks = [[line] for line in lines]
    return "\n\n".join(" ".join(" ".join(block).split()) for block in blocks if block)


def without_copyright(paragraph: str) -> str:
    """`paragraph` without those of its lines that are statements of rights, on one line."""
    return " ".join(" ".join(line for line in paragraph.split("\n") if not is_copyright(line)).split())
