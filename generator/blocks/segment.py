"""Finds the run of lines that is the article: the sequence of lines whose evidence sums highest.

After Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009):
every line weighs for or against being text of an article, and the article is the contiguous run with the greatest sum.
Here the weights are set by hand. A text without a page around it has little against it, and is kept whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.blocks import cues
from generator.blocks.lines import Line

FURNITURE, NOTICE, ENDING, CREDIT, COMMENTER, COMMENTS = -3.0, -5.0, -6.0, -6.0, -6.0, -40.0
HEADLINE = 8.0  # what the line that the window's name repeats adds: the text begins below it
_LONG = 12  # words of a notice: about cookies, a newsletter, rights
_MANY = 8  # lines of furniture from which on a text is certainly a whole page


def clutter(lines: Sequence[Line]) -> float:
    """How sure it is that the text is a whole web page rather than an article alone, between 0 and 1."""
    return min(1.0, sum(cues.is_furniture(line) for line in lines) / _MANY)


def weigh(line: Line, page: float) -> float:
    """The evidence that `line` is text of an article; `page` is what `clutter` says of the text it stands in."""
    for told_by, weight in (
        (cues.is_comment_heading, COMMENTS if page == 1 else FURNITURE),
        (cues.is_ending, ENDING),
        (cues.is_credit, CREDIT),
        (cues.is_furniture, NOTICE if line.words >= _LONG else FURNITURE),
        (cues.is_commenter, page * COMMENTER),
        (cues.is_counter, page * FURNITURE),
    ):
        if told_by(line):
            return weight
    prose = _prose(line)
    if prose > 0:
        doubt = line.repeats > 1 or line.text.endswith(("...", "…"))  # a teaser is cut off, and often stands twice
        return prose * (1 - 0.8 * page) if doubt else prose
    return page * (prose - (line.repeats > 1))


def _prose(line: Line) -> float:
    """How much a line reads like running text, by its length, its end and its function words."""
    share = line.function_words / max(1, line.words)
    if line.words >= 25:
        return 5.0 if line.ends_sentence or share > 0.2 else 2.0
    if line.words >= 12:
        return 3.0 if line.ends_sentence else (0.5 if share > 0.2 else -0.5)
    if line.words >= 6:
        if cues.opens_with_day(line):
            return 0.2  # an entry of a programme or a diary
        return 1.2 if line.ends_sentence and share > 0.1 else -0.8
    return 0.1 if line.ends_sentence and line.function_words else -1.2


def window_headline(lines: Sequence[Line]) -> int | None:
    """The line that the first line repeats with a site's name after it, as the name of a browser's window does."""
    name = lines[0].folded if lines else ""
    same = [
        (-len(line.bare), i)
        for i, line in enumerate(lines)
        if i and line.words >= 4 and len(name) / 3 < len(line.bare) < len(name) and line.bare in name
    ]
    return min(same)[1] if same else None


def find_article(weights: Sequence[float]) -> tuple[int, int]:
    """The run `[first, last)` with the greatest sum, of equal ones the earlier; (0, 0) if all are negative."""
    best, best_run = 0.0, (0, 0)
    total, first = 0.0, 0
    for i, weight in enumerate(weights):
        if total < 0:
            total, first = 0.0, i
        total += weight
        if total > best or (total == best and best_run[0] == first and total > 0):
            best, best_run = total, (first, i + 1)
    return best_run
