"""Finds when an article was published, if it says so, and records the basis of that date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation, fold
from cuttings.dates import UNKNOWN_YEAR, DateSpan, find_dates, parse_date
from cuttings.model import Block, Document, Role

_SENTENCE_WINDOW_CHARS = 400  # characters on each side of a date in which its sentence is looked for
_MAX_NEWS_SPREAD_DAYS = 10  # days: dates that an article reports as its news lie no further apart
_MIN_NEWS_TIMES = 3  # times that an article gives one day for its news, so that it is taken for the day of the report
_MIN_SPEECHES = 2  # people who spoke on days near each other, from which these are days of the report
_SPEECH_CHARS = 70  # characters before a day in which the verb of speech is looked for
_NEWS_OPENING_CHARS = 500  # characters from the first paragraph on, in which an article that tells of its day gives it
_POSTER = re.compile(r"(?<!\w)@\w{2,}")  # who wrote a pasted post
_POSTED_LINK = re.compile(r"pic\.twitter\.com|\bt\.co/")  # in a pasted post


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication in EDTF, and its basis in words, as pages show it."""

    edtf: str
    basis: str


def find_published(document: Document, blocks: Sequence[Block], url: str | None) -> Published | None:
    """The date of publication, None if there is none.

    It is the first one found of: a full date in a date line or dateline, in the address, a date without a year in a
    date line or dateline, a date in a caption, the day that the article opens with and tells of throughout. The day of
    a pasted post, of a review or of a photograph is none. A year that the article does not state remains `XXXX`.
    """
    text = document.text
    lines = list(_date_lines(text, blocks))
    found = (
        next((p for p, full in lines if full), None)
        or _in_address(url)
        or next((p for p, full in lines if not full), None)
        or _in_captions(text, blocks)
        or _in_news(text, blocks)
    )
    return _with_year(found, text, blocks) if found else None


def _date_lines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Published, bool]]:
    """Dates on lines of their own and in datelines, the most reliable first, and whether each has its year."""
    ranked: list[tuple[int, int, Published]] = []
    dated = False  # by a dateline
    for block in blocks:
        line = text[block.start : block.end]
        if block.role not in (Role.DATELINE, Role.BYLINE, Role.BOILERPLATE, Role.CREDIT):
            continue
        says = _says_when(line)
        if block.role in (Role.BOILERPLATE, Role.CREDIT) and says != 0:
            continue
        edtf = next((d.edtf for d in find_dates(line) if len(d.edtf) == 10), None) or parse_date(line)
        if edtf is None and block.role is Role.DATELINE:  # "MArch 2", "FEb 26"
            edtf = next((d.edtf for d in find_dates(line.title()) if len(d.edtf) == 10), None)
        if edtf is None or len(edtf) < 10 or _of_something_else(text, block):
            continue
        alone = block.role is Role.DATELINE and not _goes_on(text, block)
        if dated and says:  # after the dateline, dates belong to the story
            continue
        dated |= block.role is Role.DATELINE and not alone
        basis = f"date line: '{_short(line)}'" if alone or block.role is not Role.DATELINE else "dateline"
        ranked.append((says + 3 * (block.role is Role.BOILERPLATE), block.start, Published(edtf, basis)))
    for _, _, published in sorted(ranked, key=lambda r: r[:2]):
        yield published, not published.edtf.startswith(UNKNOWN_YEAR)


def _goes_on(text: str, block: Block) -> bool:
    return bool(text[block.end : block.end + 200].split("\n", maxsplit=1)[0].strip())


def _of_something_else(text: str, block: Block) -> bool:
    """Whether the date in a line is a pasted post's, or the day of a review, a visit or a photograph."""
    end = block.start
    while end and text[end - 1].isspace():
        end -= 1
    line_before = text.rfind("\n", 0, end) + 1
    line = text[block.start : block.end]
    posted = _POSTER.search(line) or _POSTED_LINK.search(text, line_before, end)
    return bool(posted) or _has_any(fold(line), "other_days")


def _says_when(line: str) -> int:
    """0 if a line says that the article was published then, 2 if it says that it was changed, 1 if neither."""
    words = fold(line)
    if _has_any(words, "published"):
        return 0
    return 2 if _has_any(words, "updated") else 1


def _has_any(words: str, key: str) -> bool:
    """Whether one of the words of a fact on publication stands in `words`, which are folded."""
    return any(re.search(rf"\b{re.escape(word)}\b", words) for word in load_facts("publication")[key])


