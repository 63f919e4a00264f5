"""Finds the date that a page prints beside its headline, as a reader finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.dates import UNKNOWN_YEAR, find_dates
from cuttings.read.html.meta_marks import Page, Tree, shown

_INLINE = frozenset({"a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "time", "u"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "select", "option", "iframe"})
_MAX_FOLDED_SHARE = 2  # a line that is this many times as long as the headline is another
_LINES_BEFORE_HEADLINE = 4  # short lines before the headline that may hold the date
_LINES_AFTER_HEADLINE = 14  # the same after it
_MAX_PRINTED_DATE_CHARS = 120  # characters of a line that holds the date
_MAX_WORDS_BESIDE_DATE = 9  # words beside the date in its line
_MIN_PARAGRAPH_CHARS = 200  # characters of a paragraph of the article
_MAX_PARAGRAPHS_BEFORE_DATE = 2  # paragraphs, such as a caption and a standfirst, between the headline and the date
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])")
_SLASH_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})")  # as in "Ada Example/May 6, 2024"
_MONTH_FIRST = frozenset({"us", "ca", "ph"})  # countries whose pages may write the month before the day in numbers


@dataclass(frozen=True, slots=True)
class _TextLine:
    text: str
    element: Tree  # the element in which the line begins


def printed_day(page: Page, headline: str | None, language: str) -> str | None:
    """The day (EDTF) that the page prints near its headline; None if there is none.

    A day of publication is preferred to one without a word, and that to a day of change. The days of pasted posts, of
    reviews and of photographs do not count. `language` is what the page states, such as "en-GB"; it decides
    which number of "03/04/2024" is the day. Where it cannot decide, no day is returned.
    """
    lines = list(_text_lines(page.tree))
    title = fold(headline or "")
    longest = _MAX_FOLDED_SHARE * len(headline or "")
    heads = (i for i, line in enumerate(lines) if len(line.text) <= longest and line.element.tag != "title")
    starts = [i for i in heads if title and fold(lines[i].text) == title]
    starts = [i for i in starts if not page.is_beside(lines[i].element) and _heads_article(lines, i)]
    for at in starts:
        around = replace(page, wrappers=page.wrappers | frozenset(lines[at].element.iterancestors()))
        found = [(rank, n, day) for n, (rank, day) in enumerate(_near(around, lines, at, language))]
        if found:
            return min(found)[2]
    return None


def _heads_article(lines: Sequence[_TextLine], at: int) -> bool:
    """Whether a paragraph follows the headline `lines[at]`, as none does in a header that stays while one scrolls."""
    return any(
        len(line.text) >= _MIN_PARAGRAPH_CHARS / 2 for line in lines[at + 1 : at + 1 + 2 * _LINES_AFTER_HEADLINE]
    )


def is_ambiguous(text: str, day: str) -> bool:
    """Whether `day` (EDTF) rests on numbers in `text` such as 03/04/2024, of which either may be the month."""
    numbers = [(int(m[1]), int(m[3]), m[4]) for m in _NUMERIC.finditer(text)]
    readings = {(y, *pair) for a, b, y in numbers if max(a, b) <= 12 and a != b for pair in ((a, b), (b, a))}
    year, month, date = day.split("-")
    written = any(span.edtf == day for span in find_dates(text))
    return (year, int(month), int(date)) in readings and not written


def _near(page: Page, lines: Sequence[_TextLine], at: int, language: str) -> Iterator[tuple[int, str]]:
    """The days in the lines around the headline `lines[at]`, those after it first, each with its rank (0 is best)."""
    after, paragraphs = [], 0
    for line in lines[at + 1 : at + 1 + _LINES_AFTER_HEADLINE]:
        paragraphs += len(line.text) >= _MIN_PARAGRAPH_CHARS
        if paragraphs > _MAX_PARAGRAPHS_BEFORE_DATE:
            break
        after.append(line)
    before = reversed(lines[max(0, at - _LINES_BEFORE_HEADLINE) : at])
    for line in (*after, *before):
        day = _day_in(line.text, language) if len(line.text) <= _MAX_PRINTED_DATE_CHARS else None
        if day and not page.is_beside(line.element) and not _is_quoted(line.element):
            yield _rank(line.text), day


def _day_in(line: str, language: str) -> str | None:
    line = _SLASH_BETWEEN_WORDS.sub(" | ", line)
    words = fold(line)
    if "©" in line or "@" in line or _either("other_days").search(words):
        return None
    dates = [(d.start, d.end, d.edtf) for d in find_dates(line) if len(d.edtf) == 10]
    dates += [(m.start(), m.end(), day) for m in _NUMERIC.finditer(line) if (day := _day_first(m, language))]
    dates = [d for d in dates if not d[2].startswith(UNKNOWN_YEAR)]
    published = [d for d in dates if _either("published").search(words[: d[0]][-30:])]
    best = min(published or dates, default=None)
    if best is None:
        return None
    beside = re.findall(r"[^\W\d_]{2,}", line[: best[0]] + " " + line[best[1] :])
    return best[2] if len(beside) <= _MAX_WORDS_BESIDE_DATE + 2 * len(dates) else None


def _day_first(m: re.Match[str], language: str) -> str | None:
    """The day of a date in numbers that may be read in two ways, on a page that writes the day first."""
    code, _, country = language.lower().replace("_", "-").partition("-")
    day, month = int(m[1]), int(m[3])
    if max(day, month) > 12 or not code or country in _MONTH_FIRST or (code == "en" and not country):
        return None
    return f"{m[4]}-{month:02}-{day:02}" if min(day, month) else None


def _rank(line: str) -> int:
    """0 for a line that says when the article was published, 2 for one about its change, 1 for one without a word."""
    words = fold(line)
    if _either("updated").search(words):
        return 0 if re.search(r"\b(?:published|created|posted)\b", words) else 2
    return 0 if _either("published").search(words) else 1


def says_it_was_changed(words: str) -> bool:
    """Whether the words directly before a date, folded, say that the article was changed then."""
    return re.search(rf"{_either('updated').pattern}\W*(?:(?:on|at)\W*)?$", words) is not None


@cache
def _either(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(load_facts('publication')[key])})\b")


def _is_quoted(element: Tree) -> bool:
    """Whether an element is in a pasted post or another quotation."""
    return any(parent.tag == "blockquote" for parent in (element, *element.iterancestors()))


def _text_lines(tree: Tree) -> Iterator[_TextLine]:
    """The lines of a page as they are shown: inline elements belong to the line around them."""
    pieces: list[str] = []
    blank = True  # whether `pieces` show nothing
    start = tree
    steps: list[tuple[Tree, bool]] = [(tree, True)]
    while steps:
        element, entering = steps.pop()
        hidden = not isinstance(element.tag, str) or element.tag in _UNSEEN
        if not hidden and element.tag not in _INLINE:
            if text := shown("".join(pieces)):
                yield _TextLine(text, start)
            pieces, blank = [], True
        piece = "" if entering and hidden else (element.text if entering else element.tail) or ""
        if blank and piece.strip():
            blank = False
            start = element if entering or element.getparent() is None else element.getparent()
        pieces.append(piece)
        if entering:
            pieces.append(" " if element.tag == "br" else "")
            steps.append((element, False))
            steps.extend((child, True) for child in (() if hidden else reversed(element)))
