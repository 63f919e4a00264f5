"""Finds pull quotes: words of a text that a page repeats beside it, and that follow whoever spoke last when pasted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.text import fold
from cuttings.statements.lines import Line
from cuttings.statements.quotations import Quotation

MIN_REPEATED_WORDS = 5  # fewer may be said twice
_WORD_OF_QUOTATION = re.compile(r"\w+")


def pull_quotes(text: str, lines: Sequence[Line], quotations: Sequence[Quotation]) -> frozenset[Quotation]:
    """Those of `quotations` that are alone on their line and whose words another one, beside other text, has too."""
    alone = {q for q in quotations if _is_alone(text, lines, q)}
    others = [f" {_words(text, q)} " for q in quotations if q not in alone] if alone else []
    return frozenset(
        q
        for q in alone
        if (words := _words(text, q)).count(" ") >= MIN_REPEATED_WORDS - 1
        if any(f" {words} " in other for other in others)
    )


def _is_alone(text: str, lines: Sequence[Line], quotation: Quotation) -> bool:
    start, end = lines[quotation.first_line].start, lines[quotation.last_line].end
    beside = text[start : quotation.start] + text[quotation.end : end]
    return _WORD_OF_QUOTATION.search(beside) is None


def _words(text: str, quotation: Quotation) -> str:
    return " ".join(_WORD_OF_QUOTATION.findall(fold(text[quotation.start : quotation.end])))