def _short(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"


def _in_address(url: str | None) -> Published | None:
    m = re.search(r"/((?:19|20)\d\d)[/-]?(\d\d|[a-z]{3})[/-]?(\d\d)(?=\D|$)", (url or "").lower())
    edtf = None
    if m:
        edtf = parse_date(f"{m[1]}-{m[2]}-{m[3]}" if m[2].isdigit() else f"{m[3]} {m[2].title()} {m[1]}")
    return Published(edtf, "address") if edtf else None


def _in_captions(text: str, blocks: Sequence[Block]) -> Published | None:
    """The latest full date in a caption whose weekday or day the text names too, since other pictures may be old."""
    body = " ".join(text[b.start : b.end] for b in blocks if b.role is Role.BODY)
    named = {d.edtf[5:] for d in find_dates(body)}
    dates = []
    for block in blocks:
        caption = text[block.start : block.end]
        if block.role is Role.CAPTION and not re.search(r"\b(?:file|archive)\b", fold(caption)):
            dates += [d.edtf for d in find_dates(caption) if re.fullmatch(r"[12]\d{3}-\d\d-\d\d", d.edtf)]
    sure = [d for d in dates if d[5:] in named or re.search(rf"\b{date.fromisoformat(d):%A}\b", body)]
    return Published(max(sure), "caption") if sure else None


def _in_news(text: str, blocks: Sequence[Block]) -> Published | None:
    """The latest day without a year of those that the article tells of throughout.

    It tells of a day that it opens with and gives again and again, or of days near each other on which several people
    spoke. A day that stands once or twice in a text is nearly always another: of the crime, the trial or the vote.
    """
    body = [block for block in blocks if block.role is Role.BODY]
    days = [day for block in body for day in _news_days(text, block)]
    opening = body[0].start + _NEWS_OPENING_CHARS if body else 0
    times = Counter(d.edtf for d in days)
    spoken = {d for d in days if _spoke().search(text, max(0, d.start - _SPEECH_CHARS), d.start)}
    first = {d.edtf: d for d in reversed(days)}  # the first mention of each day
    for main in sorted(first.values(), key=lambda d: (-times[d.edtf], d.start)):
        near = [d for d in days if abs(_days_after(main.edtf, d.edtf)) <= _MAX_NEWS_SPREAD_DAYS]
        told_of = times[main.edtf] >= _MIN_NEWS_TIMES and main.start < opening
        if told_of or len(spoken.intersection(near)) >= _MIN_SPEECHES:
            latest = max(near, key=lambda d: (_days_after(main.edtf, d.edtf), -d.start))
            return Published(latest.edtf, f"text: '{text[latest.start : latest.end]}'")
    return None


@cache
def _spoke() -> re.Pattern[str]:
    """A verb of speech that the day behind belongs to: "said in a statement late on"."""
    verbs = alternation(load_facts("publication")["reports"])
    return re.compile(rf"\b(?:{verbs})(?: (?:in|to|at) [^,.;:”\"]{{1,40}})?(?: late| early| earlier)? on \Z")


def _news_days(text: str, block: Block) -> Iterator[DateSpan]:
    """Days without a year in a paragraph that follow "on" or have their weekday, in a sentence about the present."""
    paragraph = text[block.start : block.end]
    for d in find_dates(paragraph):
        before = paragraph[max(0, d.start - _SENTENCE_WINDOW_CHARS) : d.start]
        sentence = re.split(r"[.!?]['\"”’]?\s+(?=[^\W\d_a-z])", before)[-1]
        rest = re.split(r"[.!?](?:\s|$)", paragraph[d.end : d.end + _SENTENCE_WINDOW_CHARS])[0]
        placed = re.search(r"\b[Oo]n\s$", before) or re.match(r"[^\W\d_]+day,?\s", paragraph[d.start : d.end])
        if d.edtf.startswith(UNKNOWN_YEAR) and placed and not _of_another_time(sentence, rest):
            yield DateSpan(block.start + d.start, block.start + d.end, d.edtf)


def _of_another_time(sentence: str, rest: str) -> bool:
    """Whether a sentence, given as the parts before and after its date, is about a day other than the report's."""
    words = fold(sentence[-80:] + " " + rest[:40])
    return _has_any(words, "not_today") or bool(re.search(r"\b(?:1\d|20)\d\d\b", sentence[-120:]))


def _days_after(first: str, second: str) -> int:
    """The days from `first` to `second`, whose years are unknown: from -183 to 182, the shorter way round the year."""
    a, b = (date(2000, int(edtf[5:7]), int(edtf[8:10])).toordinal() for edtf in (first, second))
    return (b - a + 183) % 366 - 183


def _with_year(found: Published, text: str, blocks: Sequence[Block]) -> Published:
    """`found` with its year, if the article gives the same day with exactly one year; else `found` as it is."""
    if not found.edtf.startswith(UNKNOWN_YEAR):
        return found
    dates = (d.edtf for b in blocks if b.role is not Role.BOILERPLATE for d in find_dates(text[b.start : b.end]))
    full = sorted({edtf for edtf in dates if edtf[4:] == found.edtf[4:] and edtf[0] != "X"})
    return Published(full[0], found.basis) if len(full) == 1 else found
