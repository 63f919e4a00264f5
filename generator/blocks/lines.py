"""The lines of a text, and what can be measured of each by itself."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.facts import load_facts

_CJK = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
_CHARACTERS_A_WORD = 2  # Chinese and Japanese write no spaces: two characters carry about as much as a word
_NARROWEST, _WIDEST = 40, 100  # characters of a line in a text that was set at a fixed width
_SURE = 2  # lines broken by force that are needed to say so
_FULL = 0.7  # of that width: a line this long that ends no sentence goes on in the next
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟।]['\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line: `text[start:end]` without the space around it, and the same `folded` for comparing."""

    start: int
    end: int
    text: str
    folded: str  # no case, no diacritics, plain quotes, one space between words; hyphens and punctuation stay
    bare: str  # folded, and without punctuation around it
    words: int
    function_words: int
    ends_sentence: bool
    capitalised: float  # share of its words that begin with a capital or a digit
    repeats: int  # how often the text has this line
    gap: bool  # a blank line stands before it


def plain(text: str) -> str:
    """`text` for comparing: no case, no diacritics, plain quotes, one space between words; hyphens stay."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = text.casefold()
    return " ".join(re.sub(r"[\u2018\u2019\u02bc`´]", "'", text).split())


def bare(folded: str) -> str:
    """`folded` without the marks that menus set around their words."""
    return folded.strip(" .,:;!?…|/\\•·»«›‹>→–—-*+#[]()\"'")


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for words in load_facts("page-parts")["function_words"].values() for word in words)


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of `text`, in order."""
    spans = _join_wrapped(text, [(m.start(), m.start() + len(m[0].rstrip())) for m in re.finditer(r"\S[^\n]*", text)])
    folded = [plain(text[start:end]) for start, end in spans]
    counts = Counter(folded)
    before = 0
    lines = []
    for (start, end), line in zip(spans, folded, strict=True):
        lines.append(_line(text[start:end], start, line, counts[line], text.count("\n", before, start) > 1))
        before = end
    return tuple(lines)


def _join_wrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Paragraphs instead of lines, where the text was broken at a fixed width.

    A line was broken by force if the next line's first word would not have fitted on it; a text is set so if that is
    true of most of its lines, and none is longer than a page of a typewriter allows.
    """
    width = max((end - start for start, end in spans), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return spans
    indents = [start - text.rfind("\n", 0, start) - 1 for start, _ in spans]
    pairs = list(zip(spans, indents, spans[1:], indents[1:], strict=False))
    flush = [indent == 0 and text.count("\n", end, start) == 1 for (_, end), _, (start, _), indent in pairs]
    forced = [
        indent + end - start + 1 + len(text[after : after + width].split(maxsplit=1)[0]) > width
        for (start, end), indent, (after, _), _ in pairs
    ]
    by_force = sum(map(min, flush, forced))
    if by_force < _SURE or 2 * by_force < sum(flush):
        return spans
    broken = [
        beside
        and (full or (end - start > _FULL * width and not _SENTENCE_END.search(text[start:end])))
        and not text[start:end].isupper()
        for beside, full, ((start, end), _, _, _) in zip(flush, forced, pairs, strict=True)
    ]
    joined = spans[:1]
    for (start, end), goes_on in zip(spans[1:], broken, strict=True):
        if goes_on:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _line(text: str, start: int, folded: str, repeats: int, gap: bool) -> Line:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text)
    count = len(words) + len(re.findall(_CJK, text)) // _CHARACTERS_A_WORD
    return Line(
        start=start,
        end=start + len(text),
        text=text,
        folded=folded,
        bare=bare(folded),
        words=count,
        function_words=sum(word.lower() in _function_words() for word in words),
        ends_sentence=bool(_SENTENCE_END.search(text)),
        capitalised=sum(not word[0].islower() for word in words) / max(1, len(words)),
        repeats=repeats,
        gap=gap,
    )
