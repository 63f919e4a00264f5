"""Lines of a text that are no prose: the label of a row of figures, and a heading of one word."""

from __future__ import annotations

import re

COLUMN_GAP = re.compile(r"\S[ \t]{3,}(?=\S)")
MIN_COLUMN_GAPS = 2  # gaps from which on a line is a row of a table, whatever it holds
MAX_LABEL_WORDS = 2  # words of a row's label that goes on in the next line


def is_row_label(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the label of a row of figures: " Nor   1.52  2.04"."""
    stop = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : len(text) if stop < 0 else stop]
    gaps = len(COLUMN_GAP.findall(line.strip()))
    label = line.rstrip().endswith("/") and len(line.split()) <= MAX_LABEL_WORDS
    if label or gaps >= MIN_COLUMN_GAPS:
        return True
    return gaps > 0 and sum(map(str.isdigit, line)) > sum(map(str.isalpha, line))


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a word in capitals with a line below another for itself, and small elsewhere.

    "KITCHEN" where kitchens are written of; but "KOMPAS" heads what that newspaper says.
    """
    word = text[start:end]
    alone = text[:start].endswith("\n") and text[end : end + 1] in ("\n", "")
    small = re.search(rf"\b{word.lower()}s?\b", text) if alone and word.isupper() and word.isalpha() else None
    return small is not None
