"""The names on a map or in a network: how much space they take, and how they are written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from cuttings.draw.paths import Box
from cuttings.draw.svg import element

WIDE_LETTERS, NARROW_LETTERS = frozenset("MWmw@%—"), frozenset("iljtfrI.,:;'’ ()-")


@dataclass(frozen=True, slots=True)
class Label:
    """Text in a drawing; (`x`, `y`) is the start, middle or end of its baseline, as `anchor` says (SVG's values)."""

    text: str
    x: float
    y: float
    anchor: str
    size: float  # of the letters, in units of the drawing


@lru_cache(1 << 14)  # the same names stand on many maps
def text_width(text: str, size: float) -> float:
    """The approximate width of `text` in a font of `size`, in the units of `size`: DejaVu Sans, wider than most."""
    return size * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    if character in WIDE_LETTERS:
        return 0.88
    return 0.36 if character in NARROW_LETTERS else 0.7 if character.isupper() else 0.61


def text_box(label: Label) -> Box:
    """The rectangle that a label covers."""
    width = text_width(label.text, label.size)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return Box(left, label.y - label.size * 0.8, left + width, label.y + label.size * 0.25)


def write_label(label: Label, class_: str = "name") -> str:
    """The label as a `<text>` element of a CSS class."""
    anchor = None if label.anchor == "start" else label.anchor
    return element("text", text=label.text, x=label.x, y=label.y, text_anchor=anchor, class_=class_)
