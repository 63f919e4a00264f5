"""What is no English prose: labels of rows of figures, prices, marks of turns, another script."""

from __future__ import annotations

import re

COLUMN_GAP = re.compile(r"\S[ \t]{3,}(?=\S)")
PRICE = re.compile(r"\b(?:for|list price|was|now|only|from) [$£€]\d+(?:\.\d\d)?\b")
MIN_PRICES = 2  # in a line that lists goods
MAX_MARK_LETTERS = 4  # letters of a speaker: "((WN))"
MIN_COLUMN_GAPS = 2  # gaps from which on a line is a row of a table, whatever it holds
MAX_LABEL_WORDS = 2  # words of a row's label that goes on in the next line
LATIN_LETTER = re.compile(r"[a-zªºß-öø-ɏḁ-ỿ]", re.IGNORECASE)


def is_row_label(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the label of a row of figures: " Nor   1.52  2.04"."""
    stop = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : len(text) if stop < 0 else stop]
    gaps = len(COLUMN_GAP.findall(line.strip()))
    label = line.rstrip().endswith("/") and len(line.split()) <= MAX_LABEL_WORDS
    if label or gaps >= MIN_COLUMN_GAPS:
        return True
    return gaps > 0 and sum(map(str.isdigit, line)) > sum(map(str.isalpha, line))


def is_in_other_script(text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether most letters beside the name `text[start:end]` in its sentence are of a script that English does not use.

    So a name in another script may stand in an English sentence; where it is all of the sentence, its line decides.
    """
    before, behind = text[sentence[0] : start], text[end : sentence[1]]
    if not any(map(str.isalpha, before + behind)):
        stop = text.find("\n", end)
        before, behind = text[text.rfind("\n", 0, start) + 1 : end], text[end : len(text) if stop < 0 else stop]
    beside = before + behind
    return not beside.isascii() and 2 * len(LATIN_LETTER.findall(beside)) < sum(map(str.isalpha, beside))


def is_in_catalogue(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands in a line of goods with their prices."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return len(PRICE.findall(text, line_start, line_end if line_end >= 0 else len(text))) >= MIN_PRICES


def is_turn_mark(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the letters of whoever speaks, before a turn of an interview: "((WN))"."""
    marked = text[max(0, start - 2) : start] == "((" and text.startswith("))", end)
    return marked and text[start:end].isupper() and end - start <= MAX_MARK_LETTERS
