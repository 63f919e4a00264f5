"""Finds the headline among the lines above an article's text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cuttings.blocks import cues
from cuttings.blocks.dateline import dateline_end
from cuttings.blocks.lines import Line, bare, plain
from cuttings.common.facts import load_facts

_LINES_ABOVE_TEXT = 60  # lines above the text that may hold the headline
_LINES_WITHIN_TEXT = 4  # lines at the head of the text that may be the headline
_MIN_HEADLINE_SCORE = 1.5
_HEADLINE_SCORE_TOLERANCE = 1.0  # of lines whose scores differ by no more than this, the first is the headline
_MASTHEAD_COST = 4.0  # of the name of a newspaper, which shares words with a text that names it
_SITE_COST = 2.0  # of the name of a site that shares no words with the text
_COST_PER_LINE_AWAY = 0.04  # what a line of distance from the text costs


def find_title(lines: Sequence[Line], first: int, last: int, stated: str = "") -> int | None:
    """The index of the headline of the article whose text is `lines[first:last]`; None if no line looks like one.

    Where its title is `stated`, a whole sentence that does not repeat it is no headline.
    """
    opening, below = opening_words(lines[first:last]), opening_words(lines[first:])
    candidates = [i for i in range(max(0, first - _LINES_ABOVE_TEXT), first) if _may_be_title(lines[i])]
    candidates += _inside(lines, first, last)
    if stated:
        candidates = [i for i in candidates if not lines[i].ends_sentence or _repeats(lines[i], stated)]
    scored = [
        (_score(lines, i, first, opening) - _SITE_COST * (not speaks_of(lines[i], below)), -i) for i in candidates
    ]
    needed = max(_MIN_HEADLINE_SCORE, max(scored, default=(0.0, 0))[0] - _HEADLINE_SCORE_TOLERANCE)
    return next((-negative for score, negative in sorted(scored, key=lambda s: -s[1]) if score >= needed), None)


def _repeats(line: Line, stated: str) -> bool:
    """Whether a line has the words of the stated title, which may have a site's name behind them, or fewer of them."""
    title = bare(plain(stated))
    return bool(line.bare) and (line.bare in title or title in line.bare)


def _may_be_title(line: Line) -> bool:
    if not 2 <= line.words <= 32 or len(line.text) > 250 or (line.ends_sentence and dateline_end(line.text)):
        return False
    tests = (
        *(cues.is_furniture, cues.is_ending, cues.is_caption, cues.is_credit),
        *(cues.is_byline, cues.is_date_line, cues.is_day_alone),
    )
    return not any(test(line) for test in tests)


def _inside(lines: Sequence[Line], first: int, last: int) -> list[int]:
    """The indexes of lines at the head of the text that are short and set apart from the next line like a headline."""
    found = []
    for i in range(first, min(last - 1, first + _LINES_WITHIN_TEXT)):
        line, following = lines[i], lines[i + 1]
        if cues.is_caption(line):
            continue
        if line.words > 24 or (line.ends_sentence and line.words > 16):
            break
        apart = following.gap or not line.ends_sentence or cues.is_date_line(following) or _shouts(line)
        apart |= i > first and cues.is_day_alone(lines[i - 1])
        if _may_be_title(line) and (not line.ends_sentence or line.words <= 16) and apart:
            found.append(i)
    return found


def _shouts(line: Line) -> bool:
    return line.text.isupper()


def speaks_of(line: Line, opening: Collection[str]) -> bool:
    """Whether `line` may be about the article rather than the name of a newspaper or a site.

    A line with a word such as "news" must be in capitals or share a third of its words with the text's `opening_words`.
    """
    words = _content_words(line.folded)
    site = any(word in load_facts("page-parts")["site_words"] for word in words)
    return not site or line.text.isupper() or 3 * sum(word[:6] in opening for word in words) >= len(words)


def is_above_date(lines: Sequence[Line], i: int) -> bool:
    """Whether `lines[i]` opens the text with a newspaper's name, above a line with the date of the issue."""
    return i == 0 and len(lines) > 2 and cues.is_masthead(lines[0].text) and cues.is_date_line(lines[1])


def _content_words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text) if len(word) > 3]


def opening_words(text: Sequence[Line]) -> frozenset[str]:
    """The first letters of the longer words of the first sentences of `text`."""
    prose = [line.folded for line in text if line.words >= 12 and line.ends_sentence][:6]
    return frozenset(word[:6] for line in prose for word in _content_words(line))


def _score(lines: Sequence[Line], i: int, first: int, opening: frozenset[str]) -> float:
    """How much `lines[i]` looks like the headline (higher is better): by length, words in the text, and neighbours."""
    line = lines[i]
    words = _content_words(line.folded)
    shared = sum(word[:6] in opening for word in words) / max(1, len(words))
    score = 1.5 if 5 <= line.words <= 20 else 0.5 if line.words > 2 else -0.5
    score += 2 * shared - _COST_PER_LINE_AWAY * max(0, first - i)
    if line.ends_sentence and line.words > 12:
        score -= 1.5
    if i == 0 and line.text.isupper():
        score += 1.5  # a wire's headline
    following = lines[i + 1] if i + 1 < len(lines) else None
    if is_above_date(lines, i):
        score -= _MASTHEAD_COST
    if following is not None and (cues.is_byline(following) or cues.is_date_line(following)):
        score += 1
        if i == 0 and following.gap and cues.is_byline(following):
            score += 1  # however short it is
    if following is not None and following.folded == line.folded and not following.gap:
        score -= 1  # the alternative text of a picture followed by its caption
    if i and lines[i - 1].folded == line.folded:
        score -= 1
    return score
