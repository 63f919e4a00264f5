"""Splits a text into lines, and measures each line by itself."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from cuttings.blocks.run_on_lines import divide_run_on
from cuttings.common.facts import load_facts
from cuttings.common.passages.line_wrapping import SENTENCE_END_PATTERN, wrapped_ends

_CJK_CHARACTER = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
_CHARACTERS_A_WORD = 2  # Chinese and Japanese have no spaces: two characters mean about as much as a word


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line, `text[start:end]` without the space around it, and what is measured of it."""

    start: int
    end: int
    text: str
    folded: str  # as `plain` returns it, for comparing
    bare: str  # folded, without punctuation around it
    words: int
    function_words: int
    ends_sentence: bool
    capitalised: float  # share of its words that begin with a capital or a digit
    repeats: int  # how often this line occurs in the text
    gap: bool  # whether a blank line comes before it


def plain(text: str) -> str:
    """`text` for comparing: without case and diacritics, with plain quotes and single spaces; punctuation is kept."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = text.casefold()
    return " ".join(re.sub(r"[\u2018\u2019\u02bc`´]", "'", text).split())


def bare(folded: str) -> str:
    """`folded` without the punctuation and marks around it, such as those of menus."""
    return folded.strip(" .,:;!?…|/\\•·»«›‹>→–—-*+#[]()\"'")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for words in load_facts("page-parts")["function_words"].values() for word in words)


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of `text`, in order; those wrapped at a fixed width are joined into paragraphs.

    A line in which a caption, the report and a notice run on is divided.
    """
    whole = _join_wrapped(text, [(m.start(), m.start() + len(m[0].rstrip())) for m in re.finditer(r"\S[^\n]*", text)])
    spans = [span for line in whole for span in divide_run_on(text, *line)]
    folded = [plain(text[start:end]) for start, end in spans]
    counts = Counter(folded)
    before = 0
    lines = []
    for (start, end), line in zip(spans, folded, strict=True):
        lines.append(_line(text[start:end], start, line, counts[line], text.count("\n", before, start) > 1))
        before = end
    return tuple(lines)


def _join_wrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of paragraphs instead of those of lines, where `text` was wrapped at a fixed width."""
    wraps = wrapped_ends(text)
    joined = spans[:1]
    for start, end in spans[1:]:
        if text.find("\n", joined[-1][1]) in wraps:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _line(text: str, start: int, folded: str, repeats: int, gap: bool) -> Line:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text)
    count = len(words) + len(re.findall(_CJK_CHARACTER, text)) // _CHARACTERS_A_WORD
    return Line(
        start=start,
        end=start + len(text),
        text=text,
        folded=folded,
        bare=bare(folded),
        words=count,
        function_words=sum(word.lower() in _function_words() for word in words),
        ends_sentence=bool(SENTENCE_END_PATTERN.search(text)),
        capitalised=sum(not word[0].islower() for word in words) / max(1, len(words)),
        repeats=repeats,
        gap=gap,
    )
