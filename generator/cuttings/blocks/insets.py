"""Finds the lines between an article's paragraphs that a page repeats, or that lead to other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.blocks import cues
from cuttings.blocks.lines import Line
from cuttings.blocks.segment import MIN_LABEL_REPEATS, MIN_PARAGRAPH_WEIGHT

_MAX_REPEATED_LABEL_WORDS, _MIN_CARD_HEADLINE_WORDS, _MAX_CARD_SUMMARY_WORDS = 6, 4, 45
_SKIP_LINK = re.compile(r"skip (?:past|over|to (?:the )?end of) (?:the )?(?P<box>\S.{2,40})")
_MIN_NOTE_WORDS, _MIN_PARAGRAPHS_ABOVE_NOTE = 8, 2
_MAX_SKIPPED_LINES = 20  # lines of a box that a link skips
_MAX_SECTION_NAME_WORDS = 3  # words of the name of a section above another article's headline


def skipped_boxes(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of lines from a link that skips a box ("Skip past advert") to where it leads ("After advert")."""
    skipped: set[int] = set()
    for i, line in enumerate(lines):
        link = _SKIP_LINK.fullmatch(line.bare)
        below = range(i + 1, min(i + 1 + _MAX_SKIPPED_LINES, len(lines))) if link else ()
        ends = (k for k in below if link and lines[k].bare in {f"after {link['box']}", f"end of {link['box']}"})
        skipped.update(range(i, next(ends, i - 1) + 1))
    return frozenset(skipped)


def author_note(lines: Sequence[Line], weights: Sequence[float]) -> int | None:
    """The index of the heading of the note on the author that closes the text: "About Ada Example"; None without one.

    The paragraph below names the author again, and little follows that reads like an article.
    """
    prose = [i for i, weight in enumerate(weights) if weight >= MIN_PARAGRAPH_WEIGHT]
    for i, line in enumerate(lines[:-1]):
        name = cues.author_of_heading(line)
        if name and name.split()[-1] in lines[i + 1].text and lines[i + 1].words >= _MIN_NOTE_WORDS:
            above = sum(k < i for k in prose)
            return i if above >= _MIN_PARAGRAPHS_ABOVE_NOTE and 2 * above > len(prose) else None
    return None


def find_insets(lines: Sequence[Line], weights: Sequence[float], start: int, last: int) -> frozenset[int]:
    """The indexes of lines of the text `lines[start:last]` of a page that are no part of it."""
    between = range(start + 1, last - 1)
    labels = {i for i in between if _is_label(lines[i]) and _beside_sentence(weights, i)}
    return frozenset(labels.union(*(_card(lines, start, i) for i in between if _dates_card(lines[i]))))


def _is_label(line: Line) -> bool:
    """Whether a short line that is no sentence occurs over and over."""
    words = re.search(r"[^\W\d_]{3}", line.text) is not None
    return (
        line.repeats >= MIN_LABEL_REPEATS
        and line.words <= _MAX_REPEATED_LABEL_WORDS
        and words
        and not line.ends_sentence
    )


def _beside_sentence(weights: Sequence[float], i: int) -> bool:
    """Whether a sentence is above or below line `i`: the cells of a table stand among their like."""
    return max(weights[i - 1], weights[i + 1]) > 0


def _dates_card(line: Line) -> bool:
    """Whether a line is a date alone, not that of a post: "— Ada (@ada) March 3, 2020"."""
    return cues.is_date_line(line) and "@" not in line.text and line.text[0] not in "-–—"


def _card(lines: Sequence[Line], start: int, date: int) -> frozenset[int]:
    """The lines of the card that ends with its date: section, headline, summary; none without a headline."""
    headline = date - 1
    if headline > start and lines[headline].ends_sentence and lines[headline].words <= _MAX_CARD_SUMMARY_WORDS:
        headline -= 1
    if lines[headline].words < _MIN_CARD_HEADLINE_WORDS or lines[headline].ends_sentence:
        return frozenset()
    section = lines[headline - 1]
    top = headline - (headline > start and section.words <= _MAX_SECTION_NAME_WORDS and not section.ends_sentence)
    return frozenset(range(max(top, start), date + 1))
